import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { startChild } from '@temporalio/workflow';
import type { WaitOutcome } from '../../activities/outcomes.ts';
import { waitKindNames, waitReason } from '../../domain/waits/names.es.ts';
import type { Wait } from '../../domain/waits.ts';
import { type CallInput, callWorkflowId, callWorkflowType } from '../call/messages.ts';
import { ours } from './activity-options.ts';
import { send } from './outbox.ts';
import { record } from './record.ts';
import type { LeadRun } from './state.ts';

/**
 * Acts on a wait that fell due. The activity decides with the latest data (who owns the lead, when
 * it was contacted last, what the campaign says) and answers with a draft and the waits that follow.
 */
export async function actOn(run: LeadRun, wait: Wait): Promise<void> {
  const { revision } = run;
  const { draftId, waits, enrolment, dial } = await outcomeOf(run, wait);
  if (run.revision === revision) {
    run.waits = waits;
    run.enrolment = enrolment;
  } else {
    // Somebody changed the plan meanwhile: theirs stands, only this wait is done with.
    run.waits = run.waits.filter(({ id, dueAtMs }) => id !== wait.id || dueAtMs > wait.dueAtMs);
    await record(run, { kind: 'wait_done', actorUserId: null, data: { waitId: wait.id } });
  }
  if (dial !== undefined) await startCall(run, dial);
  if (draftId === null) return;
  if (run.botSpeaks())
    await send(run, draftId, {
      summary: `Contacto automático: ${waitReason(wait.reason)}`,
      unhurried: true,
    });
  else await ours.keepAsSuggestion({ leadId: run.leadId, messageId: draftId });
}

/** A call has a life of its own, which goes on when the lead's workflow is continued or ends. */
async function startCall(
  run: LeadRun,
  { callId, purpose }: NonNullable<WaitOutcome['dial']>,
): Promise<void> {
  const { leadId, timeScale } = run;
  const input: CallInput = { callId, leadId, purpose, timeScale };
  try {
    await startChild(callWorkflowType, {
      workflowId: callWorkflowId(callId),
      args: [input],
      parentClosePolicy: 'ABANDON',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      staticSummary: 'Una llamada, de la marcación al resumen',
    });
  } catch (error) {
    // Asked for twice: it is being made.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

function outcomeOf(run: LeadRun, wait: Wait): Promise<WaitOutcome> {
  const due = { lead: run.snapshot(), wait };
  const options = { summary: `Venció: ${waitKindNames[wait.kind]}` };
  switch (wait.kind) {
    case 'abandonment':
    case 'reminder':
    case 'follow_up':
      return ours.contact.executeWithOptions(options, [due]);
    case 'campaign_step':
      return ours.takeCampaignStep.executeWithOptions(options, [due]);
    case 'hot_escalation':
      return ours.escalate.executeWithOptions(options, [due]);
    case 'call_task':
      return ours.assignCallTask.executeWithOptions(options, [due]);
  }
}
