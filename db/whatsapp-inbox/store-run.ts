import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import { messagePreview } from '../../domain/message-preview.es.ts';
import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';
import { wantMedia } from '../media/want-media.ts';
import { newId } from '../new-id.ts';
import { findPeople } from './find-people.ts';
import type { Ingested } from './ingest.ts';

/** A message of a customer that says nothing about who they are from now on. */
export type PlainMessage = Extract<WhatsAppItem, { kind: 'message' }>;

interface Stored {
  item: PlainMessage;
  leadId: LeadId;
  messageId: MessageId;
}

/**
 * Stores many messages in one transaction, as `ingest` stores each. @throws when the database
 * refuses any of them: then none is stored
 */
export async function storeRun(db: Db, items: PlainMessage[]): Promise<Ingested[]> {
  const stored = await db.transaction().execute(async (trx) => {
    const fresh = await recordEvents(trx, items);
    if (fresh.length === 0) return [];
    const people = await findPeople(trx, fresh);
    const known = fresh.map((item) => ({
      item,
      leadId: people(item.from),
      messageId: newId('message'),
    }));
    await insertMessages(trx, known);
    await wantMedia(
      trx,
      known.map(({ item, ...ids }) => ({ ...ids, payload: item.payload })),
    );
    await showLatest(trx, known);
    const leadIds = [...new Set(known.map(({ leadId }) => leadId))];
    await announce(trx, ...leadIds.map((leadId) => ({ kind: 'message_changed', leadId }) as const));
    return known;
  });
  const byItem = new Map(stored.map((one) => [one.item, one]));
  return items.map((item) => ingested(byItem.get(item)));
}

function ingested(stored: Stored | undefined): Ingested {
  if (stored === undefined) return { outcome: 'duplicate', signal: null };
  const { item, leadId, messageId } = stored;
  return {
    outcome: 'new',
    signal: { kind: 'customer_messaged', leadId, messageId, atMs: item.atMs },
  };
}

const keyOf = (item: PlainMessage) => item.key.slice(0, 500);

/** In the order of their keys, so that the same POST twice at once waits and does not deadlock. @returns those that are new, each once, in their own order */
async function recordEvents(trx: Db, items: PlainMessage[]): Promise<PlainMessage[]> {
  const firsts = new Map<string, PlainMessage>();
  for (const item of items) if (!firsts.has(keyOf(item))) firsts.set(keyOf(item), item);
  const sorted = [...firsts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const rows = await trx
    .insertInto('webhookEvent')
    .values(
      sorted.map(([eventKey, { kind, raw }]) => ({
        id: newId('webhookEvent'),
        vendor: 'whatsapp' as const,
        eventKey,
        kind,
        payload: JSON.stringify(raw ?? null),
        outcome: 'stored' as const,
        error: null,
      })),
    )
    .onConflict((same) => same.columns(['vendor', 'eventKey']).doNothing())
    .returning('eventKey')
    .execute();
  const isNew = new Set(rows.map(({ eventKey }) => eventKey));
  return [...firsts].flatMap(([key, item]) => (isNew.has(key) ? [item] : []));
}

async function insertMessages(trx: Db, stored: Stored[]): Promise<void> {
  const conversations = await conversationsOf(trx, [
    ...new Set(stored.map(({ leadId }) => leadId)),
  ]);
  await trx
    .insertInto('message')
    .values(
      stored.map(({ item, leadId, messageId }) => ({
        id: messageId,
        leadId,
        conversationId: conversations.get(leadId) ?? '',
        providerId: item.providerId,
        direction: 'inbound' as const,
        author: 'customer' as const,
        channel: 'whatsapp' as const,
        kind: item.messageKind,
        text: item.text,
        payload: JSON.stringify(item.payload),
        status: 'received' as const,
        quotedProviderId: item.quotedProviderId,
        at: new Date(item.atMs),
      })),
    )
    .execute();
}

async function conversationsOf(trx: Db, leadIds: LeadId[]): Promise<Map<LeadId, string>> {
  const rows = await trx
    .selectFrom('conversation')
    .select(['id', 'leadId'])
    .where('leadId', 'in', leadIds)
    .where('channel', '=', 'whatsapp')
    .execute();
  const known = new Map(rows.map(({ id, leadId }) => [leadId, id]));
  const missing = leadIds
    .filter((leadId) => !known.has(leadId))
    .map((leadId) => ({ id: newId('conversation'), leadId }));
  if (missing.length > 0)
    await trx
      .insertInto('conversation')
      .values(
        missing.map((one) => ({
          ...one,
          channel: 'whatsapp' as const,
          direction: 'inbound' as const,
        })),
      )
      .execute();
  for (const { id, leadId } of missing) known.set(leadId, id);
  return known;
}

/** Messages come late and out of order: a lead's row never goes back in time. */
async function showLatest(trx: Db, stored: Stored[]): Promise<void> {
  const latest = [...Map.groupBy(stored, ({ leadId }) => leadId)].map(([id, ofLead]) => {
    const { item } = ofLead.reduce((a, b) => (b.item.atMs >= a.item.atMs ? b : a));
    return {
      id,
      at: new Date(item.atMs).toISOString(),
      preview: messagePreview(item.messageKind, item.text).toWellFormed(),
      count: ofLead.length,
    };
  });
  await sql`
    update lead set
      last_message_preview = case when coalesce(last_message_at <= latest.at, true) then latest.preview else last_message_preview end,
      last_message_author = case when coalesce(last_message_at <= latest.at, true) then 'customer' else last_message_author end,
      last_message_at = greatest(last_message_at, latest.at),
      last_customer_message_at = greatest(last_customer_message_at, latest.at),
      unread_count = unread_count + latest.count,
      updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(latest)}::jsonb)
      as latest(id text, at timestamptz, preview text, count integer)
    where lead.id = latest.id
  `.execute(trx);
}
