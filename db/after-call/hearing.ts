import { sql } from 'kysely';
import type { Correction } from '../../domain/call/merge-hearing.ts';
import type { CallId, LeadId, MessageId, UserId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

/** When a person joined the customer, by the vendor's word; null: nobody did. */
export async function agentJoinedAt(db: Db, callId: CallId): Promise<Date | null> {
  const joined = await db
    .selectFrom('callEvent')
    .select('at')
    .where('callId', '=', callId)
    .where(sql<boolean>`event ->> 'kind' = 'room' and event ->> 'event' = 'joined'`)
    .where(sql<boolean>`event ->> 'who' = 'agent'`)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  return joined?.at ?? null;
}

export interface HeardCall {
  callId: CallId;
  leadId: LeadId;
  conversationId: string;
  answeredAt: Date;
  agentId: UserId | null;
  /** Which model wrote it down. */
  by: string;
}

/** Puts what the recording says into the call's conversation, once: a second time changes nothing. */
export async function storeHearing(
  db: Db,
  call: HeardCall,
  { corrected, added }: Correction,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const first = await trx
      .updateTable('call')
      .set({ transcribedBy: call.by })
      .where('id', '=', call.callId)
      .where('transcribedBy', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (first === undefined) return;
    await sql`
      update message m set text = c.text, understanding = null
      from jsonb_to_recordset(${JSON.stringify(corrected)}::jsonb) as c(id text, text text)
      where m.id = c.id
    `.execute(trx);
    if (added.length > 0)
      await trx
        .insertInto('message')
        .values(added.map((line, index) => messageOf(call, line, index)))
        .onConflict((same) => same.column('id').doNothing())
        .execute();
  });
}

/** A spoken line: nothing is to be sent, and nothing is to be answered. */
function messageOf(call: HeardCall, line: Correction['added'][number], index: number) {
  const { author, text, offsetMs } = line;
  const isCustomers = author === 'customer';
  const at = new Date(call.answeredAt.getTime() + offsetMs);
  return {
    id: `msg_${call.callId.slice('call_'.length)}h${index}` as MessageId,
    leadId: call.leadId,
    conversationId: call.conversationId,
    direction: isCustomers ? ('inbound' as const) : ('outbound' as const),
    author,
    agentId: isCustomers ? null : call.agentId,
    channel: 'call' as const,
    kind: 'text' as const,
    text,
    status: isCustomers ? ('received' as const) : ('delivered' as const),
    turnId: `call:${call.callId}`,
    signalledAt: at,
    at,
    payload: JSON.stringify({ offsetMs }),
  };
}
