import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import { type LiveEvent, liveChannel } from '../../domain/live-event.ts';
import type { OutboundContent } from '../../domain/message.ts';
import type { Db } from '../connect.ts';

/** Contacts the assistant makes on its own carry a turn id of this form: `auto_<lead>_<wait>_<due>`. */
export const automaticTurn = 'auto_';

/** When the lead was contacted without having written, since `sinceMs`; real time, ms. */
export async function automaticContacts(
  db: Db,
  leadId: LeadId,
  sinceMs: number,
  exceptTurnId: string,
): Promise<number[]> {
  const rows = await db
    .selectFrom('message')
    .select('at')
    .where('leadId', '=', leadId)
    .where('direction', '=', 'outbound')
    .where('at', '>', new Date(sinceMs))
    .where('turnId', 'like', `${automaticTurn.replace('_', '\\_')}%`)
    .where('turnId', '<>', exceptTurnId)
    .where('status', 'not in', ['discarded', 'suggested', 'failed'])
    .execute();
  return rows.map(({ at }) => at.getTime());
}

/** What composing a contact needs of the lead. @throws NoResultError when the lead is gone. */
export function loadForContact(db: Db, leadId: LeadId) {
  return db
    .selectFrom('lead')
    .where('id', '=', leadId)
    .select([
      'firstName',
      'profileName',
      'timeZone',
      'memory',
      'classification',
      'ownerKind',
      'ownerAgentId',
      'assignedAgentId',
      'optedOutAt',
      'marketingOptedOutAt',
      'lastCustomerMessageAt',
      (eb) =>
        eb
          .selectFrom('conversation')
          .select('conversation.id')
          .whereRef('conversation.leadId', '=', 'lead.id')
          .where('conversation.channel', '=', 'whatsapp')
          .orderBy('conversation.startedAt', 'desc')
          .limit(1)
          .as('conversationId'),
    ])
    .executeTakeFirstOrThrow();
}

interface ContactDraft {
  id: MessageId;
  leadId: LeadId;
  conversationId: string;
  turnId: string;
  content: OutboundContent;
  composedBy: string;
}

/** Stores a contact the assistant wants to make; answers its id, also when an earlier attempt stored it. */
export async function storeContact(db: Db, contact: ContactDraft): Promise<MessageId> {
  const earlier = await db
    .selectFrom('message')
    .select('id')
    .where('turnId', '=', contact.turnId)
    .where('leadId', '=', contact.leadId)
    .executeTakeFirst();
  if (earlier !== undefined) return earlier.id;
  const { id, leadId, content } = contact;
  await sql`
    with draft as (
      insert into message (id, lead_id, conversation_id, direction, author, channel, kind, text, content, status, composed_by, turn_id, at)
      values (${id}, ${leadId}, ${contact.conversationId}, 'outbound', 'bot', 'whatsapp', ${content.kind}, ${content.text},
        ${JSON.stringify(content)}::jsonb, 'draft', ${contact.composedBy}, ${contact.turnId}, now())
      returning id
    )
    insert into outbound_message (message_id, lead_id) select id, ${leadId} from draft
    returning pg_notify(${liveChannel}, ${JSON.stringify({ kind: 'message_changed', leadId } satisfies LiveEvent)})
  `.execute(db);
  return id;
}
