import { observe, type ScoreState } from './state.ts';

export interface TalkTime {
  talkMs: number;
  /** When each of the customer's lines was heard; the time between them has been counted turn by turn. */
  lineTimesMs: number[];
}

const longestGapMs = 5 * 60_000;

/** The state after a call: what of its talk time the turns' own times had not counted. */
export function observeTalkTime(state: ScoreState, { talkMs, lineTimesMs }: TalkTime): ScoreState {
  const times = lineTimesMs.toSorted((one, other) => one - other);
  const counted = times.reduce((sum, atMs, index) => {
    const gapMs = atMs - (times[index - 1] ?? atMs);
    return gapMs > longestGapMs ? sum : sum + gapMs;
  }, 0);
  const restMs = Math.max(0, talkMs - counted);
  if (restMs === 0) return state;
  return observe(state, {
    atMs: state.lastAtMs ?? times.at(-1) ?? 0,
    talkMs: restMs,
    intensityCue: false,
    directPriceQuestion: false,
    choseQuotedPlan: false,
    namedBudget: false,
    premiumInterest: false,
    details: [],
    affirmativeAnswers: 0,
    acceptedOrChosePlan: false,
    explicitRejection: false,
  });
}
