import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import { type LiveEvent, liveChannel } from '../../domain/live-event.ts';
import type { Db } from '../connect.ts';

interface Sent {
  leadId: LeadId;
  messageId: MessageId;
  nowMs: number;
}

/**
 * The vendor took the message. A status callback may have been faster: status never moves back.
 * The lead's row shows it as the latest message.
 */
export async function recordAccepted(db: Db, sent: Sent & { providerId: string }): Promise<void> {
  const now = new Date(sent.nowMs);
  await sql`
    with accepted as (
      update message set
        provider_id = coalesce(provider_id, ${sent.providerId}), error_code = null, error_text = null,
        status = case when status in ('sending', 'unknown') then 'accepted' else status end,
        status_at = case when status in ('sending', 'unknown') then ${now}::timestamptz else status_at end
      where id = ${sent.messageId} returning lead_id, text, author
    ), settled as (
      update outbound_message
      set settled_at = ${now}, attempt_started_at = null, unknown_since = null, last_error = null
      where message_id = ${sent.messageId}
    ), shown as (
      update lead l set last_message_at = ${now}, last_message_author = accepted.author,
        last_message_preview = left(accepted.text, 160), updated_at = ${now}
      from accepted where l.id = accepted.lead_id
    )
    select pg_notify(${liveChannel}, ${messageChanged(sent.leadId)}) from accepted
  `.execute(db);
}

/** Surely not sent, and worth another attempt: free to be claimed again. */
export async function recordRetryable(db: Db, sent: Sent & { error: string }): Promise<void> {
  await sql`
    with freed as (
      update message set status = 'queued', status_at = ${new Date(sent.nowMs)}
      where id = ${sent.messageId} and status = 'sending' returning id
    )
    update outbound_message set attempt_started_at = null, last_error = ${sent.error}, attempts = attempts - 1
    where message_id = ${sent.messageId}
  `.execute(db);
}

/** Nobody knows whether the vendor has it: kept so until a status callback or the grace says. */
export async function recordUnknown(db: Db, sent: Sent & { error: string }): Promise<void> {
  const now = new Date(sent.nowMs);
  await sql`
    with unknown as (
      update message set status = 'unknown', status_at = ${now}
      where id = ${sent.messageId} and status = 'sending'
    ), noted as (
      update outbound_message
      set unknown_since = coalesce(unknown_since, ${now}), last_error = ${sent.error}
      where message_id = ${sent.messageId}
    )
    select pg_notify(${liveChannel}, ${messageChanged(sent.leadId)})
  `.execute(db);
}

/** Not sent, or given up on: `failed` asks for a person's attention, `discarded` and `suggested` do not. */
export async function recordUnsent(
  db: Db,
  sent: Sent & {
    status: 'failed' | 'discarded' | 'suggested' | 'unknown';
    errorCode: number | null;
    error: string;
  },
): Promise<void> {
  const now = new Date(sent.nowMs);
  // A reply that the closed window holds back needs a person who opens it with a template.
  const needsPerson =
    sent.status === 'failed' || sent.status === 'unknown' || sent.error === 'window_closed';
  await sql`
    with unsent as (
      update message set status = ${sent.status}, status_at = ${now},
        error_code = ${sent.errorCode}::int, error_text = ${sent.error}
      where id = ${sent.messageId}
        and status in ('draft', 'queued', 'sending', 'unknown')
      returning lead_id
    ), settled as (
      update outbound_message set settled_at = ${now}, last_error = ${sent.error}
      where message_id = ${sent.messageId}
    ), shown as (
      update lead l set attention = case when ${needsPerson}::boolean then 'send_failed' else attention end,
        updated_at = ${now}
      from unsent where l.id = unsent.lead_id
    )
    select pg_notify(${liveChannel}, ${messageChanged(sent.leadId)}) from unsent
  `.execute(db);
}

const messageChanged = (leadId: LeadId) =>
  JSON.stringify({ kind: 'message_changed', leadId } satisfies LiveEvent);
