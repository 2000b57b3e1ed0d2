import type { Turn } from './assistant.ts';
import type { Classification, Stage } from './lead.ts';

/**
 * How far a lead has come. Contacted once we answered; negotiating once a plan was chosen, a person
 * was called for, or the score says HOT. A lost lead that writes again is alive again; a won one
 * stays won.
 */
export function stageAfterTurn(
  stage: Stage,
  { turn, classification }: { turn: Turn; classification: Classification },
): Stage {
  if (stage === 'won' || stage === 'negotiating') return stage;
  const negotiates =
    classification === 'HOT' ||
    turn.memory.chosenProductId !== null ||
    turn.actions.some(({ kind }) => kind === 'hand_over');
  if (negotiates) return 'negotiating';
  return stage === 'new' && turn.reply === null ? 'new' : 'contacted';
}
