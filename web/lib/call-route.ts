import type { z } from 'zod';
import type { Route } from '../../api/contract/route.ts';
import { ApiError, type ApiErrorCode } from './api-error.ts';

/** Longer than anything takes that goes well; a model that is tried has 20 s. */
const patienceMs = 30_000;

type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
type SchemaOf<R extends AnyRoute, K extends 'params' | 'query' | 'body'> = NonNullable<R[K]>;
type Required<R extends AnyRoute, K extends 'params' | 'body'> =
  unknown extends z.input<SchemaOf<R, K>>
    ? { [P in K]?: never }
    : { [P in K]: z.input<SchemaOf<R, K>> };

/** What a route wants from its caller, inferred from its schemas. */
export type CallInput<R extends AnyRoute> = Required<R, 'params'> &
  Required<R, 'body'> & {
    query?: unknown extends z.input<SchemaOf<R, 'query'>>
      ? never
      : Loose<z.input<SchemaOf<R, 'query'>>>;
    signal?: AbortSignal;
  };
type Loose<T> = { [K in keyof T]?: T[K] | undefined };
export type Answer<R extends AnyRoute> = z.output<R['response']>;

/**
 * Calls an endpoint of the contract. The answer's type is the route's; it is not checked again here,
 * since server and web are built from the same contract.
 * @throws ApiError
 */
export async function callRoute<R extends AnyRoute>(
  route: R,
  input: CallInput<R>,
): Promise<Answer<R>> {
  const { params, query, body, signal } = input as {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
    body?: unknown;
    signal?: AbortSignal;
  };
  const response = await send(addressOf(route.path, params, query), {
    method: route.method.toUpperCase(),
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]),
  });
  const answer: unknown = response.status === 204 ? {} : await response.json().catch(() => null);
  if (!response.ok) throw errorOf(response, answer);
  return answer as Answer<R>;
}

function addressOf(
  path: string,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    throw isLate
      ? new ApiError('unavailable', 'no answer in time', 0)
      : new ApiError('offline', 'no answer', 0);
  }
}

function errorOf(response: Response, answer: unknown): ApiError {
  const error = (
    answer as { error?: { code?: string; message?: string; details?: unknown } } | null
  )?.error;
  const retryAfterS = Number(response.headers.get('retry-after'));
  return new ApiError(
    (error?.code as ApiErrorCode | undefined) ??
      (response.status >= 502 ? 'unavailable' : 'internal'),
    error?.message ?? response.statusText,
    response.status,
    error?.details,
    retryAfterS > 0 ? retryAfterS * 1000 : undefined,
  );
}
