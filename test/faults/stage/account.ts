import assert from 'node:assert/strict';
import type { Client } from '@temporalio/client';
import { sql } from 'kysely';
import { stuckLeads } from '../../../api/lead-workflow/stuck.ts';
import type { Db } from '../../../db/connect.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { leadState, leadWorkflowId } from '../../../workflows/lead/messages.ts';
import { eventually } from '../../harness/eventually.ts';
import type { Customer } from './customer.ts';
import type { Vendor } from './vendor.ts';

interface Books {
  db: Db;
  client: Client;
  taskQueue: string;
  vendor: Vendor;
}

/** How long everything may take to be well again after the last fault. */
const patienceMs = 75_000;

/**
 * The account after faults, from three independent books: what the vendor handed to the customers,
 * what the database holds, and what the workflows still mean to do. Every burst answered once,
 * nothing lost, nothing sent twice, nobody stuck.
 */
export async function expectEachAnsweredOnce(
  { db, client, taskQueue, vendor }: Books,
  customers: Customer[],
): Promise<void> {
  for (const { phone, bursts } of customers)
    await eventually(
      () => {
        const got = vendor.taken(phone).length;
        if (got < bursts) throw new Error(`${phone} got ${got} of ${bursts} answers`);
        return true;
      },
      { timeoutMs: patienceMs },
    );
  // Only when nobody has anything left to do is "not twice" a fact and not a hope.
  for (const customer of customers)
    await eventually(() => isAtRest(db, client, customer), { timeoutMs: patienceMs });
  for (const { phone, bursts } of customers) {
    const got = vendor.taken(phone);
    assert.equal(got.length, bursts, `${phone} got ${got.map(({ text }) => text)}`);
    assert.equal(new Set(got.map(({ messageId }) => messageId)).size, bursts);
  }
  assert.deepEqual(await stuckLeads({ db, client, taskQueue }), []);
  const said = customers.flatMap((customer) => customer.said);
  const { rows } = await sql<{ providerId: string }>`
    select provider_id as "providerId" from message where provider_id = any(${said})
  `.execute(db);
  assert.deepEqual(rows.map(({ providerId }) => providerId).toSorted(), said.toSorted());
}

/** Every message understood, every reply settled, and a workflow that waits for nothing but time or the customer. @throws what is not */
async function isAtRest(db: Db, client: Client, { phone, said }: Customer): Promise<boolean> {
  const { id } = await db
    .selectFrom('lead')
    .select('id')
    .where('phone', '=', `+${phone}`)
    .executeTakeFirstOrThrow();
  const open = await db
    .selectFrom('message')
    .select(['id', 'direction', 'status', 'signalledAt', 'turnId', 'errorText'])
    .where('leadId', '=', id as LeadId)
    .where((eb) =>
      eb.or([
        eb.and([eb('direction', '=', 'inbound'), eb('turnId', 'is', null)]),
        eb.and([eb('direction', '=', 'inbound'), eb('signalledAt', 'is', null)]),
        eb('status', 'in', ['draft', 'queued', 'sending', 'unknown', 'failed']),
      ]),
    )
    .execute();
  if (open.length > 0) throw new Error(`${phone}: ${JSON.stringify(open)}`);
  const handle = client.workflow.getHandle(leadWorkflowId(id as LeadId));
  const { status, raw } = await handle.describe();
  const pending = raw.pendingActivities?.length ?? 0;
  const { pendingMessages } = await handle.query(leadState);
  if (status.name !== 'RUNNING' || pending > 0 || pendingMessages > 0)
    throw new Error(`${phone} of ${said.length}: ${status.name}, ${pending}, ${pendingMessages}`);
  return true;
}
