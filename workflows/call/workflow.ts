import { condition, getExternalWorkflowHandle } from '@temporalio/workflow';
import type { CallOutcome } from '../../domain/call/call.ts';
import { callEnded, leadWorkflowId } from '../lead/messages.ts';
import { company, later, soon } from './activity-options.ts';
import { dialUntilDone } from './dial-until-done.ts';
import { follow } from './follow.ts';
import { listen } from './handlers.ts';
import type { CallInput } from './messages.ts';
import { record } from './record.ts';
import { CallRun } from './state.ts';

/** Vendors announce a recording within seconds; after this it will not come by itself. */
const recordingWithin = '15 m';

/**
 * A call's life: queued, dialed until it is answered or given up, talked, perhaps handed over to a
 * person, and what is left to do when it is over. What happens on the line comes as signals.
 * @returns null: the call was never made
 */
export async function call(input: CallInput): Promise<CallOutcome | null> {
  const run = new CallRun(input);
  listen(run);
  const outcome =
    input.inboundLegId === undefined
      ? await dialUntilDone(run)
      : await takeIn(run, input.inboundLegId);
  await finish(run, outcome);
  return outcome;
}

async function takeIn(run: CallRun, legId: string): Promise<CallOutcome> {
  run.attempts = 1;
  // Recorded beside the talk; a talk that could not be recorded goes on all the same.
  company.recordLeg({ callId: run.callId, legId }).catch(() => undefined);
  return follow(run, legId, 1);
}

async function finish(run: CallRun, outcome: CallOutcome | null): Promise<void> {
  run.outcome = outcome;
  await record(run, { status: 'ended', ...(outcome !== null && { outcome }) });
  const analysed = await soon.analyseCall({ callId: run.callId }).then(
    () => true,
    () => false,
  );
  await getExternalWorkflowHandle(leadWorkflowId(run.leadId))
    .signal(callEnded, { callId: run.callId })
    .catch(() => undefined);
  if (!wasTalkedOn(run)) return;
  await condition(() => run.heard.recording !== null, recordingWithin);
  const kept = await later.keepRecording({ callId: run.callId }).catch(() => 'failed' as const);
  // With the recording more can be heard than the live transcript told.
  if (kept === 'stored' || !analysed)
    await later.analyseCall({ callId: run.callId }).catch(() => undefined);
}

const wasTalkedOn = ({ heard }: CallRun) =>
  Object.values(heard.legs).some(({ wasAnswered }) => wasAnswered);
