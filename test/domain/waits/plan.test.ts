import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifications, stages, waitKinds } from '../../../domain/lead.ts';
import { businessDelays } from '../../../domain/waits/delays.ts';
import {
  earliest,
  type Situation,
  type TurnWishes,
  waitsAfterContact,
  waitsAfterOwnerChange,
  waitsAfterTurn,
} from '../../../domain/waits/plan.ts';
import { waitReasons } from '../../../domain/waits/reasons.ts';
import type { Wait } from '../../../domain/waits.ts';

const nowMs = Date.UTC(2026, 10, 23, 15);
const hourMs = 3_600_000;
const cold: Situation = {
  nowMs,
  timeScale: 1,
  owner: 'bot',
  stage: 'contacted',
  classification: 'COLD',
  optedOut: false,
};
const plain: TurnWishes = {
  remindAt: null,
  needsPerson: null,
  rejected: false,
  proposesCall: false,
  nurturingAfterMs: null,
};
const due = (waits: Wait[]) => Object.fromEntries(waits.map(({ id, dueAtMs }) => [id, dueAtMs]));

describe('after a turn', () => {
  test('a silent customer is written to again after 48 h', () => {
    expect(due(waitsAfterTurn([], cold, plain))).toEqual({ abandonment: nowMs + 48 * hourMs });
  });

  test('a WARM lead is followed up in 24 h', () => {
    const waits = waitsAfterTurn([], { ...cold, classification: 'WARM' }, plain);
    expect(due(waits)).toMatchObject({ follow_up: nowMs + 24 * hourMs });
  });

  test('a COLD lead is nurtured from the campaign’s first day on', () => {
    const waits = waitsAfterTurn([], cold, { ...plain, nurturingAfterMs: 24 * hourMs });
    expect(due(waits)).toMatchObject({ campaign_step: nowMs + 24 * hourMs });
  });

  test('a lead that warms up leaves nurturing', () => {
    const before = waitsAfterTurn([], cold, { ...plain, nurturingAfterMs: 24 * hourMs });
    const waits = waitsAfterTurn(before, { ...cold, classification: 'WARM' }, plain);
    expect(due(waits)).not.toHaveProperty('campaign_step');
  });

  test('a HOT lead nobody takes is escalated after 5 minutes', () => {
    const waits = waitsAfterTurn(
      [],
      { ...cold, classification: 'HOT' },
      {
        ...plain,
        needsPerson: 'hot',
      },
    );
    expect(due(waits)).toMatchObject({ hot_escalation: nowMs + businessDelays.hotEscalationMs });
  });

  test('“lo pensaré” waits for its day and silences every other follow-up', () => {
    const friday = nowMs + 90 * hourMs;
    const waits = waitsAfterTurn(
      [],
      { ...cold, classification: 'WARM' },
      {
        ...plain,
        remindAt: friday,
      },
    );
    expect(due(waits)).toEqual({ reminder: friday });
  });

  test('a “gracias” after “lo pensaré” keeps the reminder', () => {
    const before = waitsAfterTurn([], cold, { ...plain, remindAt: 'default' });
    expect(due(waitsAfterTurn(before, cold, plain))).toEqual({ reminder: nowMs + 48 * hourMs });
  });

  test('who says no is left in peace', () => {
    const before = waitsAfterTurn([], cold, { ...plain, nurturingAfterMs: 24 * hourMs });
    expect(waitsAfterTurn(before, cold, { ...plain, rejected: true })).toEqual([]);
  });
});

describe('after an automatic contact', () => {
  test('silence after the second script changes the channel', () => {
    const [first] = waitsAfterTurn([], cold, plain);
    if (first === undefined) throw new Error('no abandonment');
    const [second] = waitsAfterContact([first], cold, first);
    expect(second).toMatchObject({ kind: 'abandonment', reason: 'no_reply_again' });
    if (second === undefined) throw new Error('no second abandonment');
    expect(waitsAfterContact([second], cold, second)).toEqual([]);
  });
});

test('taking over stops the assistant’s plans and keeps the promises', () => {
  const before = waitsAfterTurn(
    [],
    { ...cold, classification: 'HOT' },
    {
      ...plain,
      needsPerson: 'hot',
      proposesCall: true,
    },
  );
  const taken = waitsAfterOwnerChange(before, { ...cold, owner: 'agent' });
  expect(taken.map(({ kind }) => kind)).toEqual(['call_task']);
  const back = waitsAfterOwnerChange(taken, cold);
  expect(back.map(({ kind }) => kind)).toEqual(['call_task', 'abandonment']);
});

const anySituation: fc.Arbitrary<Situation> = fc.record({
  nowMs: fc.constant(nowMs),
  timeScale: fc.constantFrom(1, 60, 86_400),
  owner: fc.constantFrom('bot', 'agent'),
  stage: fc.constantFrom(...stages),
  classification: fc.constantFrom(...classifications),
  optedOut: fc.boolean(),
});
const anyWishes: fc.Arbitrary<TurnWishes> = fc.record({
  remindAt: fc.oneof(
    fc.constant(null),
    fc.constant('default' as const),
    fc.integer({ min: nowMs, max: nowMs + 1e9 }),
  ),
  needsPerson: fc.constantFrom(null, 'hot', 'asked'),
  rejected: fc.boolean(),
  proposesCall: fc.boolean(),
  nurturingAfterMs: fc.constantFrom(null, 24 * hourMs),
});
const anyWaits: fc.Arbitrary<Wait[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constant(''),
      kind: fc.constantFrom(...waitKinds),
      dueAtMs: fc.integer({ min: nowMs, max: nowMs + 1e9 }),
      reason: fc.constantFrom(...waitReasons),
    }),
    { selector: ({ kind }) => kind },
  )
  .map((waits) => waits.map((wait) => ({ ...wait, id: wait.kind })));

describe('whatever happened', () => {
  test('an opted-out or closed lead waits for nothing', () => {
    fc.assert(
      fc.property(anyWaits, anySituation, anyWishes, (waits, now, turn) => {
        const isSilent = now.optedOut || now.stage === 'won' || now.stage === 'lost';
        fc.pre(isSilent);
        expect(waitsAfterTurn(waits, now, turn)).toEqual([]);
        expect(waitsAfterOwnerChange(waits, now)).toEqual([]);
      }),
    );
  });

  test('ids are unique, the earliest comes first, nothing is due before now', () => {
    fc.assert(
      fc.property(anyWaits, anySituation, anyWishes, (waits, now, turn) => {
        const planned = waitsAfterTurn(waits, now, turn);
        expect(new Set(planned.map(({ id }) => id)).size).toBe(planned.length);
        expect(planned[0] ?? null).toEqual(earliest(planned));
        for (const { dueAtMs } of planned) expect(dueAtMs).toBeGreaterThanOrEqual(nowMs);
      }),
    );
  });

  test('the assistant plans no contact of its own while a person owns the conversation', () => {
    fc.assert(
      fc.property(anyWaits, anySituation, anyWishes, (waits, now, turn) => {
        const planned = waitsAfterTurn(waits, { ...now, owner: 'agent' }, turn);
        for (const { kind } of planned)
          expect(['abandonment', 'follow_up', 'hot_escalation']).not.toContain(kind);
      }),
    );
  });

  test('planning twice is planning once', () => {
    fc.assert(
      fc.property(anyWaits, anySituation, anyWishes, (waits, now, turn) => {
        const once = waitsAfterTurn(waits, now, turn);
        expect(waitsAfterTurn(once, now, turn)).toEqual(once);
      }),
    );
  });
});
