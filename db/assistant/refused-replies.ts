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

/** The latest first. */
export const latestRefusedReplies = (db: Db) =>
  db.selectFrom('refusedReply').selectAll().orderBy('at', 'desc').limit(listedMax).execute();
