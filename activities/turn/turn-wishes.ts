import type { Db } from '../../db/connect.ts';
import type { TurnAction } from '../../domain/assistant.ts';
import { after, type TurnWishes } from '../../domain/waits/plan.ts';
import { loadNurturing } from '../life/campaign.ts';
import type { ComposedTurn } from './write-turn.ts';

/** The assistant's actions and the new class, in the words of the waiting rules. */
export async function turnWishes(db: Db, composed: ComposedTurn): Promise<TurnWishes> {
  const { request, turn, score } = composed;
  const has = (kind: TurnAction['kind']) => turn.actions.some((action) => action.kind === kind);
  const becameHot = score.classification === 'HOT' && request.lead.classification !== 'HOT';
  return {
    remindAt: remindAt(composed),
    needsPerson: becameHot ? 'hot' : has('hand_over') ? 'asked' : null,
    rejected: has('reject'),
    proposesCall: has('propose_call'),
    nurturingAfterMs: await nurturingAfterMs(db, composed),
  };
}

/** The day the customer named is real; its distance is business time, so a scaled clock gets there sooner. */
function remindAt({ request, turn, nowMs }: ComposedTurn): TurnWishes['remindAt'] {
  const reminder = turn.actions.find((action) => action.kind === 'remind');
  if (reminder === undefined) return null;
  if (reminder.reason === 'will_think') return 'default';
  const { timeScale } = request.lead;
  return after({ nowMs, timeScale }, Math.max(reminder.dueAtMs - nowMs, 0));
}

/** A lead goes through nurturing once in its life, and is asked into it by being COLD. */
async function nurturingAfterMs(db: Db, composed: ComposedTurn): Promise<number | null> {
  const { request, loaded, score } = composed;
  const { lead } = request;
  const isInOne = lead.waits.some(({ kind }) => kind === 'campaign_step');
  if (score.classification !== 'COLD' || loaded.wasEnrolled || isInOne) return null;
  const nurturing = await loadNurturing(db);
  return nurturing?.definition.steps[0]?.afterMs ?? null;
}
