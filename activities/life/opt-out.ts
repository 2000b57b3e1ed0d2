import { recordOptOut } from '../../db/lead-life/opt-out.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { ActivityDeps } from '../deps.ts';

/** The customer asked for silence: written down with its source, and every campaign ends. */
export async function optOut(
  { db }: Pick<ActivityDeps, 'db'>,
  { leadId, source }: { leadId: LeadId; source: string },
): Promise<void> {
  await db.transaction().execute((trx) => recordOptOut(trx, leadId, source));
}
