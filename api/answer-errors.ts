import type { ErrorRequestHandler } from 'express';
import type { Log } from '../runtime/log.ts';
import type { Caller } from './caller.ts';
import type { ErrorCode } from './contract/route.ts';
import { ApiError, errorBody } from './errors.ts';
import { LeadWorkflowError } from './lead-workflow/index.ts';

/** Everything thrown anywhere ends here, in the one shape of an error. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const told = toApiError(error);
    if (told.code === 'internal' || told.code === 'unavailable')
      log[told.code === 'internal' ? 'error' : 'warn'](
        {
          err: error,
          requestId: response.locals.requestId,
          method: request.method,
          // By its pattern where there is one: a path may hold a telephone number.
          route: request.route?.path ?? request.path,
        },
        'request failed',
      );
    if (told.code === 'forbidden' || told.code === 'rate_limited')
      log.warn(
        {
          requestId: response.locals.requestId,
          userId: (response.locals.caller as Caller | undefined)?.userId,
          ip: request.ip,
          method: request.method,
          route: request.route?.path ?? request.path,
          code: told.code,
        },
        'request refused',
      );
    if (response.headersSent) return void response.destroy();
    if (told.code === 'rate_limited')
      response.set('retry-after', String(Math.ceil(retryAfterMs(told) / 1000)));
    response.status(told.status).json(errorBody(told));
  };
}

function retryAfterMs({ details }: ApiError): number {
  const asked =
    details && typeof details === 'object' && 'retryAfterMs' in details
      ? details.retryAfterMs
      : undefined;
  return typeof asked === 'number' ? asked : 60_000;
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof LeadWorkflowError) return new ApiError(error.code);
  const known =
    error && typeof error === 'object'
      ? (error as { type?: unknown; status?: unknown; code?: unknown })
      : {};
  if (known.type === 'entity.too.large') return new ApiError('payload_too_large');
  // body-parser and the router: malformed JSON, a bad %-escape, an unknown charset.
  if (typeof known.status === 'number' && known.status >= 400 && known.status < 500)
    return new ApiError(codeOfStatus[known.status] ?? 'bad_request');
  if (typeof known.code === 'string') {
    // PostgreSQL refuses NUL and what is no UTF-8 (22021), or a value out of its range (22xxx).
    if (/^22/.test(known.code)) return new ApiError('bad_request');
    if (isOutage(known.code)) return new ApiError('unavailable');
    // What a row refers to is gone, or somebody else was first.
    if (known.code === '23503' || known.code === '23505') return new ApiError('conflict');
  }
  return new ApiError('internal');
}

/** PostgreSQL cannot be reached, is starting or stopping (57P0x), or has no more of something: disk, memory, connections (53xxx). */
const isOutage = (code: string) =>
  /^(08|57P0|53)|^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE)$/.test(code);

const codeOfStatus: Record<number, ErrorCode> = {
  404: 'not_found',
  415: 'unsupported_media_type',
};
