import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import type { CallTable } from '../../db/tables/call.ts';
import type { MessageTable } from '../../db/tables/message.ts';
import type { CallId, LeadId } from '../../domain/ids.ts';

type Overrides = Partial<Insertable<CallTable>> & { leadId: LeadId };
type StoredCall = Selectable<CallTable> & { id: CallId; conversationId: string };

/** A call that we made and that is over, with an empty conversation of its own. */
export async function aCall(db: Db, overrides: Overrides): Promise<StoredCall> {
  const conversationId = newId('conversation');
  const direction = overrides.direction ?? 'outbound';
  await db
    .insertInto('conversation')
    .values({ id: conversationId, leadId: overrides.leadId, channel: 'call', direction })
    .execute();
  const now = new Date();
  const row = await db
    .insertInto('call')
    .values({
      id: newId('call'),
      direction,
      status: 'ended',
      outcome: 'successful',
      conversationId,
      attempts: 1,
      answeredAt: new Date(now.getTime() - 120_000),
      endedAt: now,
      durationS: 120,
      ...overrides,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...row, id: row.id as CallId, conversationId };
}

/** What was said in it, a line every ten seconds from the answer on. */
export async function callLines(
  db: Db,
  call: Pick<StoredCall, 'leadId' | 'conversationId' | 'answeredAt'>,
  lines: [author: 'customer' | 'bot' | 'agent', text: string, more?: Partial<MessageTable>][],
): Promise<void> {
  const answeredMs = call.answeredAt?.getTime() ?? Date.now();
  for (const [index, [author, text, more = {}]] of lines.entries()) {
    const offsetMs = (index + 1) * 10_000;
    const at = new Date(answeredMs + offsetMs);
    const isCustomers = author === 'customer';
    await db
      .insertInto('message')
      .values({
        id: newId('message'),
        leadId: call.leadId,
        conversationId: call.conversationId,
        direction: isCustomers ? 'inbound' : 'outbound',
        author,
        channel: 'call',
        kind: 'text',
        text,
        status: isCustomers ? 'received' : 'delivered',
        signalledAt: at,
        at,
        turnId: 'turn_call',
        payload: JSON.stringify({ offsetMs, ...more.payload }),
      })
      .execute();
  }
}
