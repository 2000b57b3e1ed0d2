import { explain, type ScoreChange } from '../../../domain/scoring/explain.ts';
import type { ScoreBreakdown } from '../../../domain/scoring/observation.ts';
import {
  emptyScoreState,
  observe,
  type ScoreState,
  scoreOf,
} from '../../../domain/scoring/state.ts';
import type { Line } from './chat.ts';

export interface ScoreStep {
  lineIndex: number;
  before: number;
  after: number;
  breakdown: ScoreBreakdown;
  reasons: ScoreChange[];
}

/** The customer's lines folded by the scoring rules themselves, with every change that a turn would have stored. */
export function scoreLines(
  lines: Line[],
  startMs: number,
): { state: ScoreState; steps: ScoreStep[] } {
  let state = emptyScoreState;
  const steps: ScoreStep[] = [];
  lines.forEach((line, lineIndex) => {
    if (line.author !== 'customer') return;
    const before = state;
    state = observe(before, {
      intensityCue: false,
      directPriceQuestion: false,
      choseQuotedPlan: false,
      namedBudget: false,
      premiumInterest: false,
      details: [],
      affirmativeAnswers: 0,
      acceptedOrChosePlan: false,
      explicitRejection: false,
      ...line.shows,
      atMs: startMs + line.offsetMs,
      talkMs: 0,
    });
    const reasons = explain(before, state);
    if (reasons.length > 0)
      steps.push({
        lineIndex,
        before: scoreOf(before).score,
        after: scoreOf(state).score,
        breakdown: scoreOf(state).breakdown,
        reasons,
      });
  });
  return { state, steps };
}
