import type { Classification } from '../lead.ts';
import { classifyScore } from './classify.ts';
import type { Detail, ScoreBreakdown, ScoreObservation } from './observation.ts';

/** What has been seen of a lead so far: folding observations into it one by one is all that scoring does. JSON. */
export interface ScoreState {
  turns: number;
  intensityCue: boolean;
  directPriceQuestion: boolean;
  choseQuotedPlan: boolean;
  namedBudget: boolean;
  premiumInterest: boolean;
  details: Detail[];
  /** Conversation and talk time, ms. */
  activeMs: number;
  lastAtMs: number | null;
  positive: number;
}

export const emptyScoreState: ScoreState = {
  turns: 0,
  intensityCue: false,
  directPriceQuestion: false,
  choseQuotedPlan: false,
  namedBudget: false,
  premiumInterest: false,
  details: [],
  activeMs: 0,
  lastAtMs: null,
  positive: 0,
};

/** The design's caps. */
export const caps: ScoreBreakdown = {
  interaction: 30,
  pricing: 25,
  specificInfo: 20,
  conversationTime: 15,
  positiveResponses: 10,
};

/** A longer silence is not conversation. */
const longestGapMs = 5 * 60_000;

/** Folds one observation into the state. Observations come in order of time. */
export function observe(state: ScoreState, seen: ScoreObservation): ScoreState {
  return {
    turns: state.turns + (seen.talkMs > 0 ? 0 : 1),
    intensityCue: state.intensityCue || seen.intensityCue,
    directPriceQuestion: state.directPriceQuestion || seen.directPriceQuestion,
    choseQuotedPlan: state.choseQuotedPlan || seen.choseQuotedPlan,
    namedBudget: state.namedBudget || seen.namedBudget,
    premiumInterest: state.premiumInterest || seen.premiumInterest,
    details: [...new Set([...state.details, ...seen.details])].sort(),
    activeMs: state.activeMs + seen.talkMs + gapMs(state.lastAtMs, seen.atMs),
    lastAtMs: Math.max(state.lastAtMs ?? seen.atMs, seen.atMs),
    positive: positiveAfter(state.positive, seen),
  };
}

function gapMs(lastAtMs: number | null, atMs: number): number {
  if (lastAtMs === null || atMs <= lastAtMs) return 0;
  return atMs - lastAtMs > longestGapMs ? 0 : atMs - lastAtMs;
}

/** A rejection wipes out what was agreed to before it; what is agreed to later counts again. */
function positiveAfter(before: number, seen: ScoreObservation): number {
  if (seen.explicitRejection) return 0;
  const gained = seen.acceptedOrChosePlan ? 10 : 5 * seen.affirmativeAnswers;
  return Math.min(caps.positiveResponses, before + gained);
}

export interface Score {
  /** 0 to 100. */
  score: number;
  classification: Classification;
  breakdown: ScoreBreakdown;
}

/** The five capped components, their rounded sum and its class. */
export function scoreOf(state: ScoreState): Score {
  const breakdown: ScoreBreakdown = {
    interaction: Math.min(
      caps.interaction,
      10 * Math.max(0, state.turns - 1) + (state.intensityCue ? 15 : 0),
    ),
    pricing: pricing(state),
    specificInfo: state.premiumInterest ? caps.specificInfo : 5 * state.details.length,
    conversationTime: Math.min(caps.conversationTime, 1.5 * Math.floor(state.activeMs / 60_000)),
    positiveResponses: state.positive,
  };
  const score = Math.round(Object.values(breakdown).reduce((sum, points) => sum + points, 0));
  return { score, classification: classifyScore(score), breakdown };
}

function pricing(state: ScoreState): number {
  if (state.directPriceQuestion || state.choseQuotedPlan) return caps.pricing;
  return state.namedBudget ? 15 : 0;
}
