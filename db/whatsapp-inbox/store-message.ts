import { sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import { type LiveEvent, liveChannel } from '../../domain/live-event.ts';
import { messagePreview } from '../../domain/message-preview.es.ts';
import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';
import { wantMedia } from '../media/want-media.ts';
import { newId } from '../new-id.ts';
import { upsertContactLead } from '../repositories/leads.ts';
import type { InboxSignal } from './ingest.ts';
import { rename } from './rename.ts';

type Item<K extends WhatsAppItem['kind']> = Extract<WhatsAppItem, { kind: K }>;

/** Stores what a customer wrote, under their lead. Returns what the workflow has to hear; null for what needs no answer. */
export async function storeInbound(trx: Db, item: Item<'message'>): Promise<InboxSignal | null> {
  const { leadId } = await upsertContactLead(trx, {
    ...item.from,
    source: 'whatsapp',
    adReferral: item.adReferral,
  });
  // What WhatsApp tells about a person is not what the person says: no answer, no 24 hours.
  const needsTurn = item.messageKind !== 'system';
  const messageId = newId('message');
  await trx
    .insertInto('message')
    .values({
      id: messageId,
      leadId,
      conversationId: await conversationOf(trx, leadId, 'inbound'),
      providerId: item.providerId,
      direction: 'inbound',
      author: 'customer',
      channel: 'whatsapp',
      kind: item.messageKind,
      text: item.text,
      payload: JSON.stringify(item.payload),
      status: 'received',
      quotedProviderId: item.quotedProviderId,
      at: new Date(item.atMs),
      signalledAt: needsTurn ? null : new Date(),
    })
    .execute();
  await wantMedia(trx, [{ messageId, leadId, payload: item.payload }]);
  if (item.nowKnownAs) await rename(trx, leadId, item.nowKnownAs);
  if (needsTurn) await showAsLatest(trx, leadId, item, 'customer');
  else await announce(trx, changed(leadId));
  return needsTurn ? { kind: 'customer_messaged', leadId, messageId, atMs: item.atMs } : null;
}

/** Stores what one of our people wrote in the phone app: sent already, and the conversation is theirs from here. */
export async function storeEcho(trx: Db, item: Item<'echo'>): Promise<InboxSignal> {
  const { leadId } = await upsertContactLead(trx, { ...item.to, source: 'whatsapp' });
  const messageId = newId('message');
  await trx
    .insertInto('message')
    .values({
      id: messageId,
      leadId,
      conversationId: await conversationOf(trx, leadId, 'outbound'),
      providerId: item.providerId,
      direction: 'outbound',
      author: 'agent',
      channel: 'whatsapp',
      kind: item.messageKind,
      text: item.text,
      payload: JSON.stringify(item.payload),
      status: 'sent',
      statusAt: new Date(item.atMs),
      at: new Date(item.atMs),
      signalledAt: null,
    })
    .execute();
  await wantMedia(trx, [{ messageId, leadId, payload: item.payload }]);
  await showAsLatest(trx, leadId, item, 'agent');
  return { kind: 'replied_from_phone', leadId, messageId };
}

async function conversationOf(
  trx: Db,
  leadId: LeadId,
  direction: 'inbound' | 'outbound',
): Promise<string> {
  const known = await trx
    .selectFrom('conversation')
    .select('id')
    .where('leadId', '=', leadId)
    .where('channel', '=', 'whatsapp')
    .limit(1)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId('conversation');
  await trx
    .insertInto('conversation')
    .values({ id, leadId, channel: 'whatsapp', direction })
    .execute();
  return id;
}

const changed = (leadId: LeadId): LiveEvent => ({ kind: 'message_changed', leadId });

/** Messages come late and out of order: the row never goes back in time. Whoever looks at the lead hears of it. */
async function showAsLatest(
  trx: Db,
  leadId: LeadId,
  { atMs, messageKind, text }: Pick<Item<'message'>, 'atMs' | 'messageKind' | 'text'>,
  author: 'customer' | 'agent',
): Promise<void> {
  const at = new Date(atMs);
  const isLatest = sql`coalesce(last_message_at <= ${at}, true)`;
  const isCustomer = author === 'customer';
  await sql`
    with shown as (update lead set
      last_message_preview = case when ${isLatest} then ${messagePreview(messageKind, text)} else last_message_preview end,
      last_message_author = case when ${isLatest} then ${author} else last_message_author end,
      last_message_at = greatest(last_message_at, ${at}),
      last_customer_message_at = case when ${isCustomer}::boolean then greatest(last_customer_message_at, ${at}) else last_customer_message_at end,
      unread_count = case when ${isCustomer}::boolean then unread_count + 1 else 0 end,
      updated_at = now()
    where id = ${leadId})
    select pg_notify(${liveChannel}, ${JSON.stringify(changed(leadId))})
  `.execute(trx);
}
