import type { CallOutcome } from '../call/call.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What is tried again after which outcome, how much later (business time), and how often for that outcome. */
const retries: Partial<Record<CallOutcome, { afterMs: number; times: number }>> = {
  busy: { afterMs: 15 * minuteMs, times: 3 },
  no_answer: { afterMs: 2 * hourMs, times: 3 },
  voicemail: { afterMs: 24 * hourMs, times: 1 },
  failed: { afterMs: 30 * minuteMs, times: 2 },
};

/** Whatever the outcomes, nobody is rung more often for one call. */
const attemptsMax = 5;

/** How long to wait before the next attempt, ms of business time; null: enough. @param outcomes of the attempts so far, the latest last */
export function retryAfterMs(outcomes: readonly CallOutcome[]): number | null {
  const latest = outcomes.at(-1);
  const retry = latest && retries[latest];
  if (retry === undefined || outcomes.length >= attemptsMax) return null;
  const same = outcomes.filter((outcome) => outcome === latest).length;
  return same > retry.times ? null : retry.afterMs;
}
