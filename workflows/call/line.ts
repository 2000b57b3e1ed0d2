import { condition, getExternalWorkflowHandle, workflowInfo } from '@temporalio/workflow';
import type { CallOutcome, CallPurpose } from '../../domain/call/call.ts';
import { dialerWorkflowId, lineReleased, lineWanted } from '../dialer/messages.ts';
import type { CallRun } from './state.ts';

/** Who waits for a call they asked for comes before those who do not know of it yet. */
const priorities: Record<CallPurpose, number> = {
  inbound: 9,
  promised: 5,
  requested: 4,
  proposed: 3,
  campaign: 2,
  warm_lead: 1,
};

const dialer = () => getExternalWorkflowHandle(dialerWorkflowId(workflowInfo().taskQueue));

/** Waits for a line, however long the dialer is busy or paused. false: the call was ended meanwhile. */
export async function waitForLine(run: CallRun): Promise<boolean> {
  const { callId, input } = run;
  await dialer().signal(lineWanted, { callId, priority: priorities[input.purpose] });
  await condition(() => run.hasLine || run.isEnded);
  if (run.isEnded && !run.hasLine) await releaseLine(run, null);
  return !run.isEnded;
}

/** Gives the line back, or the place in the queue. */
export async function releaseLine(
  run: CallRun,
  outcome: CallOutcome | null,
  fault?: 'line' | 'account',
): Promise<void> {
  run.hasLine = false;
  const { callId } = run;
  await dialer().signal(lineReleased, { callId, outcome, ...(fault && { fault }) });
}
