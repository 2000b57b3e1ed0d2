import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { fromCursor, toCursor } from './cursor.ts';

function messageRows(db: Db) {
  return db
    .selectFrom('message')
    .leftJoin('user', 'user.id', 'message.agentId')
    .leftJoin('message as quoted', 'quoted.providerId', 'message.quotedProviderId')
    .leftJoin('messageMedia as media', 'media.messageId', 'message.id')
    .selectAll('message')
    .select([
      'media.state as mediaState',
      'media.mimeType as mediaType',
      'media.sizeBytes as mediaBytes',
      'media.filename as mediaName',
      'media.transcribedBy',
    ])
    .select(['user.name as agentName', 'user.role as agentRole', 'quoted.text as quotedText'])
    .select(sql<string>`message.at::text`.as('sortAt'));
}

/** The newest page first, each page in order of time. Drafts that were never to be sent are not messages. */
export async function listMessages(
  db: Db,
  leadId: LeadId,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  let query = messageRows(db)
    .where('message.leadId', '=', leadId)
    .where('message.status', 'not in', ['draft', 'suggested', 'discarded'])
    .orderBy('message.at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(limit + 1);
  const before = fromCursor(cursor, 2);
  if (before)
    query = query.where(
      sql<boolean>`(message.at, message.id) < (${before[0]}::timestamptz, ${before[1]})`,
    );
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const oldest = page.at(-1);
  return {
    rows: page.toReversed(),
    nextCursor: rows.length > limit && oldest ? toCursor([oldest.sortAt, oldest.id]) : null,
  };
}

export async function findMessage(db: Db, messageId: MessageId) {
  return messageRows(db).where('message.id', '=', messageId).executeTakeFirst();
}

export type MessageRow = NonNullable<Awaited<ReturnType<typeof findMessage>>>;
