import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideSend,
  pairRateWaitMs,
  type SendFacts,
  unknownGraceMs,
} from '../../../domain/outbox/decide-send.ts';

const nowMs = Date.UTC(2026, 10, 23);
const ready: SendFacts = {
  nowMs,
  author: 'bot',
  status: 'draft',
  owner: 'bot',
  optedOut: false,
  confirmsOptOut: false,
  isTemplate: false,
  windowOpen: true,
  attempts: 0,
  attemptStartedAtMs: null,
  callbacksArrive: false,
  recentSendsMs: [],
};

test('a bot’s message is sent only while the bot owns the conversation', () => {
  expect(decideSend(ready)).toEqual({ kind: 'send' });
  expect(decideSend({ ...ready, owner: 'agent' })).toEqual({ kind: 'overtaken' });
  expect(decideSend({ ...ready, owner: 'agent', author: 'agent' })).toEqual({ kind: 'send' });
});

test('after an opt-out only its confirmation leaves', () => {
  const silent = { ...ready, optedOut: true };
  expect(decideSend(silent)).toEqual({ kind: 'discard', reason: 'opted_out' });
  expect(decideSend({ ...silent, author: 'agent' })).toMatchObject({ reason: 'opted_out' });
  expect(decideSend({ ...silent, confirmsOptOut: true })).toEqual({ kind: 'send' });
});

test('outside the window only templates leave', () => {
  const late = { ...ready, windowOpen: false };
  expect(decideSend(late)).toEqual({ kind: 'discard', reason: 'window_closed' });
  expect(decideSend({ ...late, isTemplate: true })).toEqual({ kind: 'send' });
});

describe('a send of unknown outcome', () => {
  const unknown = { ...ready, status: 'unknown', attempts: 1, attemptStartedAtMs: nowMs } as const;

  test('is settled by the status callback', () => {
    expect(decideSend({ ...unknown, status: 'delivered' })).toEqual({ kind: 'already_sent' });
  });

  test('waits for the callback until the grace is over, then is sent once more, and only once', () => {
    expect(decideSend(unknown)).toMatchObject({ kind: 'wait', reason: 'outcome_unknown' });
    const later = { ...unknown, nowMs: nowMs + unknownGraceMs };
    expect(decideSend(later)).toEqual({ kind: 'send' });
    expect(decideSend({ ...later, attempts: 2 })).toEqual({ kind: 'give_up' });
  });

  test('is sent again, up to five times, while the vendor reports on others and not on it', () => {
    const heard = { ...unknown, nowMs: nowMs + unknownGraceMs, callbacksArrive: true };
    expect(decideSend({ ...heard, attempts: 4 })).toEqual({ kind: 'send' });
    expect(decideSend({ ...heard, attempts: 5 })).toEqual({ kind: 'give_up' });
  });
});

test('one person gets 45 messages in a burst, then one every 6 s', () => {
  const burst = Array.from({ length: 45 }, () => nowMs);
  expect(pairRateWaitMs(burst.slice(1), nowMs)).toBe(0);
  expect(pairRateWaitMs(burst, nowMs)).toBe(6_000);
  expect(pairRateWaitMs(burst, nowMs + 6_000)).toBe(0);
});

test('obeying the pair rate never exceeds it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { minLength: 60, maxLength: 120 }), (gapsMs) => {
      const sentMs: number[] = [];
      let clockMs = nowMs;
      for (const gapMs of gapsMs) {
        clockMs += gapMs;
        clockMs += pairRateWaitMs(sentMs, clockMs);
        sentMs.push(clockMs);
      }
      for (const [i, atMs] of sentMs.entries()) {
        const inSpan = sentMs.slice(0, i + 1).filter((sent) => sent > atMs - 60_000).length;
        expect(inSpan).toBeLessThanOrEqual(45 + 10);
      }
    }),
  );
});
