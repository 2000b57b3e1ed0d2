import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { MessageKind } from '../../domain/message.ts';
import type { Db } from '../connect.ts';

/** A file that is to be fetched, or was and can be read again. */
export interface WantedMedia {
  messageId: MessageId;
  leadId: LeadId;
  vendorMediaId: string;
  kind: MessageKind;
  text: string;
  state: 'pending' | 'stored' | 'failed';
  attempts: number;
  mimeType: string | null;
  storageKey: string | null;
  /** Its sender took the message back: the file is to go. */
  isRevoked: boolean;
}

/** Longer than a fetch may take: a worker that died over one is followed by another. */
const leaseS = 60;
const batchMax = 20;

/**
 * Files whose turn it is to be fetched; nobody else gets them for a while.
 * `voiceNotesAfterMs`: the turn that answers a voice note fetches it itself, and gets that long.
 */
export async function claimMedia(db: Db, voiceNotesAfterMs: number): Promise<WantedMedia[]> {
  const { rows } = await sql<WantedMedia>`
    update message_media media set
      attempts = media.attempts + 1,
      next_attempt_at = now() + interval '1 second' * ${leaseS}::int
    from message
    where message.id = media.message_id and media.message_id in (
      select due.message_id from message_media due join message of on of.id = due.message_id
      where due.state = 'pending' and due.next_attempt_at <= now()
        and (of.kind <> 'audio' or due.created_at <= now() - interval '1 millisecond' * ${voiceNotesAfterMs}::int)
      order by due.next_attempt_at limit ${batchMax} for update of due skip locked
    )
    returning ${columns}
  `.execute(db);
  return rows;
}

/** The file of one message; undefined when it has none. */
export async function findMedia(db: Db, messageId: MessageId): Promise<WantedMedia | undefined> {
  const { rows } = await sql<WantedMedia>`
    select ${columns} from message_media media join message on message.id = media.message_id
    where media.message_id = ${messageId}
  `.execute(db);
  return rows[0];
}

const columns = sql`media.message_id, media.lead_id, media.vendor_media_id, message.kind, message.text,
  media.state, media.attempts, media.mime_type, media.storage_key,
  message.deleted_at is not null as is_revoked`;
