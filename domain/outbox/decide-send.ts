import type { OwnerKind } from '../lead.ts';
import type { Author, MessageStatus } from '../message.ts';

/** What is known of an outbound message at the moment it would be sent. */
export interface SendFacts {
  nowMs: number;
  author: Author;
  status: MessageStatus;
  owner: OwnerKind;
  optedOut: boolean;
  /** The confirmation of the opt-out itself. */
  confirmsOptOut: boolean;
  isTemplate: boolean;
  windowOpen: boolean;
  attempts: number;
  /** When the vendor was called last; null: never, or the answer is known. */
  attemptStartedAtMs: number | null;
  /** The vendor has reported on other messages since: its silence about this one means something. */
  callbacksArrive: boolean;
  /** When this person was sent messages lately, ms, any order. */
  recentSendsMs: number[];
}

export type SendDecision =
  | { kind: 'send' }
  /** The vendor has it: an earlier attempt succeeded, or a status callback said so. */
  | { kind: 'already_sent' }
  | { kind: 'already_failed' }
  /** The bot must not speak over the person who took the conversation. */
  | { kind: 'overtaken' }
  | { kind: 'discard'; reason: 'opted_out' | 'window_closed' | 'withdrawn' }
  | { kind: 'wait'; reason: 'outcome_unknown' | 'pair_rate'; waitMs: number }
  /** Tried and never heard of: another copy could annoy, a person should look. */
  | { kind: 'give_up' };

/** How long a send of unknown outcome waits for the vendor's status callback before it is tried once more: one late message rather than two. */
export const unknownGraceMs = 30_000;
/**
 * Twice, when nothing tells a lost message from a lost report. More often only while reports of other
 * messages arrive: then those sends were lost for sure, as far as the vendor can be believed.
 */
const attemptsMax = { deaf: 2, hearing: 5 };
/** One look in between, so that a callback which comes at once does not hold up the next message. */
const unknownRecheckMs = 5_000;

/** One message per 6 s per person, burst 45 (Cloud API, error 131056). */
const pairRate = { perMs: 6_000, burst: 45 };
/** Everything older has left the bucket. */
export const pairRateSpanMs = pairRate.perMs * pairRate.burst;

export function decideSend(facts: SendFacts): SendDecision {
  const settled = decideBySettledStatus(facts.status);
  if (settled !== null) return settled;
  const unknown = decideByUnknownOutcome(facts);
  if (unknown !== null) return unknown;
  if (facts.author === 'bot' && facts.owner === 'agent') return { kind: 'overtaken' };
  if (facts.optedOut && !facts.confirmsOptOut) return { kind: 'discard', reason: 'opted_out' };
  if (!facts.windowOpen && !facts.isTemplate) return { kind: 'discard', reason: 'window_closed' };
  const waitMs = pairRateWaitMs(facts.recentSendsMs, facts.nowMs);
  if (waitMs > 0) return { kind: 'wait', reason: 'pair_rate', waitMs };
  return { kind: 'send' };
}

function decideBySettledStatus(status: MessageStatus): SendDecision | null {
  switch (status) {
    case 'accepted':
    case 'sent':
    case 'delivered':
    case 'read':
    case 'played':
      return { kind: 'already_sent' };
    case 'failed':
      return { kind: 'already_failed' };
    case 'suggested':
      return { kind: 'overtaken' };
    case 'discarded':
    case 'received':
      return { kind: 'discard', reason: 'withdrawn' };
    case 'draft':
    case 'queued':
    case 'sending':
    case 'unknown':
      return null;
  }
}

function decideByUnknownOutcome(facts: SendFacts): SendDecision | null {
  if (facts.attemptStartedAtMs === null) return null;
  const leftMs = facts.attemptStartedAtMs + unknownGraceMs - facts.nowMs;
  if (leftMs > 0) {
    const sinceMs = facts.nowMs - facts.attemptStartedAtMs;
    const waitMs = sinceMs < unknownRecheckMs ? unknownRecheckMs - sinceMs : leftMs;
    return { kind: 'wait', reason: 'outcome_unknown', waitMs };
  }
  const most = facts.callbacksArrive ? attemptsMax.hearing : attemptsMax.deaf;
  return facts.attempts >= most ? { kind: 'give_up' } : null;
}

/** A bucket of 45 that refills one every 6 s, replayed over the recent sends; 0: send now. */
export function pairRateWaitMs(sendsMs: number[], nowMs: number): number {
  let emptyFromMs = 0;
  // Generic cell rate: each send pushes the moment at which the bucket would be full again.
  for (const atMs of [...sendsMs].sort((a, b) => a - b))
    emptyFromMs = Math.max(emptyFromMs, atMs) + pairRate.perMs;
  const allowedAtMs = emptyFromMs - (pairRate.burst - 1) * pairRate.perMs;
  return Math.max(0, allowedAtMs - nowMs);
}
