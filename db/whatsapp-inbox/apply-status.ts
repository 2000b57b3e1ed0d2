import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import { liveChannel } from '../../domain/live-event.ts';
import type { MessageStatusChange, WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { leaveSignal } from '../lead-signals/lead-signals.ts';
import type { Ingested } from './ingest.ts';

type StatusItem = Extract<WhatsAppItem, { kind: 'status' }>;

/** How far along its way a status is; one of a lower rank never replaces a higher. */
const rank: Record<MessageStatusChange['status'], number> = {
  sent: 2,
  delivered: 3,
  read: 4,
  played: 5,
  failed: 2.5,
};
const storedRank = sql`case m.status
  when 'accepted' then 1 when 'sent' then 2 when 'failed' then 2.5
  when 'delivered' then 3 when 'read' then 4 when 'played' then 5 else 0 end`;

/**
 * Moves a message forward to what the vendor reports, found by our own id (also before we recorded
 * the vendor's) or by the vendor's. Any status settles a send whose outcome was unknown.
 */
export async function applyStatus(trx: Db, item: StatusItem): Promise<Ingested> {
  const message = await moveForward(trx, item);
  if (!message) return { outcome: 'ignored', signal: null };
  const { isMoved, ...about } = message;
  if (!isMoved) return { outcome: 'ignored', signal: null, about };
  if (item.status !== 'failed') return { outcome: 'new', signal: null, about };
  await noteFailure(trx, message.leadId, item);
  const failure = {
    kind: 'message_failed',
    leadId: message.leadId,
    messageId: message.messageId,
    errorCode: item.error?.code ?? 0,
  } as const;
  return { outcome: 'new', signal: { ...failure, id: await leaveSignal(trx, failure) }, about };
}

/** In one round trip, because three statuses come for every reply. undefined: no message of ours. */
async function moveForward(trx: Db, item: StatusItem) {
  const at = new Date(item.atMs);
  const { rows } = await sql<{
    messageId: MessageId;
    leadId: LeadId;
    turnId: string | null;
    isMoved: boolean;
  }>`
    with found as (
      select id, lead_id, turn_id from message
      where direction = 'outbound'
        and (provider_id = ${item.providerId} or id = ${item.callbackData ?? null}::text)
      limit 1 for update
    ), moved as (
      update message m set
        status = ${item.status}, status_at = ${at},
        provider_id = coalesce(m.provider_id, ${item.providerId}),
        error_code = ${item.error?.code ?? null}::int, error_text = ${item.error?.title ?? null}
      from found where m.id = found.id and ${storedRank} < ${rank[item.status]}
      returning m.lead_id
    ), settled as (
      update outbound_message o set settled_at = ${at}, unknown_since = null, attempt_started_at = null
      from found where o.message_id = found.id and o.settled_at is null
    ), told as materialized (
      select pg_notify(${liveChannel}, json_build_object('kind', 'message_changed', 'leadId', lead_id)::text)
      from moved
    )
    select id as message_id, lead_id, turn_id, exists (select from told) as is_moved from found
  `.execute(trx);
  return rows[0];
}

/** The person stopped marketing messages (Cloud API, error 131050). */
const marketingStopped = 131050;

async function noteFailure(trx: Db, leadId: LeadId, { error }: StatusItem): Promise<void> {
  await trx
    .updateTable('lead')
    .set({
      attention: 'send_failed',
      ...(error?.code === marketingStopped ? { marketingOptedOutAt: new Date() } : {}),
    })
    .where('id', '=', leadId)
    .execute();
}
