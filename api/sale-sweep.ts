import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import type { LeadId, SaleId, UserId } from '../domain/ids.ts';
import type { Log } from '../runtime/log.ts';
import { LeadWorkflowError, type LeadWorkflows } from './lead-workflow/index.ts';
import { repeat } from './repeat.ts';

/** A sale younger than this is still being told by the request that stored it. */
const graceMs = 10_000;

export interface SaleSweepOptions {
  db: Db;
  leadWorkflows: Pick<LeadWorkflows, 'recordSale'>;
  everyMs: number;
  log: Log;
}

/** Tells workflows of sales that were stored while Temporal did not answer. @returns a function that stops it */
export function startSaleSweep(options: SaleSweepOptions): () => Promise<void> {
  return repeat(
    options.everyMs,
    () => sweepSales(options),
    (err) => options.log.warn({ err }, 'the sweep of sales will try again'),
  );
}

/** @returns how many workflows were told; a lead is won once, so several processes do no harm */
export async function sweepSales({
  db,
  leadWorkflows,
}: Pick<SaleSweepOptions, 'db' | 'leadWorkflows'>): Promise<number> {
  const { rows } = await sql<{ id: SaleId; leadId: LeadId; agentId: UserId }>`
    select distinct on (sale.lead_id) sale.id, sale.lead_id as "leadId", sale.agent_id as "agentId"
    from sale join lead on lead.id = sale.lead_id
    where lead.stage <> 'won' and sale.status <> 'cancelled'
      and sale.agent_id is not null
      and sale.created_at < ${new Date(Date.now() - graceMs)}
      and not exists (
        select from lead_event
        where lead_event.lead_id = sale.lead_id and lead_event.kind = 'sale_recorded'
          and lead_event.data->>'saleId' = sale.id
      )
    order by sale.lead_id, sale.created_at
  `.execute(db);
  let told = 0;
  for (const { id, leadId, agentId } of rows) {
    try {
      await leadWorkflows.recordSale(leadId, { saleId: id, byUserId: agentId });
      told += 1;
    } catch (error) {
      // Unreachable: the rest would only wait for it too.
      if (!(error instanceof LeadWorkflowError)) throw error;
      break;
    }
  }
  return told;
}
