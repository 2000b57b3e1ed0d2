import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import type { MessageTable } from '../../db/tables/message.ts';
import type { LeadId } from '../../domain/ids.ts';

type Overrides = Partial<Insertable<MessageTable>> & { leadId: LeadId };

/** What a customer wrote, stored and not yet signalled; in the lead's WhatsApp conversation, made when there is none. */
export async function aMessage(db: Db, overrides: Overrides): Promise<Selectable<MessageTable>> {
  const id = overrides.id ?? newId('message');
  const conversationId = overrides.conversationId ?? (await aConversation(db, overrides.leadId));
  return db
    .insertInto('message')
    .values({
      providerId: `wamid.${id}`,
      direction: 'inbound',
      author: 'customer',
      channel: 'whatsapp',
      kind: 'text',
      text: 'Hola',
      status: 'received',
      at: new Date(),
      ...overrides,
      id,
      conversationId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What the assistant composed, stored with its row of the outbox; a draft unless told. */
export async function aReply(db: Db, overrides: Overrides): Promise<Selectable<MessageTable>> {
  const text = overrides.text ?? '¡Hola! ¿En qué distrito estás?';
  const reply = await aMessage(db, {
    providerId: null,
    direction: 'outbound',
    author: 'bot',
    status: 'draft',
    composedBy: 'rules',
    content: JSON.stringify({ kind: 'text', text }),
    ...overrides,
    text,
  });
  await db
    .insertInto('outboundMessage')
    .values({ messageId: reply.id, leadId: reply.leadId })
    .execute();
  return reply;
}

/** The lead's WhatsApp conversation. */
async function aConversation(db: Db, leadId: LeadId): Promise<string> {
  const known = await db
    .selectFrom('conversation')
    .select('id')
    .where('leadId', '=', leadId)
    .where('channel', '=', 'whatsapp')
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const id = newId('conversation');
  await db
    .insertInto('conversation')
    .values({ id, leadId, channel: 'whatsapp', direction: 'inbound' })
    .execute();
  return id;
}
