import { sql } from 'kysely';
import {
  type CallOutcome,
  type CallStatus,
  type Emotion,
  liveCallStatuses,
} from '../../domain/call/call.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';
import type { Author } from '../../domain/message.ts';
import type { Db } from '../connect.ts';
import { fromCursor, toCursor } from './cursor.ts';

export interface CallFilter {
  group?: 'waiting' | 'live' | 'ended' | undefined;
  outcome?: CallOutcome | undefined;
  direction?: 'inbound' | 'outbound' | undefined;
  leadId?: LeadId | undefined;
  agentId?: UserId | undefined;
  text?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

const statusesOf: Record<'waiting' | 'live' | 'ended', CallStatus[]> = {
  waiting: ['requested', 'queued'],
  live: [...liveCallStatuses],
  ended: ['ended'],
};

interface LastLine {
  author: Author;
  text: string;
  at: string;
}

function callRows(db: Db) {
  return db
    .selectFrom('call')
    .innerJoin('lead', 'lead.id', 'call.leadId')
    .leftJoin('user', 'user.id', 'call.agentId')
    .selectAll('call')
    .select([
      'lead.firstName',
      'lead.lastName',
      'lead.profileName',
      'lead.phone',
      'lead.waUserId',
      'lead.ownerKind',
      'lead.ownerAgentId',
      'user.name as agentName',
      'user.role as agentRole',
    ])
    .select([lastLine.as('lastLine'), lastEmotion.as('lastEmotion')])
    .select([
      sql<string>`call.created_at::text`.as('sortAt'),
      sql<string>`${dueAt}::text`.as('dueAt'),
    ]);
}

/** When a call that waits is made, as far as that is known. */
const dueAt = sql<Date>`coalesce(call.scheduled_for, call.created_at)`;

/** Only while somebody is on the line: nobody reads it otherwise. */
const lastLine = sql<LastLine | null>`case when call.status <> 'ended' then (
  select json_build_object('author', m.author, 'text', m.text, 'at', m.at)
  from message m where m.conversation_id = call.conversation_id and m.channel = 'call'
    and m.text <> '' order by m.at desc, m.id desc limit 1
) end`;

const lastEmotion = sql<Emotion | null>`case when call.status <> 'ended' then (
  select m.payload ->> 'emotion'
  from message m where m.conversation_id = call.conversation_id and m.channel = 'call'
    and m.author = 'customer' order by m.at desc, m.id desc limit 1
) end`;

/** Calls, newest first; those that wait in the order in which they are due. */
export async function listCalls(db: Db, filter: CallFilter) {
  const isQueue = filter.group === 'waiting';
  const direction = isQueue ? 'asc' : 'desc';
  let query = callRows(db)
    .orderBy(isQueue ? dueAt : sql.ref('call.created_at'), direction)
    .orderBy('call.id', direction)
    .limit(filter.limit + 1);
  if (filter.group) query = query.where('call.status', 'in', statusesOf[filter.group]);
  if (filter.outcome) query = query.where('call.outcome', '=', filter.outcome);
  if (filter.direction) query = query.where('call.direction', '=', filter.direction);
  if (filter.leadId) query = query.where('call.leadId', '=', filter.leadId);
  if (filter.agentId) query = query.where('call.agentId', '=', filter.agentId);
  if (filter.text) {
    const pattern = `%${filter.text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where('lead.searchText', 'like', pattern);
  }
  const after = fromCursor(filter.cursor, 2);
  if (after)
    query = query.where(
      isQueue
        ? sql<boolean>`(${dueAt}, call.id) > (${after[0]}::timestamptz, ${after[1]})`
        : sql<boolean>`(call.created_at, call.id) < (${after[0]}::timestamptz, ${after[1]})`,
    );
  const rows = await query.execute();
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor:
      rows.length > filter.limit && last
        ? toCursor([isQueue ? last.dueAt : last.sortAt, last.id])
        : null,
  };
}

export async function findCall(db: Db, callId: CallId) {
  return callRows(db).where('call.id', '=', callId).executeTakeFirst();
}

export type CallRow = NonNullable<Awaited<ReturnType<typeof findCall>>>;

/** A call nobody ends goes on for hours; a page need not show all of that. */
const linesMax = 1_000;

/** What was said, in its order. */
export function listCallLines(db: Db, conversationId: string) {
  return db
    .selectFrom('message')
    .select(['id', 'author', 'text', 'at', 'payload'])
    .where('conversationId', '=', conversationId)
    .where('channel', '=', 'call')
    .where('deletedAt', 'is', null)
    .where('text', '<>', '')
    .orderBy('at')
    .orderBy('id')
    .limit(linesMax)
    .execute();
}

export type CallLineRow = Awaited<ReturnType<typeof listCallLines>>[number];
