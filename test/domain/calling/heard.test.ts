import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerers } from '../../../domain/call/call.ts';
import type { CallEvent } from '../../../domain/call/call-event.ts';
import { type Heard, hear, isLegOver, nothingHeard } from '../../../domain/calling/heard.ts';

const legId = 'CA1';
const all = (events: CallEvent[]): Heard => events.reduce(hear, nothingHeard);
const status = (word: string, sequence: number): CallEvent =>
  ({ kind: 'leg_status', legId, status: word, sequence }) as CallEvent;

/** A call's life as Twilio tells it: statuses numbered in their order, then what came of it. */
const life = fc
  .record({
    end: fc.constantFrom('completed', 'busy', 'no-answer', 'failed', 'canceled'),
    answerer: fc.constantFrom(...answerers, null),
    handsOver: fc.boolean(),
    drops: fc.nat(2),
    agents: fc.subarray(['user_a', 'user_b'] as const),
    recorded: fc.boolean(),
  })
  .map(({ end, answerer, handsOver, drops, agents, recorded }): CallEvent[] => [
    status('initiated', 0),
    status('ringing', 1),
    ...(end === 'completed' ? [status('in-progress', 2)] : []),
    ...(answerer
      ? [{ kind: 'answered_by' as const, legId, answerer, isAfterBeep: answerer === 'machine' }]
      : []),
    ...Array.from({ length: drops }, (_, drop) => ({
      kind: 'talk_ended' as const,
      legId,
      session: `VX${drop}`,
      reason: 'failed' as const,
    })),
    ...(handsOver
      ? [
          {
            kind: 'talk_ended' as const,
            legId,
            session: 'VX9',
            reason: 'ended' as const,
            handOver: 'hot' as const,
          },
        ]
      : []),
    ...agents.map((agentId) => ({
      kind: 'room' as const,
      legId,
      event: 'joined' as const,
      who: 'agent' as const,
      agentId,
    })),
    ...(recorded
      ? [{ kind: 'recording' as const, legId, recordingId: 'RE1', state: 'completed' as const }]
      : []),
    status(end, 3),
  ]);

describe('what is heard of a call', () => {
  it('comes out the same in any order, and however often it is told', () => {
    fc.assert(
      fc.property(
        life.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          ),
        ),
        ([inOrder, shuffled]) => {
          expect(all(shuffled)).toEqual(all(inOrder));
        },
      ),
    );
  });

  it('is over with a final status and stays over', () => {
    const over = all([status('completed', 3), status('ringing', 1), status('in-progress', 9)]);
    expect(isLegOver(over.legs[legId])).toBe(true);
    expect(over.legs[legId]?.status).toBe('completed');
    expect(isLegOver(all([status('ringing', 1)]).legs[legId])).toBe(false);
  });

  it('goes on after a dropped connection', () => {
    const dropped = all([{ kind: 'talk_ended', legId, session: 'VX1', reason: 'failed' }]);
    expect(dropped.legs[legId]).toMatchObject({ handOvers: {}, wasAnswered: true });
    expect(isLegOver(dropped.legs[legId])).toBe(false);
  });
});
