import { setTimeout as pause } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { test } from 'vitest';
import type { Db } from '../../db/connect.ts';
import { eventually } from '../harness/eventually.ts';
import { type Customer, type FaultStage, startStage } from './stage/index.ts';
import { type OwnStores, startOwnStores } from './stage/own-stores.ts';

const temporalDownMs = 30_000;
const postgresDownMs = 10_000;
const timeoutMs = 150_000;

/** With stores of its own, one worker and one API, until the test ends. */
async function breakable(onTestFinished: (end: () => Promise<void>) => void) {
  const stores = await startOwnStores();
  const stage = await startStage(stores);
  onTestFinished(stage.close);
  const [worker, api] = await Promise.all([stage.startWorker(), stage.startApi()]);
  return { stores, stage, worker, api };
}

async function knownCustomers(stage: FaultStage, count: number): Promise<Customer[]> {
  const customers = Array.from({ length: count }, () => stage.aCustomer());
  await Promise.all(customers.map((customer) => customer.say('Hola, buenas tardes')));
  await stage.expectEachAnsweredOnce(customers);
  return customers;
}

/** Everybody writes something, spread over the outage; resolves when every webhook was acknowledged. */
const writeDuring = (customers: Customer[], ms: number) =>
  Promise.all(
    customers.map(async (customer, index) => {
      await pause((index * ms) / customers.length);
      await customer.say('Quiero internet para mi casa');
    }),
  );

test.concurrent('Temporal killed for 30 s under traffic: acknowledged all the while, answered once afterwards', {
  timeout: timeoutMs,
}, async ({ expect, onTestFinished }) => {
  const { stores, stage } = await breakable(onTestFinished);
  const customers = await knownCustomers(stage, 4);
  const strangers = Array.from({ length: 4 }, () => stage.aCustomer());
  // Some of these are in the middle of a turn when it happens.
  await Promise.all(customers.slice(0, 2).map((customer) => customer.say('Quiero internet')));
  await stores.temporal.kill();
  const downSince = Date.now();
  await writeDuring([...customers.slice(2), ...strangers], temporalDownMs - 5_000);
  const acknowledgedMs = Date.now() - downSince;
  expect(acknowledgedMs).toBeLessThan(temporalDownMs);
  await pause(temporalDownMs - acknowledgedMs);
  await stores.temporal.start();
  await stage.expectEachAnsweredOnce();
});

test.concurrent('PostgreSQL cut off, killed for 10 s and without room on its disk, under traffic', {
  timeout: timeoutMs,
}, async ({ expect, onTestFinished }) => {
  const { stores, stage, worker, api } = await breakable(onTestFinished);
  await cutAndKilled(stores, stage);
  await withoutRoom();

  /**
   * A disk without room as PostgreSQL meets it: files cannot grow ("could not extend file", 53100).
   * Brought about by the operating system's limit on file sizes, which needs no right to mount
   * anything, and by tables that are filled until PostgreSQL says so.
   */
  async function withoutRoom(): Promise<void> {
    const customers = await knownCustomers(stage, 3);
    const [stored, refused] = [customers.slice(0, 2), stage.aCustomer()];
    const gates = await stage.buildGates();
    await Promise.all(stored.map(({ phone }) => gates.close('writing_turn', phone)));
    await Promise.all(stored.map((customer) => customer.say('Quiero internet')));
    await Promise.all(stored.map(({ phone }) => gates.someoneStands('writing_turn', phone)));
    await stores.postgres.limitFiles(fileBytesMax);
    await fillUp(
      stage.db,
      sql`webhook_event`,
      sql`(id, vendor, event_key, kind, outcome, payload)`,
      (n) => sql`'b' || ${n}, 'whatsapp', 'b' || ${n}, 'ballast', 'ignored'`,
    );
    await fillUp(
      stage.db,
      sql`lead_event`,
      sql`(lead_id, kind, dedupe_key, data)`,
      (n) => sql`(select min(id) from lead), 'ballast', 'b' || ${n}`,
    );
    await gates.open();
    let isAcknowledged = false;
    const acknowledged = refused.say('Quiero internet').then(() => {
      isAcknowledged = true;
    });
    await eventually(() => api.lines.some((line) => line.includes('could not extend')));
    await eventually(() => worker.lines.some((line) => line.includes('could not extend')));
    expect(isAcknowledged).toBe(false);
    await stores.postgres.limitFiles(null);
    await acknowledged;
    await stage.expectEachAnsweredOnce();
  }
});

async function cutAndKilled(stores: OwnStores, stage: FaultStage): Promise<void> {
  const customers = await knownCustomers(stage, 4);
  await Promise.all(customers.slice(0, 2).map((customer) => customer.say('Quiero internet')));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and datname = current_database()`.execute(stage.db);
  await stage.expectEachAnsweredOnce();
  const acknowledged = writeDuring([...customers, stage.aCustomer()], postgresDownMs);
  await stores.postgres.kill();
  await pause(postgresDownMs);
  await stores.postgres.start();
  await acknowledged;
  await stage.expectEachAnsweredOnce();
}

/** The write-ahead log's segments just fit; not a whole number of pages, so that writing one fails in the middle. */
const fileBytesMax = 16 * 1024 * 1024 + 4_096;

/** Adds rows nobody looks at until there is no room for another: first big ones, then small ones. */
async function fillUp(
  db: Db,
  table: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
  values: (n: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<void> {
  // What a failed batch leaves behind must not become room again.
  await sql`alter table ${table} set (autovacuum_enabled = false)`.execute(db);
  for (const [rows, bytes] of [
    [500, 1_600],
    [20, 1_600],
    [1, 10],
  ] as const)
    for (let isFull = false; !isFull; )
      await sql`insert into ${table} ${columns} select ${values(sql`gen_random_uuid()`)},
          jsonb_build_object('x', repeat('x', ${bytes})) 
          from generate_series(1, ${rows}), set_config('synchronous_commit', 'off', true)`
        .execute(db)
        .catch((error: unknown) => {
          isFull = String(error).includes('could not extend');
          if (!isFull) throw error;
        });
}
