import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  RateLimitError,
} from 'openai';

/** Why no turn could be taken; each of them makes the caller fall back to the rules. */
export type ModelErrorCode =
  | 'cancelled'
  | 'timeout'
  | 'rate_limited'
  | 'unreachable'
  | 'rejected'
  | 'refused'
  | 'malformed'
  /** Too many failures lately; nobody was asked. */
  | 'circuit_open'
  /** Today's money is spent; nobody was asked. */
  | 'over_budget';

/** The model took no turn. Holds no text of the conversation. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Whether a request ended because it took too long: by its own limit, or by a caller who waits no longer
 * (`TimeoutError`) and withdraws nothing.
 */
export const ranOutOfTime = (limit: AbortSignal, signal: AbortSignal): boolean =>
  signal.aborted ? isTimeout(signal.reason) : limit.aborted;

const isTimeout = (reason: unknown) => reason instanceof Error && reason.name === 'TimeoutError';

/** `timedOut`: see `ranOutOfTime`. */
export function asModelError(error: unknown, timedOut: boolean): ModelError {
  if (error instanceof ModelError) return error;
  if (timedOut || error instanceof APIConnectionTimeoutError)
    return new ModelError('timeout', 'the model did not answer in time');
  if (error instanceof APIUserAbortError || isAbort(error))
    return new ModelError('cancelled', 'turn cancelled');
  if (error instanceof RateLimitError)
    return new ModelError('rate_limited', 'the model is over its quota or rate limit');
  if (error instanceof APIConnectionError)
    return new ModelError('unreachable', 'the model could not be reached');
  if (error instanceof APIError)
    return new ModelError('rejected', `the model answered with status ${error.status}`);
  return new ModelError('malformed', 'the model answered something that is no turn');
}

/** Withdrawn while it waited to ask again. */
const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';
