import { sql } from 'kysely';
import type { LeadId, UserId } from '../../domain/ids.ts';
import type { OwnerKind, Stage } from '../../domain/lead.ts';
import { type LiveEvent, liveChannel } from '../../domain/live-event.ts';
import { earliest } from '../../domain/waits/plan.ts';
import type { Wait } from '../../domain/waits.ts';
import type { Db } from '../connect.ts';

/** What the workflow alone decides of a lead, as its row shows it. */
export interface LeadProjection {
  leadId: LeadId;
  owner: { kind: OwnerKind; agentId?: UserId };
  assignedAgentId: UserId | null;
  stage: Stage;
  waits: Wait[];
}

export interface LeadEventRecord {
  kind: string;
  actorUserId: UserId | null;
  dedupeKey: string;
  data: Record<string, unknown>;
}

/** Writes the projection and the event that changed it. A question left open by the bot is forgotten once a person owns the conversation. */
export async function recordChange(
  db: Db,
  lead: LeadProjection,
  event: LeadEventRecord,
): Promise<void> {
  const next = earliest(lead.waits);
  const agentId = lead.owner.kind === 'agent' ? (lead.owner.agentId ?? null) : null;
  await sql`
    with event as (
      insert into lead_event (lead_id, kind, data, actor_user_id, dedupe_key)
      values (${lead.leadId}, ${event.kind}, ${JSON.stringify(event.data)}::jsonb, ${event.actorUserId}, ${event.dedupeKey})
      on conflict do nothing
    )
    update lead set
      memory = case
        when owner_kind = ${lead.owner.kind} or memory = '{}'::jsonb then memory
        else memory || '{"lastQuestion": null, "handedOver": false}'::jsonb end,
      owner_kind = ${lead.owner.kind}, owner_agent_id = ${agentId},
      assigned_agent_id = ${lead.assignedAgentId}, stage = ${lead.stage},
      waiting_for = ${JSON.stringify(lead.waits)}::jsonb,
      next_action_at = ${next === null ? null : new Date(next.dueAtMs)}::timestamptz,
      updated_at = now()
    where id = ${lead.leadId}
    returning pg_notify(${liveChannel}, ${leadChanged(lead.leadId)})
  `.execute(db);
}

/** Only the plan: after a wait was acted on. */
export async function recordWaits(db: Db, leadId: LeadId, waits: Wait[]): Promise<void> {
  const next = earliest(waits);
  await sql`
    update lead set waiting_for = ${JSON.stringify(waits)}::jsonb,
      next_action_at = ${next === null ? null : new Date(next.dueAtMs)}::timestamptz, updated_at = now()
    where id = ${leadId}
    returning pg_notify(${liveChannel}, ${leadChanged(leadId)})
  `.execute(db);
}

const leadChanged = (leadId: LeadId) =>
  JSON.stringify({ kind: 'lead_changed', leadId } satisfies LiveEvent);
