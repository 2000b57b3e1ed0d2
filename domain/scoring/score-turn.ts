import { emptyMemory, type Memory, type Turn } from '../assistant.ts';
import type { Classification } from '../lead.ts';
import { explain } from './explain.ts';
import type { ScoreBreakdown } from './observation.ts';
import { observationOf } from './observe-turn.ts';
import { emptyScoreState, observe, type ScoreState, scoreOf } from './state.ts';

/** What is known of a lead before a turn, as far as its score goes. */
export interface ScoredLead {
  score: number;
  memory: Partial<Memory>;
  scoreState: Partial<ScoreState>;
  /** What the customer said, in order. */
  burst: readonly { atMs: number }[];
}

export interface TurnScore {
  before: number;
  after: number;
  classification: Classification;
  breakdown: ScoreBreakdown;
  state: Record<string, unknown>;
  reasons: { component: keyof ScoreBreakdown; points: number; reason: string }[];
}

/** The score after a burst: every message observed in its order, every change with its reason. */
export function scoreTurn(lead: ScoredLead, turn: Turn): TurnScore {
  const remembered = { ...emptyMemory, ...lead.memory };
  const before = { ...emptyScoreState, ...lead.scoreState };
  const after = lead.burst.reduce((state, { atMs }, index) => {
    const understanding = turn.understanding[index];
    if (understanding === undefined) return state;
    return observe(state, observationOf(understanding, remembered, turn.memory, atMs));
  }, before);
  const { score, classification, breakdown } = scoreOf(after);
  return {
    before: lead.score,
    after: score,
    classification,
    breakdown,
    state: { ...after },
    reasons: explain(before, after),
  };
}
