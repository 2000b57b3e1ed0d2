import { sql } from 'kysely';
import type { LeadId, UserId } from '../../domain/ids.ts';
import type { Classification, Stage } from '../../domain/lead.ts';
import { plainLetters } from '../../domain/plain-letters.ts';
import type { Db } from '../connect.ts';
import { fromCursor, toCursor } from './cursor.ts';

export interface LeadFilter {
  /** Any of these, E.164. */
  phones?: string[] | undefined;
  classification?: Classification | undefined;
  stage?: Stage | undefined;
  owner?:
    | { kind: 'bot' }
    | { kind: 'agent'; agentId?: UserId }
    | { kind: 'unassigned' }
    | undefined;
  text?: string | undefined;
  unreadOnly?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of leads, the latest message first, and where the next one starts. */
export async function listLeads(db: Db, filter: LeadFilter) {
  let query = leadRows(db)
    .select(sql<string | null>`lead.last_message_at::text`.as('sortAt'))
    .orderBy('lead.lastMessageAt', (order) => order.desc().nullsLast())
    .orderBy('lead.id', 'desc')
    .limit(filter.limit + 1);
  if (filter.phones) query = query.where('lead.phone', 'in', filter.phones);
  if (filter.classification) query = query.where('lead.classification', '=', filter.classification);
  if (filter.stage) query = query.where('lead.stage', '=', filter.stage);
  if (filter.unreadOnly) query = query.where('lead.unreadCount', '>', 0);
  if (filter.text) query = query.where('lead.searchText', 'like', `%${likeText(filter.text)}%`);
  if (filter.owner?.kind === 'bot') query = query.where('lead.ownerKind', '=', 'bot');
  if (filter.owner?.kind === 'unassigned') query = query.where('lead.assignedAgentId', 'is', null);
  if (filter.owner?.kind === 'agent') {
    query = query.where('lead.ownerKind', '=', 'agent');
    if (filter.owner.agentId) query = query.where('lead.ownerAgentId', '=', filter.owner.agentId);
  }
  const after = fromCursor(filter.cursor, 2);
  if (after) {
    const [at = null, id = ''] = after;
    query = query.where(
      at === null
        ? sql<boolean>`lead.last_message_at is null and lead.id < ${id}`
        : sql<boolean>`(lead.last_message_at < ${at}::timestamptz
            or (lead.last_message_at = ${at}::timestamptz and lead.id < ${id})
            or lead.last_message_at is null)`,
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > filter.limit && last ? toCursor([last.sortAt, last.id]) : null,
  };
}

export async function findLead(db: Db, leadId: LeadId) {
  return leadRows(db).where('lead.id', '=', leadId).executeTakeFirst();
}

/** In no particular order. */
export async function findLeads(db: Db, leadIds: LeadId[]): Promise<LeadRow[]> {
  return leadIds.length === 0 ? [] : leadRows(db).where('lead.id', 'in', leadIds).execute();
}

export type LeadRow = NonNullable<Awaited<ReturnType<typeof findLead>>>;

function leadRows(db: Db) {
  return db
    .selectFrom('lead')
    .leftJoin('user as ownerUser', 'ownerUser.id', 'lead.ownerAgentId')
    .leftJoin('user as assignedUser', 'assignedUser.id', 'lead.assignedAgentId')
    .leftJoin('coverageArea', 'coverageArea.id', 'lead.areaId')
    .selectAll('lead')
    .select([
      'coverageArea.name as areaName',
      'ownerUser.name as ownerName',
      'ownerUser.role as ownerRole',
      'assignedUser.name as assignedName',
      'assignedUser.role as assignedRole',
    ]);
}

/** As `lead.search_text` is written: lower case, no accents; the pattern's own signs taken literally. */
function likeText(text: string): string {
  return plainLetters(text).replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
