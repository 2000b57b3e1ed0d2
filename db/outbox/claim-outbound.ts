import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { MessageStatus } from '../../domain/message.ts';
import type { Db } from '../connect.ts';

interface Claim {
  leadId: LeadId;
  messageId: MessageId;
  nowMs: number;
  /** What the decision was made on; anything else now means that somebody was faster. */
  seenStatus: MessageStatus;
  seenAttempts: number;
  confirmsOptOut: boolean;
}

/**
 * Records the intent to send, before the vendor is called. The owner and the opt-out are read
 * again under a row lock that a take-over has to wait for: a bot's message is claimed before the
 * take-over is answered, or not at all. false: decide again.
 */
export async function claimOutbound(db: Db, claim: Claim): Promise<boolean> {
  const now = new Date(claim.nowMs);
  const { rows } = await sql<{ id: string }>`
    with locked as (
      select id, owner_kind, opted_out_at from lead where id = ${claim.leadId} for share
    ), claimed as (
      update message m set status = 'sending', status_at = ${now}
      from locked
      where m.id = ${claim.messageId} and m.status = ${claim.seenStatus}
        and (m.author <> 'bot' or locked.owner_kind = 'bot')
        and (locked.opted_out_at is null or ${claim.confirmsOptOut}::boolean)
        and coalesce((select attempts from outbound_message where message_id = m.id), 0) = ${claim.seenAttempts}
      returning m.id, m.lead_id
    )
    insert into outbound_message as o (message_id, lead_id, attempts, attempt_started_at)
    select id, lead_id, 1, ${now}::timestamptz from claimed
    on conflict (message_id) do update
      set attempts = o.attempts + 1, attempt_started_at = excluded.attempt_started_at
    returning o.message_id as id
  `.execute(db);
  return rows.length > 0;
}
