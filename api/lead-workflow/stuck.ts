import type { Client } from '@temporalio/client';
import type { Db } from '../../db/connect.ts';
import { listStuck, type StuckRow } from '../../db/queries/stuck-leads.ts';
import type { LeadId } from '../../domain/ids.ts';
import { leadWorkflowType } from '../../workflows/lead/messages.ts';
import { conditionOf, type WorkflowCondition } from './condition.ts';

const shownMax = 50;
const visibilityPatienceMs = 2_000;

export interface Stuck extends WorkflowCondition {
  leadId: LeadId;
  reason: StuckRow['reason'] | 'process_ended';
  since: Date;
}

interface StuckOptions {
  client: Client;
  db: Db;
  taskQueue: string;
}

/** Leads that do not go on by themselves, with what Temporal says of them. Answers from the database alone while Temporal is down. */
export async function stuckLeads(options: StuckOptions): Promise<Stuck[]> {
  const { client, db } = options;
  const [rows, ended] = await Promise.all([listStuck(db, shownMax), endedBadly(options)]);
  const known = new Set(rows.map(({ leadId }) => leadId));
  const all = [
    ...rows,
    ...ended
      .filter(({ leadId }) => !known.has(leadId))
      .map((one) => ({ ...one, reason: 'process_ended' as const })),
  ].slice(0, shownMax);
  return Promise.all(
    all.map(async (one) => ({ ...one, ...(await conditionOf(client, one.leadId)) })),
  );
}

/** Open leads whose latest run failed, was terminated, cancelled or timed out. */
async function endedBadly({ client, db, taskQueue }: StuckOptions) {
  const runs = new Map<LeadId, Date>();
  try {
    await client.withDeadline(Date.now() + visibilityPatienceMs, async () => {
      const query = `WorkflowType = '${leadWorkflowType}' AND TaskQueue = '${taskQueue}'
        AND ExecutionStatus IN ('Failed', 'Terminated', 'Canceled', 'TimedOut')`;
      for await (const { workflowId, closeTime } of client.workflow.list({ query })) {
        const leadId = workflowId.replace(/^lead\//, '') as LeadId;
        if (!runs.has(leadId)) runs.set(leadId, closeTime ?? new Date());
        if (runs.size >= shownMax) break;
      }
    });
  } catch {
    // Temporal does not answer: the database's own reasons have to do.
  }
  if (runs.size === 0) return [];
  const open = await db
    .selectFrom('lead')
    .select('id')
    .where('id', 'in', [...runs.keys()])
    .where('stage', 'not in', ['won', 'lost'])
    .execute();
  const conditions = await Promise.all(
    open.map(async ({ id }) => ({ id, ...(await conditionOf(client, id)) })),
  );
  return conditions
    .filter(({ status }) => status !== 'running' && status !== 'unreachable')
    .map(({ id }) => ({ leadId: id, since: runs.get(id) ?? new Date() }));
}
