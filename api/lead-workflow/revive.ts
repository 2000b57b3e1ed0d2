import type { Client } from '@temporalio/client';
import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { LeadWorkflows } from './index.ts';
import { retryLead } from './retry.ts';

interface ReviveOptions {
  client: Client;
  db: Db;
  leadWorkflows: LeadWorkflows;
}

const batchSize = 200;
const atOnce = 8;

/**
 * After a restore from two moments: every lead that waits for something, or was not answered, gets
 * its workflow (from its row, when Temporal does not know it) and hears again what is unfinished.
 * Safe at any moment and as often as one likes. @returns how many leads were told
 * @throws LeadWorkflowError unavailable
 */
export async function reviveLeads({ client, db, leadWorkflows }: ReviveOptions): Promise<number> {
  let after = '';
  let revived = 0;
  for (;;) {
    const ids = await unfinishedLeads(db, after);
    for (let start = 0; start < ids.length; start += atOnce)
      await Promise.all(
        ids
          .slice(start, start + atOnce)
          .map((leadId) => retryLead({ client, db, leadWorkflows }, leadId)),
      );
    revived += ids.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < batchSize) return revived;
    after = last;
  }
}

async function unfinishedLeads(db: Db, after: string): Promise<LeadId[]> {
  const { rows } = await sql<{ id: LeadId }>`
    select id from lead
    where id > ${after} and (
      (stage not in ('won', 'lost') and (next_action_at is not null or waiting_for <> '[]'))
      or exists (select from message m where m.lead_id = lead.id and m.deleted_at is null and (
        (m.direction = 'inbound' and m.turn_id is null and m.kind <> 'system')
        or (m.direction = 'outbound' and m.status in ('draft', 'queued', 'sending', 'unknown'))))
    )
    order by id limit ${batchSize}
  `.execute(db);
  return rows.map(({ id }) => id);
}
