import { freestAgent, peopleWithRole } from '../../db/lead-life/agents.ts';
import { openCall, queueCall } from '../../db/lead-life/calls.ts';
import { notify } from '../../db/lead-life/notify.ts';
import { recordWaits } from '../../db/lead-life/record-change.ts';
import type { CallPurpose } from '../../domain/call/call.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';
import type { WaitReason } from '../../domain/waits/reasons.ts';
import type { Wait } from '../../domain/waits.ts';
import type { ActivityDeps } from '../deps.ts';
import type { LeadSnapshot, WaitOutcome } from '../outcomes.ts';
import { type DueWait, remaining } from './due.ts';

type Deps = Pick<ActivityDeps, 'db' | 'telephony'>;

/** Stores a call a person asked for; who makes it is found when it is due. */
export async function openCallTask(
  { db }: Deps,
  task: { leadId: LeadId; callId: CallId; byUserId: UserId; dueAtMs: number },
): Promise<void> {
  const { callId: id, leadId, byUserId: requestedBy, dueAtMs: scheduledForMs } = task;
  await openCall(db, { id, leadId, requestedBy, scheduledForMs });
}

/** A call is due: the assistant makes it, or the lead's agent, or whoever is free. */
export async function assignCallTask(deps: Deps, { lead, wait }: DueWait): Promise<WaitOutcome> {
  const waits = remaining(lead, wait);
  return deps.db.transaction().execute(async (trx) => {
    const dial = await callIsDue({ ...deps, db: trx }, lead, wait);
    await recordWaits(trx, lead.leadId, waits);
    return { draftId: null, waits, enrolment: lead.enrolment, ...dial };
  });
}

/**
 * Makes sure that the call exists, and that somebody makes it: the assistant when there is a telephone company and
 * no person owns the conversation, else a person, who is told.
 */
export async function callIsDue(
  { db, telephony }: Deps,
  lead: LeadSnapshot,
  { id: waitId, dueAtMs, reason }: Wait,
): Promise<Pick<WaitOutcome, 'dial'>> {
  const { leadId } = lead;
  const requested = waitId.split(':')[1] as CallId | undefined;
  const id = requested ?? callIdFor(leadId, dueAtMs);
  if (requested === undefined)
    await openCall(db, { id, leadId, requestedBy: null, scheduledForMs: dueAtMs });
  if (telephony !== undefined && lead.owner.kind === 'bot') {
    const purpose = purposeOf(reason);
    return (await queueCall(db, { id, purpose })) ? { dial: { callId: id, purpose } } : {};
  }
  const agentId =
    lead.owner.agentId ?? lead.assignedAgentId ?? (await freestAgent(db, ['senior', 'junior']));
  await notify(db, {
    userIds: agentId === null ? await peopleWithRole(db, ['supervisor']) : [agentId],
    kind: 'call_requested',
    leadId,
    data: { callId: id },
    dedupeKey: `call:${id}`,
  });
  return {};
}

const purposes: Partial<Record<string, CallPurpose>> = {
  requested_call: 'requested',
  proposed_call: 'proposed',
  promised_call: 'promised',
  campaign: 'campaign',
  nurturing: 'campaign',
} satisfies Partial<Record<WaitReason, CallPurpose>>;

/** Who was silent, or warm and without contact, is called as a warm lead. */
const purposeOf = (reason: string): CallPurpose => purposes[reason] ?? 'warm_lead';

/** The same due wait always makes the same call, so that a second attempt makes none. */
const callIdFor = (leadId: LeadId, dueAtMs: number): CallId =>
  `call_${leadId.slice('lead_'.length)}${dueAtMs.toString(36)}`;
