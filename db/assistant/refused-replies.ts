import { sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

const listedMax = 50;

export interface Refused {
  leadId: LeadId;
  composedBy: string;
  reasons: string[];
  text: string;
}

export async function keepRefusedReply(db: Db, refused: Refused): Promise<void> {
  await db.insertInto('refusedReply').values(refused).execute();
}

export type RefusedRow = Awaited<ReturnType<typeof latestRefusedReplies>>[number];

/** The latest first, with what was to be answered and what was sent in its place. */
export const latestRefusedReplies = (db: Db) =>
  db
    .selectFrom('refusedReply as r')
    .innerJoin('lead as l', 'l.id', 'r.leadId')
    .select(['r.id', 'r.leadId', 'r.composedBy', 'r.reasons', 'r.text', 'r.at'])
    .select(['l.firstName', 'l.lastName', 'l.profileName', 'l.phone', 'l.waUserId'])
    .select([
      said('customer', sql`m.at <= r.at`, 'desc').as('question'),
      said('bot', sql`m.at >= r.at`, 'asc').as('sentInstead'),
    ])
    .orderBy('r.at', 'desc')
    .limit(listedMax)
    .execute();

const said = (author: 'customer' | 'bot', when: ReturnType<typeof sql>, order: 'asc' | 'desc') =>
  sql<string | null>`(
    select nullif(m.text, '') from message m
    where m.lead_id = r.lead_id and m.author = ${author} and m.deleted_at is null and ${when}
      and m.status not in ('draft', 'suggested', 'discarded', 'failed')
    order by m.at ${sql.raw(order)} limit 1
  )`;
