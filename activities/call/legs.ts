import { agentToRing, keepLeg } from '../../db/calls/dialing.ts';
import { type CallPlace, LineRefused } from '../../domain/call/telephony.ts';
import type { UserId } from '../../domain/ids.ts';
import type { ActivityDeps } from '../deps.ts';
import { required } from './dial.ts';
import type { CallRef, NextAgent } from './outcomes.ts';

type Deps = Pick<ActivityDeps, 'db' | 'telephony'>;

/** Records a leg that rang us. */
export async function recordLeg(
  deps: Deps,
  leg: Pick<CallRef, 'callId'> & { legId: string },
): Promise<void> {
  await unlessRefused(() => required(deps).record(leg));
}

/** Sends the customer's leg elsewhere. false: it is over, there is nobody to send. */
export async function moveLeg(
  deps: Deps,
  leg: Pick<CallRef, 'callId'> & { legId: string; place: CallPlace },
): Promise<boolean> {
  return unlessRefused(() => required(deps).moveTo(leg));
}

export async function hangUpLeg(deps: Deps, { legId }: { legId: string }): Promise<void> {
  await unlessRefused(() => required(deps).hangUp(legId));
}

/** Who could take the customer now; agents in `tried` were rung already. */
export async function findAgent(
  { db }: Deps,
  { leadId, tried }: CallRef & { tried: UserId[] },
): Promise<NextAgent> {
  const agentId = await agentToRing(db, leadId, tried);
  return agentId === null ? null : { agentId };
}

/** Rings an agent where they answer, or said that they would this time. null: that line cannot be rung. */
export async function ringAgent(
  deps: Deps,
  request: CallRef & { agentId: UserId; attempt: number; answersOn?: 'phone' | 'browser' },
): Promise<{ legId: string } | null> {
  const { callId, agentId, attempt } = request;
  const { phone, ...usual } = await deps.db
    .selectFrom('user')
    .select(['phone', 'answersOn'])
    .where('id', '=', agentId)
    .executeTakeFirstOrThrow();
  const answersOn = request.answersOn ?? usual.answersOn;
  const to = answersOn === 'phone' ? phone : null;
  if (answersOn === 'phone' && to === null) return null;
  try {
    const { legId } = await required(deps).dialAgent({ callId, agentId, to });
    await keepLeg(deps.db, { id: legId, callId, who: 'agent', agentId, attempt });
    return { legId };
  } catch (error) {
    if (error instanceof LineRefused) return null;
    throw error;
  }
}

/** The company's no is an answer too: most often the leg is over. */
async function unlessRefused(ask: () => Promise<void>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (error instanceof LineRefused && error.refusal !== 'later') return false;
    throw error;
  }
}
