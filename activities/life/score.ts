import type { LeadId } from '../../domain/ids.ts';
import type { Classification } from '../../domain/lead.ts';
import type { ActivityDeps } from '../deps.ts';

/** The lead's class after something other than a turn changed its score. @throws NoResultError when the lead is gone */
export async function readScore(
  { db }: Pick<ActivityDeps, 'db'>,
  { leadId }: { leadId: LeadId },
): Promise<{ classification: Classification }> {
  return db
    .selectFrom('lead')
    .select('classification')
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow();
}
