import type { LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { newId } from '../new-id.ts';
import { endEnrolments } from './enrolments.ts';

/** Writes down that the customer wants no contact, once, and ends every campaign. */
export async function recordOptOut(db: Db, leadId: LeadId, source: string): Promise<void> {
  const id = newId('consent');
  const now = new Date();
  await db
    .updateTable('lead')
    .set((eb) => ({ optedOutAt: eb.fn.coalesce('optedOutAt', eb.val(now)), updatedAt: now }))
    .where('id', '=', leadId)
    .execute();
  const withdrawn = await db
    .selectFrom('consent')
    .select(['granted'])
    .where('leadId', '=', leadId)
    .where('kind', '=', 'contact')
    .orderBy('at', 'desc')
    .executeTakeFirst();
  if (withdrawn?.granted !== false)
    await db
      .insertInto('consent')
      .values({ id, leadId, kind: 'contact', granted: false, source, at: now })
      .execute();
  await endEnrolments(db, leadId, 'left', 'opted_out');
}
