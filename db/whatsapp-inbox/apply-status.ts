import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { MessageStatusChange, WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { leaveSignal } from '../lead-signals/lead-signals.ts';
import { announce } from '../live.ts';
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
const storedRank = sql`case status
  when 'accepted' then 1 when 'sent' then 2 when 'failed' then 2.5
  when 'delivered' then 3 when 'read' then 4 when 'played' then 5 else 0 end`;

/**
 * Moves a message forward to what the vendor reports, found by our own id (also before we recorded
 * the vendor's) or by the vendor's. Any status settles a send whose outcome was unknown.
 */
export async function applyStatus(trx: Db, item: StatusItem): Promise<Ingested> {
  const message = await find(trx, item);
  if (!message) return { outcome: 'ignored', signal: null };
  const moved = await sql<{ id: string }>`
    update message set
      status = ${item.status},
      status_at = ${new Date(item.atMs)},
      provider_id = coalesce(provider_id, ${item.providerId}),
      error_code = ${item.error?.code ?? null}::int,
      error_text = ${item.error?.title ?? null}
    where id = ${message.id} and ${storedRank} < ${rank[item.status]}
    returning id
  `.execute(trx);
  await settle(trx, message.id, item);
  const about = { leadId: message.leadId, messageId: message.id, turnId: message.turnId };
  if (moved.rows.length === 0) return { outcome: 'ignored', signal: null, about };
  await announce(trx, { kind: 'message_changed', leadId: message.leadId });
  if (item.status !== 'failed') return { outcome: 'new', signal: null, about };
  await noteFailure(trx, message.leadId, item);
  const failure = {
    kind: 'message_failed',
    leadId: message.leadId,
    messageId: message.id,
    errorCode: item.error?.code ?? 0,
  } as const;
  return { outcome: 'new', signal: { ...failure, id: await leaveSignal(trx, failure) }, about };
}

async function find(
  trx: Db,
  { callbackData, providerId }: StatusItem,
): Promise<{ id: MessageId; leadId: LeadId; turnId: string | null } | undefined> {
  return trx
    .selectFrom('message')
    .select(['id', 'leadId', 'turnId'])
    .where('direction', '=', 'outbound')
    .where((eb) =>
      eb.or([
        eb('providerId', '=', providerId),
        ...(callbackData ? [eb('id', '=', callbackData as MessageId)] : []),
      ]),
    )
    .forUpdate()
    .limit(1)
    .executeTakeFirst();
}

async function settle(trx: Db, messageId: MessageId, { atMs }: StatusItem): Promise<void> {
  await trx
    .updateTable('outboundMessage')
    .set({ settledAt: new Date(atMs), unknownSince: null, attemptStartedAt: null })
    .where('messageId', '=', messageId)
    .where('settledAt', 'is', null)
    .execute();
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
