import { setTimeout as delay } from 'node:timers/promises';
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';

/** Asking again must leave this much of the customer's patience to answer in, ms. */
const answerNeedsMs = 1_000;

/**
 * Asks once more where that helps: the connection broke, the server stumbled (5xx), or it named a
 * moment that still fits (429 with Retry-After). Never after 400, 401 or a time-out.
 * @param leftMs what is left of the turn's time
 */
export async function askingTwice<T>(
  ask: () => Promise<T>,
  leftMs: () => number,
  signal: AbortSignal,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const waitMs = waitBeforeRetry(error);
    if (waitMs === null || waitMs + Math.min(answerNeedsMs, waitMs) > leftMs()) throw error;
    if (waitMs > 0) await delay(waitMs, undefined, { signal });
    return ask();
  }
}

/** ms; null: asking again would not help. */
function waitBeforeRetry(error: unknown): number | null {
  if (error instanceof APIConnectionTimeoutError) return null;
  if (error instanceof APIConnectionError) return 0;
  if (!(error instanceof APIError) || error.status === undefined) return null;
  if (error.status >= 500) return 0;
  return error.status === 429 ? retryAfterMs(error.headers) : null;
}

function retryAfterMs(headers: Headers | undefined): number | null {
  const inMs = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(inMs)) return Math.max(inMs, 0);
  const inSeconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(inSeconds) ? Math.max(inSeconds, 0) * 1_000 : null;
}
