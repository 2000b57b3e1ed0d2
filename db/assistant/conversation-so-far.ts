import type { LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

/** Far enough back for the facts that a contract needs. */
const lookedAtMessages = 40;
const unsent = ['draft', 'suggested', 'discarded', 'failed'] as const;

/** What was really said, the oldest first. */
export async function conversationSoFar(db: Db, leadId: LeadId) {
  const latestFirst = await db
    .selectFrom('message')
    .select(['author', 'kind', 'text', 'at', 'understanding'])
    .where('leadId', '=', leadId)
    .where('deletedAt', 'is', null)
    .where('status', 'not in', unsent)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(lookedAtMessages)
    .execute();
  return latestFirst.reverse();
}

/** The assistant's latest reply that was not sent. */
export const latestDraft = (db: Db, leadId: LeadId) =>
  db
    .selectFrom('message')
    .select(['id', 'text', 'at'])
    .where('leadId', '=', leadId)
    .where('status', '=', 'suggested')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
