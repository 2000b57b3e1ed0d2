import type { z } from 'zod';
import { type ErrorCode, errorStatus, type Route } from '../../contract/route.ts';
import { ApiError } from '../../errors.ts';

const answerWithinMs = 5_000;

/** Asks the twin for what a route answers. @throws ApiError not_found without a twin, unavailable when it does not answer, else the twin's own */
export function askTwin(simulatorUrl: string | null) {
  return async <R extends z.ZodType>(
    { method, response }: Route<z.ZodType, z.ZodType, z.ZodType, R>,
    path: string,
    body?: unknown,
  ): Promise<z.output<R>> => {
    if (simulatorUrl === null) throw new ApiError('not_found');
    const reply = await reach(`${simulatorUrl}${path}`, {
      method: method.toUpperCase(),
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (reply.status >= 400) throw new ApiError(codeOf(reply.body));
    const answer = response.safeParse(reply.body);
    if (!answer.success) throw new ApiError('unavailable');
    return answer.data;
  };
}

async function reach(url: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  try {
    const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(answerWithinMs) });
    return { status: reply.status, body: await reply.json() };
  } catch {
    throw new ApiError('unavailable');
  }
}

function codeOf(body: unknown): ErrorCode {
  const error = body && typeof body === 'object' && 'error' in body ? body.error : undefined;
  const code = error && typeof error === 'object' && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && Object.hasOwn(errorStatus, code)
    ? (code as ErrorCode)
    : 'unavailable';
}
