import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

/**
 * An outbound message with everything that decides whether and how it is sent, in one round trip;
 * undefined when the lead or the message is gone. `nowMs` is the database's clock: attempts of one
 * message are made by different workers, whose own clocks may differ.
 * @param recentMs how far back `recentSendsMs` reaches
 */
export function loadOutbound(db: Db, leadId: LeadId, messageId: MessageId, recentMs: number) {
  return db
    .selectFrom('message')
    .innerJoin('lead', 'lead.id', 'message.leadId')
    .leftJoin('outboundMessage', 'outboundMessage.messageId', 'message.id')
    .where('message.id', '=', messageId)
    .where('lead.id', '=', leadId)
    .where('message.direction', '=', 'outbound')
    .select([
      'message.author',
      'message.status',
      'message.content',
      'message.text',
      'message.turnId',
      'message.quotedProviderId',
      'lead.phone',
      'lead.waUserId',
      'lead.ownerKind',
      'lead.optedOutAt',
      'lead.lastCustomerMessageAt',
      'outboundMessage.attempts',
      'outboundMessage.attemptStartedAt',
      'outboundMessage.settledAt',
      sql<number>`round(extract(epoch from clock_timestamp()) * 1000)::float8`.as('nowMs'),
      sql<boolean>`outbound_message.attempts >= 2 and exists (
        select from webhook_event e
        where e.kind = 'status' and e.received_at > outbound_message.attempt_started_at
      )`.as('callbacksArrive'),
      sql<number[]>`coalesce((
        select json_agg(extract(epoch from o.settled_at) * 1000)
        from outbound_message o
        where o.lead_id = lead.id and o.settled_at > now() - ${recentMs} * interval '1 ms' and o.last_error is null
      ), '[]')`.as('recentSendsMs'),
    ])
    .executeTakeFirst();
}

export type Outbound = NonNullable<Awaited<ReturnType<typeof loadOutbound>>>;
