import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../db/connect.ts';
import type { LeadWorkflows } from './index.ts';

/** Slow enough for a laptop that has just started everything. */
const pauseMs = 25;

/** Gives every open lead of the demo seed its workflow, one after the other. Answers how many. */
export async function startDemoWorkflows(
  db: Db,
  leadWorkflows: Pick<LeadWorkflows, 'ensureStarted'>,
): Promise<number> {
  const leads = await db
    .selectFrom('lead')
    .select('id')
    .where('stage', 'not in', ['won', 'lost'])
    .orderBy('nextActionAt')
    .execute();
  for (const { id } of leads) {
    await leadWorkflows.ensureStarted(id);
    await pause(pauseMs);
  }
  return leads.length;
}
