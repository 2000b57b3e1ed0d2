import { condition, getExternalWorkflowHandle } from '@temporalio/workflow';
import type { UserId } from '../../domain/ids.ts';
import { agentTookCall, callWanted, leadWorkflowId } from '../lead/messages.ts';
import { companyNow, ours } from './activity-options.ts';
import { record } from './record.ts';
import type { CallRun, Taker } from './state.ts';

/** A customer who was promised a person waits this long (real time); then a call-back is promised. */
const patienceMs = 30_000;
const ringMs = 18_000;
/** Nobody is free: somebody may be a moment later. */
const lookAgainMs = 3_000;
/** When nobody came (business time). */
const callBackAfterMs = 30 * 60_000;

/**
 * The customer waits in the room for a person: agents are rung one after the other, their own
 * first. Ends when the customer's leg does, or goes back to the assistant with a promise when nobody came.
 */
export async function handOver(run: CallRun, legId: string, attempt: number): Promise<void> {
  await record(run, { status: 'handing_over' });
  const agentId = await findSomebody(run, legId, attempt);
  if (run.isOver(legId) || run.isEnded) return;
  if (agentId === null) return promiseCallBack(run, legId);
  run.agentId = agentId;
  await record(run, { status: 'with_agent', agentId });
  await getExternalWorkflowHandle(leadWorkflowId(run.leadId))
    .signal(agentTookCall, { callId: run.callId, agentId })
    .catch(() => undefined);
  // Either of them leaving ends the room, and with it the customer's leg.
  await condition(() => run.isOver(legId) || run.isEnded);
}

async function findSomebody(run: CallRun, legId: string, attempt: number): Promise<UserId | null> {
  const endsMs = Date.now() + patienceMs;
  const tried: UserId[] = [];
  while (Date.now() < endsMs && !run.isOver(legId) && !run.isEnded) {
    const agent = takeTaker(run) ?? (await ours.findAgent({ ...run.ref, tried }));
    if (agent === null) {
      await condition(() => isCalledOff(run, legId), lookAgainMs);
      continue;
    }
    tried.push(agent.agentId);
    if (await joins(run, { legId, agent, attempt, endsMs })) return agent.agentId;
  }
  return null;
}

/** Who pressed "take over" comes first. */
function takeTaker(run: CallRun): Taker | null {
  const taker = run.takenOverBy;
  run.takenOverBy = null;
  return taker;
}

const isCalledOff = (run: CallRun, legId: string) =>
  run.takenOverBy !== null || run.isOver(legId) || run.isEnded;

/** Rings one agent. @returns whether they joined the room */
async function joins(
  run: CallRun,
  {
    legId,
    agent,
    attempt,
    endsMs,
  }: {
    legId: string;
    agent: Taker;
    attempt: number;
    endsMs: number;
  },
): Promise<boolean> {
  const rung = await companyNow.ringAgent({ ...run.ref, ...agent, attempt }).catch(() => null);
  if (rung === null) return false;
  const waitMs = Math.min(ringMs, Math.max(1, endsMs - Date.now()));
  const hasJoined = () => run.heard.joined.includes(agent.agentId);
  await condition(() => hasJoined() || run.isOver(rung.legId) || isCalledOff(run, legId), waitMs);
  if (hasJoined()) return true;
  await companyNow.hangUpLeg({ legId: rung.legId }).catch(() => undefined);
  return false;
}

async function promiseCallBack(run: CallRun, legId: string): Promise<void> {
  await record(run, { status: 'talking' });
  await getExternalWorkflowHandle(leadWorkflowId(run.leadId))
    .signal(callWanted, { purpose: 'promised', dueAtMs: run.after(callBackAfterMs) })
    .catch(() => undefined);
  await companyNow
    .moveLeg({ callId: run.callId, legId, place: 'assistant' })
    .catch(() => undefined);
}
