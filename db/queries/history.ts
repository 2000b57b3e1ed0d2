import { sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { fromCursor, toCursor } from './cursor.ts';

interface Page {
  limit: number;
  cursor?: string | undefined;
}

/** What happened to a lead besides messages, newest first. */
export async function listLeadEvents(db: Db, leadId: LeadId, { limit, cursor }: Page) {
  let query = db
    .selectFrom('leadEvent')
    .leftJoin('user', 'user.id', 'leadEvent.actorUserId')
    .select([
      'leadEvent.id',
      'leadEvent.kind',
      'leadEvent.data',
      'leadEvent.at',
      'leadEvent.actorUserId',
      'user.name as actorName',
      'user.role as actorRole',
    ])
    .select(sql<string>`lead_event.at::text`.as('sortAt'))
    .where('leadEvent.leadId', '=', leadId)
    .orderBy('leadEvent.at', 'desc')
    .orderBy('leadEvent.id', 'desc')
    .limit(limit + 1);
  const after = fromCursor(cursor, 2);
  if (after)
    query = query.where(
      sql<boolean>`(lead_event.at, lead_event.id) < (${after[0]}::timestamptz, ${after[1]})`,
    );
  return paged(await query.execute(), limit);
}

/** Every change of a lead's score with its reasons, newest first. */
export async function listScoreEvents(db: Db, leadId: LeadId, { limit, cursor }: Page) {
  let query = db
    .selectFrom('scoreEvent')
    .selectAll()
    .select(sql<string>`score_event.at::text`.as('sortAt'))
    .where('leadId', '=', leadId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  const after = fromCursor(cursor, 2);
  if (after)
    query = query.where(
      sql<boolean>`(score_event.at, score_event.id) < (${after[0]}::timestamptz, ${after[1]})`,
    );
  return paged(await query.execute(), limit);
}

function paged<Row extends { id: string; sortAt: string }>(rows: Row[], limit: number) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > limit && last ? toCursor([last.sortAt, last.id]) : null,
  };
}
