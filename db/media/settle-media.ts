import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import { messagePreview } from '../../domain/message-preview.es.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';

interface Of {
  messageId: MessageId;
  leadId: LeadId;
}

/** Taken back while it was being fetched: the next sweep removes it. */
const storedUnlessRevoked = sql<'pending' | 'stored'>`case when exists (
  select from message where message.id = message_media.message_id and message.deleted_at is not null
) then 'pending' else 'stored' end`;

/** @returns false: the person was deleted while its file was being fetched */
export async function mediaStored(
  db: Db,
  { messageId, leadId }: Of,
  file: { mimeType: string; sizeBytes: number; sha256: string; storageKey: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('messageMedia')
      .set({ state: storedUnlessRevoked, error: null, ...file })
      .where('messageId', '=', messageId)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await announce(trx, { kind: 'message_changed', leadId });
    return numUpdatedRows > 0n;
  });
}

/** @param retryAfterMs null: nobody tries again */
export async function mediaFailed(
  db: Db,
  { messageId, leadId }: Of,
  error: string,
  retryAfterMs: number | null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('messageMedia')
      .set(
        retryAfterMs === null
          ? { state: 'failed', error }
          : { error, nextAttemptAt: sql`now() + interval '1 millisecond' * ${retryAfterMs}::int` },
      )
      .where('messageId', '=', messageId)
      .where('state', '=', 'pending')
      .execute();
    await announce(trx, { kind: 'message_changed', leadId });
  });
}

/** The file is gone from the storage. */
export async function mediaRevoked(db: Db, { messageId }: Of): Promise<void> {
  await db
    .updateTable('messageMedia')
    .set({
      state: 'failed',
      error: 'revoked',
      storageKey: null,
      sha256: null,
      filename: null,
      transcript: null,
    })
    .where('messageId', '=', messageId)
    .execute();
}

/** A voice note's words become the message's text, unless it was deleted meanwhile. */
export async function mediaTranscribed(
  db: Db,
  { messageId, leadId }: Of,
  { transcript, transcribedBy }: { transcript: string; transcribedBy: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const said = await trx
      .updateTable('message')
      .set({ text: transcript })
      .where('id', '=', messageId)
      .where('deletedAt', 'is', null)
      .returning('at')
      .executeTakeFirst();
    if (said === undefined) return;
    await trx
      .updateTable('messageMedia')
      .set({ transcript, transcribedBy })
      .where('messageId', '=', messageId)
      .execute();
    await trx
      .updateTable('lead')
      .set({ lastMessagePreview: messagePreview('audio', transcript) })
      .where('id', '=', leadId)
      .where('lastMessageAuthor', '=', 'customer')
      .where('lastMessageAt', '=', said.at)
      .execute();
    await announce(trx, { kind: 'message_changed', leadId }, { kind: 'lead_changed', leadId });
  });
}
