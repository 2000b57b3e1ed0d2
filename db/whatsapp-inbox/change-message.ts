import { sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';
import { revokeMedia } from '../media/want-media.ts';

type Change = Extract<WhatsAppItem, { kind: 'reaction' | 'edit' | 'deletion' }>;

/** A reaction, an edit or a deletion changes the message it refers to. @returns false when that one is not known */
export async function changeMessage(trx: Db, item: Change): Promise<boolean> {
  const { rows } = await changed(item).execute(trx);
  const leadId = rows[0]?.leadId;
  if (!leadId) return false;
  if (item.kind === 'deletion') await revokeMedia(trx, item.targetProviderId);
  await announce(trx, { kind: 'message_changed', leadId });
  return true;
}

function changed(item: Change) {
  const target = sql`where provider_id = ${item.targetProviderId} returning lead_id`;
  const at = new Date(item.atMs);
  switch (item.kind) {
    case 'reaction':
      return item.emoji === null
        ? sql<Row>`update message set reactions = coalesce(reactions, '{}') - 'customer' ${target}`
        : sql<Row>`update message set reactions = coalesce(reactions, '{}') || jsonb_build_object('customer', ${item.emoji}::text) ${target}`;
    case 'edit':
      return sql<Row>`update message set text = ${item.text}, edited_at = ${at} ${target}`;
    case 'deletion':
      return sql<Row>`update message set text = '', payload = null, deleted_at = ${at} ${target}`;
  }
}

/** Column names come back in camel case, from raw SQL too. */
interface Row {
  leadId: LeadId;
}
