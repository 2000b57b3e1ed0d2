import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLeadWorkflows } from '../../api/lead-workflow/index.ts';
import { reviveLeads } from '../../api/lead-workflow/revive.ts';
import { connectDb } from '../../db/connect.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { backUpPostgres } from '../../local/backup/back-up-postgres.ts';
import { backUpTemporal } from '../../local/backup/back-up-temporal.ts';
import { freePort } from '../../local/free-port.ts';
import { startPostgres } from '../../local/postgres/server.ts';
import { startDevServer } from '../../local/temporal/dev-server.ts';
import { findTemporalProgram } from '../../local/temporal/find-server.ts';
import { leadWorkflowId } from '../../workflows/lead/messages.ts';
import { type FaultStage, startStage } from '../faults/stage/index.ts';
import { eventually } from '../harness/eventually.ts';
import { fromCustomer, inbound, webhook } from '../vendors/whatsapp-webhooks.ts';

const password = 'timbre';
let dir: string;
let before: Running;
let after: Running;

type Running = Awaited<ReturnType<typeof run>>;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'timbre-backup-'));
  before = await run('original');
}, 120_000);
afterAll(async () => {
  await before?.close();
  await after?.close();
  await rm(dir, { recursive: true, force: true });
});

/** Timbre on the two stores of a folder: worker and API as processes, the vendor beside them. */
async function run(name: string) {
  const program = await findTemporalProgram({ env: process.env, onProgress: () => undefined });
  const files = { postgres: join(dir, `${name}-postgres`), temporal: join(dir, `${name}.db`) };
  const temporalPort = await freePort();
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dataDir: files.postgres, port: await freePort(), password }),
    startDevServer({ program, port: temporalPort, uiPort: null, dbFile: files.temporal }),
  ]);
  const databaseUrl = await postgres.database('timbre');
  const db = connectDb({ url: databaseUrl, onError: () => undefined });
  await migrateToLatest(db);
  let stage: FaultStage | undefined;
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await stage?.close();
    await Promise.all([postgres.stop(), temporal.stop()]);
  };
  stage = await startStage({
    db,
    databaseUrl,
    temporalAddress: `127.0.0.1:${temporalPort}`,
    taskQueue: 'timbre-backup',
    close: () => db.destroy(),
  });
  return {
    stage,
    files,
    adminUrl: await postgres.database('postgres'),
    start: () => Promise.all([stage.startWorker(), stage.startApi()]),
    close,
  };
}

const [early, between, unheard] = ['51955000001', '51955000002', '51955000003'] as const;

const said = (phone: string, text: string) => webhook(fromCustomer({ phone }, inbound.text(text)));

/** Says it and waits for the answer. */
async function talk({ vendor }: FaultStage, phone: string, text: string): Promise<string> {
  const answered = vendor.taken(phone).length;
  await vendor.deliver(said(phone, text));
  return eventually(() => vendor.taken(phone)[answered]?.text, { timeoutMs: 60_000 });
}

async function allSettled({ db }: FaultStage): Promise<void> {
  await eventually(async () => {
    const open = await db
      .selectFrom('message')
      .select(['id', 'leadId', 'status', 'turnId'])
      .where((eb) =>
        eb.or([
          eb('status', 'in', ['draft', 'queued', 'sending', 'unknown']),
          eb.and([eb('direction', '=', 'inbound'), eb('turnId', 'is', null)]),
        ]),
      )
      .execute();
    if (open.length > 0) throw new Error(JSON.stringify(open));
    return true;
  });
}

it('both stores are copied while customers write, from different moments, and every conversation goes on', {
  timeout: 240_000,
}, async () => {
  const { stage, files } = before;
  const [worker] = await before.start();
  await talk(stage, early, 'Hola, quiero internet');
  // Temporal first: what happens until PostgreSQL is copied, only PostgreSQL knows.
  await backUpTemporal(files.temporal, join(dir, 'copy.db'));
  await talk(stage, between, 'Hola, quiero internet en Los Olivos');
  await talk(stage, early, 'En Los Olivos');
  await allSettled(stage);
  await worker.stop();
  // Stored and signalled, and no Temporal that is restored will know of it.
  await stage.vendor.deliver(said(unheard, 'Hola, quiero internet en Los Olivos'));
  await stage.allSignalled();
  // Customers do not wait for backups; what comes during one may or may not be in it.
  await Promise.all([
    backUpPostgres(before.adminUrl, files.postgres, join(dir, 'copy-postgres')),
    stage.vendor.deliver(said('51955000004', 'Hola')),
  ]);
  await before.close();

  after = await run('copy');
  const { client, db, taskQueue, vendor } = after.stage;
  await after.start();
  const leadWorkflows = createLeadWorkflows({ client, db, taskQueue, timeScale: 1 });
  expect(await reviveLeads({ client, db, leadWorkflows })).toBeGreaterThanOrEqual(3);
  await eventually(() => vendor.taken(unheard).length === 1, { timeoutMs: 60_000 });

  for (const phone of [early, between]) {
    // From what was said before: nobody is greeted or asked for the district again.
    const answer = await talk(after.stage, phone, '¿Cuánto cuesta el más barato?');
    expect([phone, answer]).toEqual([phone, expect.stringMatching(/Mbps/)]);
    expect(answer).not.toMatch(/distrito|asistente virtual/);
  }
  await allSettled(after.stage);
  // Nothing that was answered before is answered again.
  for (const phone of [early, between, unheard]) {
    expect([phone, vendor.taken(phone).length]).toEqual([phone, 1]);
    const { id } = await db
      .selectFrom('lead')
      .select('id')
      .where('phone', '=', `+${phone}`)
      .executeTakeFirstOrThrow();
    const { status } = await client.workflow.getHandle(leadWorkflowId(id)).describe();
    expect([phone, status.name]).toEqual([phone, 'RUNNING']);
  }
});
