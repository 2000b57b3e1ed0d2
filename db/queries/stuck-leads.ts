import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

/** What the database can see of a lead that does not go on: `unanswered` a customer's message, `unsent` a reply, `overdue` a timer. */
export interface StuckRow {
  leadId: LeadId;
  reason: 'unanswered' | 'unsent' | 'overdue';
  since: Date;
}

/** An answer takes seconds; beyond the response-time target somebody has to look. */
const answerWithinMs = 2 * 60_000;
/** Timers fire within seconds of due; a worker may be redeployed meanwhile. */
const timerLateMs = 5 * 60_000;

/**
 * Leads that wait for us and not for anybody else, the longest first. Several reasons of one lead
 * are one row, the gravest. A message is understood also while a person owns the conversation, so
 * who owns it does not matter.
 */
export async function listStuck(db: Db, limit: number): Promise<StuckRow[]> {
  const { rows } = await sql<StuckRow>`
    select distinct on (lead_id) lead_id as "leadId", reason, since from (
      select lead_id, 'unanswered' as reason, 1 as gravity, received_at as since from message
      where direction = 'inbound' and turn_id is null and kind <> 'system' and deleted_at is null
        and received_at < now() - ${answerWithinMs} * interval '1 ms'
      union all
      select message.lead_id, 'unsent', 2, message.at from outbound_message
      join message on message.id = outbound_message.message_id
      where outbound_message.settled_at is null
        and message.status in ('draft', 'queued', 'sending', 'unknown')
        and message.at < now() - ${answerWithinMs} * interval '1 ms'
      union all
      select id, 'overdue', 3, next_action_at from lead
      where next_action_at < now() - ${timerLateMs} * interval '1 ms'
        and stage not in ('won', 'lost')
    ) stuck
    order by lead_id, gravity, since
  `.execute(db);
  return rows.toSorted((a, b) => a.since.getTime() - b.since.getTime()).slice(0, limit);
}

/** What the lead's workflow has to be told again. */
export async function unfinishedMessages(
  db: Db,
  leadId: LeadId,
): Promise<{ id: MessageId; direction: 'inbound' | 'outbound'; at: Date }[]> {
  const { rows } = await sql<{ id: MessageId; direction: 'inbound' | 'outbound'; at: Date }>`
    select id, direction, at from message
    where lead_id = ${leadId} and deleted_at is null
      and ((direction = 'inbound' and turn_id is null and kind <> 'system')
        or (direction = 'outbound' and status in ('draft', 'queued', 'sending', 'unknown')
          and exists (select from outbound_message o where o.message_id = message.id and o.settled_at is null)))
    order by at, id
  `.execute(db);
  return rows;
}
