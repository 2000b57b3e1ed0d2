import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../domain/scoring/explain.ts';
import { details, type ScoreObservation } from '../../../domain/scoring/observation.ts';
import { caps, emptyScoreState, observe, scoreOf } from '../../../domain/scoring/state.ts';

const observation: fc.Arbitrary<ScoreObservation> = fc.record({
  atMs: fc.integer({ min: 0, max: 3_600_000 }),
  intensityCue: fc.boolean(),
  directPriceQuestion: fc.boolean(),
  choseQuotedPlan: fc.boolean(),
  namedBudget: fc.boolean(),
  premiumInterest: fc.boolean(),
  details: fc.subarray([...details]),
  affirmativeAnswers: fc.integer({ min: 0, max: 2 }),
  acceptedOrChosePlan: fc.boolean(),
  explicitRejection: fc.boolean(),
  talkMs: fc.constant(0),
});
const observations = fc
  .array(observation, { maxLength: 12 })
  .map((all) => all.toSorted((a, b) => a.atMs - b.atMs));
const fold = (all: ScoreObservation[], from = emptyScoreState) => all.reduce(observe, from);

describe('scoring', () => {
  it('stays within 0 and 100 and every component within its cap', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const { score, breakdown } = scoreOf(fold(all));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const [component, points] of Object.entries(breakdown))
          expect(points).toBeLessThanOrEqual(caps[component as keyof typeof caps]);
      }),
    );
  });

  it('does not depend on how the same messages were split into turns', () => {
    fc.assert(
      fc.property(observations, fc.nat(12), (all, at) => {
        expect(fold(all.slice(at), fold(all.slice(0, at)))).toEqual(fold(all));
      }),
    );
  });

  it('survives being stored: a state read back from JSON scores the same', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const state = fold(all);
        expect(scoreOf(JSON.parse(JSON.stringify(state)))).toEqual(scoreOf(state));
      }),
    );
  });

  it('never falls when a customer goes on without rejecting', () => {
    fc.assert(
      fc.property(observations, observation, (all, next) => {
        const before = fold(all);
        const after = observe(before, {
          ...next,
          explicitRejection: false,
          atMs: Math.max(next.atMs, before.lastAtMs ?? 0),
        });
        expect(scoreOf(after).score).toBeGreaterThanOrEqual(scoreOf(before).score);
      }),
    );
  });

  it('sets the positive answers to nothing on an explicit rejection, and counts later ones again', () => {
    const yes: ScoreObservation = {
      atMs: 0,
      intensityCue: false,
      directPriceQuestion: false,
      choseQuotedPlan: false,
      namedBudget: false,
      premiumInterest: false,
      details: [],
      affirmativeAnswers: 1,
      acceptedOrChosePlan: false,
      explicitRejection: false,
      talkMs: 0,
    };
    const rejected = fold([yes, yes, { ...yes, affirmativeAnswers: 0, explicitRejection: true }]);
    expect(scoreOf(rejected).breakdown.positiveResponses).toBe(0);
    expect(scoreOf(observe(rejected, yes)).breakdown.positiveResponses).toBe(5);
  });

  it('counts whole minutes of active conversation and no gap over five minutes', () => {
    const at = (minutes: number): ScoreObservation => ({
      atMs: minutes * 60_000,
      intensityCue: false,
      directPriceQuestion: false,
      choseQuotedPlan: false,
      namedBudget: false,
      premiumInterest: false,
      details: [],
      affirmativeAnswers: 0,
      acceptedOrChosePlan: false,
      explicitRejection: false,
      talkMs: 0,
    });
    expect(scoreOf(fold([at(0), at(0.9)])).breakdown.conversationTime).toBe(0);
    expect(scoreOf(fold([at(0), at(2), at(30), at(31)])).breakdown.conversationTime).toBe(4.5);
  });

  it('explains every change: the points of the reasons add up to it', () => {
    fc.assert(
      fc.property(observations, observations, (first, second) => {
        const before = fold(first);
        const after = fold(
          second.map((one) => ({ ...one, atMs: one.atMs + 3_600_000 })),
          before,
        );
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        const gained =
          sum(Object.values(scoreOf(after).breakdown)) -
          sum(Object.values(scoreOf(before).breakdown));
        expect(sum(explain(before, after).map(({ points }) => points))).toBeCloseTo(gained);
      }),
    );
  });
});
