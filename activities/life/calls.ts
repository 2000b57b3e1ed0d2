import type { Db } from '../../db/connect.ts';
import { freestAgent, peopleWithRole } from '../../db/lead-life/agents.ts';
import { openCall } from '../../db/lead-life/calls.ts';
import { notify } from '../../db/lead-life/notify.ts';
import { recordWaits } from '../../db/lead-life/record-change.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';
import type { ActivityDeps } from '../deps.ts';
import type { LeadSnapshot, WaitOutcome } from '../outcomes.ts';
import { type DueWait, remaining } from './due.ts';

type Deps = Pick<ActivityDeps, 'db'>;

/** Stores a call a person asked for; who makes it is found when it is due. */
export async function openCallTask(
  { db }: Deps,
  task: { leadId: LeadId; callId: CallId; byUserId: UserId; dueAtMs: number },
): Promise<void> {
  const { callId: id, leadId, byUserId: requestedBy, dueAtMs: scheduledForMs } = task;
  await openCall(db, { id, leadId, requestedBy, scheduledForMs });
}

/** A call is due. Until the assistant can call, it is a task for the lead's agent, or whoever is free. */
export async function assignCallTask({ db }: Deps, { lead, wait }: DueWait): Promise<WaitOutcome> {
  const waits = remaining(lead, wait);
  await db.transaction().execute(async (trx) => {
    await callIsDue(trx, lead, wait.id, wait.dueAtMs);
    await recordWaits(trx, lead.leadId, waits);
  });
  return { draftId: null, waits, enrolment: lead.enrolment };
}

/** Makes sure that the call exists and that somebody knows of it. */
export async function callIsDue(
  db: Db,
  lead: LeadSnapshot,
  waitId: string,
  dueAtMs: number,
): Promise<void> {
  const { leadId } = lead;
  const requested = waitId.split(':')[1] as CallId | undefined;
  const id = requested ?? callIdFor(leadId, dueAtMs);
  if (requested === undefined)
    await openCall(db, { id, leadId, requestedBy: null, scheduledForMs: dueAtMs });
  const agentId =
    lead.owner.agentId ?? lead.assignedAgentId ?? (await freestAgent(db, ['senior', 'junior']));
  await notify(db, {
    userIds: agentId === null ? await peopleWithRole(db, ['supervisor']) : [agentId],
    kind: 'call_requested',
    leadId,
    data: { callId: id },
    dedupeKey: `call:${id}`,
  });
}

/** The same due wait always makes the same call, so that a second attempt makes none. */
const callIdFor = (leadId: LeadId, dueAtMs: number): CallId =>
  `call_${leadId.slice('lead_'.length)}${dueAtMs.toString(36)}`;
