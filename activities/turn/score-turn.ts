import type { LoadedTurn } from '../../db/turns/load-turn.ts';
import type { TurnRecord } from '../../db/turns/store-turn.ts';
import type { Turn } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';

export type TurnScore = TurnRecord['score'];
export function scoreTurn(loaded: LoadedTurn, _t: Turn, _c: Catalogue, _n: number): TurnScore {
  return {
    before: loaded.score,
    after: loaded.score,
    classification: loaded.classification,
    breakdown: loaded.scoreBreakdown,
    state: loaded.scoreState,
    reasons: [],
  };
}
