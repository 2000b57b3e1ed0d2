import type { LoadedTurn } from '../../db/turns/load-turn.ts';
import type { TurnRecord } from '../../db/turns/store-turn.ts';
import { emptyMemory, type Turn } from '../../domain/assistant.ts';
import { explain } from '../../domain/scoring/explain.ts';
import { observationOf } from '../../domain/scoring/observe-turn.ts';
import { emptyScoreState, observe, scoreOf } from '../../domain/scoring/state.ts';

export type TurnScore = TurnRecord['score'];

/** The score after a burst: every message observed in its order, every change with its reason. */
export function scoreTurn(loaded: LoadedTurn, turn: Turn): TurnScore {
  const remembered = { ...emptyMemory, ...loaded.memory };
  const before = { ...emptyScoreState, ...loaded.scoreState };
  const after = loaded.burst.reduce((state, { atMs }, index) => {
    const understanding = turn.understanding[index];
    if (understanding === undefined) return state;
    return observe(state, observationOf(understanding, remembered, turn.memory, atMs));
  }, before);
  const { score, classification, breakdown } = scoreOf(after);
  return {
    before: loaded.score,
    after: score,
    classification,
    breakdown,
    state: { ...after },
    reasons: explain(before, after),
  };
}
