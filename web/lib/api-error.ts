import type { ErrorCode } from '../../api/contract/route.ts';

/** A call that did not succeed. `offline`: no answer arrived at all, nothing is known to have changed. */
export type ApiErrorCode = ErrorCode | 'offline';

export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** 0 when no answer arrived. */
  readonly status: number;
  readonly details: unknown;
  /** From Retry-After; undefined when the server did not say. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ApiErrorCode,
    message: string,
    status: number,
    details?: unknown,
    retryAfterMs?: number,
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.details = details;
    this.retryAfterMs = retryAfterMs;
  }
}

export const isApiError = (error: unknown, ...codes: ApiErrorCode[]): error is ApiError =>
  error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
