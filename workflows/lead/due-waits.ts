import type { WaitOutcome } from '../../activities/outcomes.ts';
import { waitKindNames, waitReason } from '../../domain/waits/names.es.ts';
import type { Wait } from '../../domain/waits.ts';
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
  const { draftId, waits, enrolment } = await outcomeOf(run, wait);
  if (run.revision === revision) {
    run.waits = waits;
    run.enrolment = enrolment;
  } else {
    // Somebody changed the plan meanwhile: theirs stands, only this wait is done with.
    run.waits = run.waits.filter(({ id, dueAtMs }) => id !== wait.id || dueAtMs > wait.dueAtMs);
    await record(run, { kind: 'wait_done', actorUserId: null, data: { waitId: wait.id } });
  }
  if (draftId === null) return;
  if (run.botSpeaks())
    await send(run, draftId, {
      summary: `Contacto automático: ${waitReason(wait.reason)}`,
      unhurried: true,
    });
  else await ours.keepAsSuggestion({ leadId: run.leadId, messageId: draftId });
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
