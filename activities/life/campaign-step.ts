import { isPaused } from '../../db/lead-life/campaigns.ts';
import { endEnrolments, moveEnrolment, startEnrolment } from '../../db/lead-life/enrolments.ts';
import { recordWaits } from '../../db/lead-life/record-change.ts';
import type { CampaignDefinition } from '../../domain/campaign/definition.ts';
import { nextStep } from '../../domain/campaign/next-step.ts';
import type { CampaignVersionId, LeadId, MessageId } from '../../domain/ids.ts';
import { businessDelays } from '../../domain/waits/delays.ts';
import { after, postponed } from '../../domain/waits/plan.ts';
import type { Wait } from '../../domain/waits.ts';
import type { ActivityDeps } from '../deps.ts';
import type { Enrolment, LeadSnapshot, WaitOutcome } from '../outcomes.ts';
import { callIsDue } from './calls.ts';
import { loadCampaign, loadNurturing } from './campaign.ts';
import { composeContact, contactAllowedAt } from './contact.ts';
import { type DueWait, remaining, replaced } from './due.ts';

type Deps = Pick<ActivityDeps, 'db' | 'telephony' | 'loadCatalogue' | 'composeFollowUp'>;

/**
 * Takes the campaign step that fell due: enrols the lead at the first one, says the step's script,
 * and answers when the next is due. Later instead when a person owns the conversation, the campaign
 * is paused, or the lead was contacted a moment ago.
 */
export async function takeCampaignStep(deps: Deps, due: DueWait): Promise<WaitOutcome> {
  const { lead, wait } = due;
  const nowMs = Date.now();
  const current = await currentCampaign(deps, lead, wait);
  if (current === null)
    return settle(deps, lead, { waits: remaining(lead, wait), enrolment: null });
  const { definition, enrolment } = current;

  const standsStill =
    lead.owner.kind === 'agent' || (await isPaused(deps.db, enrolment.campaignVersionId));
  const laterMs = standsStill
    ? after({ nowMs, timeScale: lead.timeScale }, businessDelays.deferredMs)
    : await contactAllowedAt(deps.db, lead, wait, definition.frequencyCap, nowMs);
  if (laterMs !== null)
    return settle(deps, lead, {
      waits: replaced(lead, postponed(wait, laterMs)),
      enrolment: lead.enrolment,
    });

  const progress = { ...enrolment, timeScale: lead.timeScale };
  const step = nextStep(definition, progress)?.step ?? null;
  if (lead.enrolment === null) await startEnrolment(deps.db, { leadId: lead.leadId, ...enrolment });
  const taken = step === null ? { draftId: null } : await take(deps, due, step.action);
  return moveOn(deps, due, { definition, enrolment, ...taken });
}

async function take(
  deps: Deps,
  { lead, wait }: DueWait,
  action: CampaignDefinition['steps'][number]['action'],
): Promise<Taken> {
  switch (action.kind) {
    case 'message':
      return { draftId: await composeContact(deps, lead, { wait, script: action.script }) };
    case 'call':
      return { draftId: null, ...(await callIsDue(deps, lead, wait)) };
  }
}

/** What a step does: a message to send, or a call to make. */
type Taken = Pick<WaitOutcome, 'draftId' | 'dial'>;

async function moveOn(
  deps: Deps,
  { lead, wait }: DueWait,
  taken: Taken & { definition: CampaignDefinition; enrolment: Enrolment },
): Promise<WaitOutcome> {
  const { definition, draftId, dial } = taken;
  const enrolment = { ...taken.enrolment, stepIndex: taken.enrolment.stepIndex + 1 };
  const next = nextStep(definition, { ...enrolment, timeScale: lead.timeScale });
  if (next === null) {
    await endEnrolments(deps.db, lead.leadId, 'completed', 'all_steps_taken');
    return settle(deps, lead, {
      draftId,
      waits: remaining(lead, wait),
      enrolment: null,
      ...(dial && { dial }),
    });
  }
  await moveEnrolment(deps.db, lead.leadId, enrolment.stepIndex);
  const waits = replaced(lead, postponed(wait, next.dueAtMs));
  return settle(deps, lead, { draftId, waits, enrolment, ...(dial && { dial }) });
}

async function settle(
  { db }: Deps,
  { leadId }: LeadSnapshot,
  outcome: Omit<WaitOutcome, 'draftId'> & { draftId?: MessageId | null },
): Promise<WaitOutcome> {
  await recordWaits(db, leadId, outcome.waits);
  return { draftId: null, ...outcome };
}

/** The campaign the lead is in, or the nurturing one it enters with this step, counted from when its wait was set. */
async function currentCampaign(
  { db }: Deps,
  lead: LeadSnapshot,
  wait: Wait,
): Promise<{ definition: CampaignDefinition; enrolment: Enrolment } | null> {
  if (lead.enrolment !== null) {
    const definition = await loadCampaign(db, lead.enrolment.campaignVersionId);
    return definition && { definition, enrolment: lead.enrolment };
  }
  const nurturing = await loadNurturing(db);
  if (nurturing === null) return null;
  const { campaignVersionId, definition } = nurturing;
  const firstAfterMs = (definition.steps[0]?.afterMs ?? 0) / lead.timeScale;
  const enrolledAtMs = Math.round(wait.dueAtMs - firstAfterMs);
  return { definition, enrolment: { campaignVersionId, stepIndex: 0, enrolledAtMs } };
}

/** Puts a lead into a campaign on a person's word. The first step is due from now. */
export async function enrol(
  { db }: Pick<ActivityDeps, 'db'>,
  { lead, campaignVersionId }: { lead: LeadSnapshot; campaignVersionId: CampaignVersionId },
): Promise<{ enrolment: Enrolment | null; waits: Wait[] }> {
  const enrolment = { campaignVersionId, stepIndex: 0, enrolledAtMs: Date.now() };
  const definition = await loadCampaign(db, campaignVersionId);
  const first = definition && nextStep(definition, { ...enrolment, timeScale: lead.timeScale });
  if (first === null) return { enrolment: null, waits: lead.waits };
  await startEnrolment(db, { leadId: lead.leadId, ...enrolment });
  const wait: Wait = {
    id: 'campaign_step',
    kind: 'campaign_step',
    dueAtMs: first.dueAtMs,
    reason: 'campaign',
  };
  return { enrolment, waits: replaced(lead, wait) };
}

export async function leaveCampaign(
  { db }: Pick<ActivityDeps, 'db'>,
  { leadId, reason }: { leadId: LeadId; reason: string },
): Promise<void> {
  await endEnrolments(db, leadId, 'left', reason);
}
