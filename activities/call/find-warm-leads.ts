import { quietWarmLeads } from '../../db/calls/quiet-warm-leads.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { ActivityDeps } from '../deps.ts';

/** Business time without contact after which a WARM lead is called. */
const silentMs = 3 * 24 * 3_600_000;
/** The rest comes with the next round: the queue is no place to store leads. */
const aRound = 500;

/** Whom the next round of calls is for. */
export async function findWarmLeads(
  { db }: Pick<ActivityDeps, 'db'>,
  { timeScale }: { timeScale: number },
): Promise<LeadId[]> {
  return quietWarmLeads(db, { silentMs: silentMs / timeScale, limit: aRound });
}
