import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localPassword, seedLocalUsers } from '../../db/seed/users.ts';
import { freePort } from '../../local/free-port.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';
import { connectTestTemporal, type TestTemporal } from '../harness/temporal.ts';
import { person, signIn } from './stage/index.ts';

const mainFile = fileURLToPath(new URL('../../api/main.ts', import.meta.url));
let database: TestDatabase;
let temporal: TestTemporal;
beforeAll(async () => {
  [database, temporal] = await Promise.all([createTestDatabase(), connectTestTemporal()]);
  await seedLocalUsers(database.db);
});
afterAll(async () => {
  await temporal.close();
  await database.drop();
});

function startProcess(port: number, env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, [mainFile], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_TASK_QUEUE: temporal.taskQueue,
      SESSION_SECRET: 'a secret of at least thirty-two characters',
      WHATSAPP_PHONE_NUMBER_ID: '1000',
      WHATSAPP_ACCESS_TOKEN: 'token',
      WHATSAPP_APP_SECRET: 'secret',
      WHATSAPP_VERIFY_TOKEN: 'verify',
      ...env,
    },
  });
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said.text += chunk.toString();
    });
  return { child, said, ended: once(child, 'exit') };
}

test('the API process serves, says that no worker polls, and stops in time with everything open', async () => {
  const port = await freePort();
  const { child, said, ended } = startProcess(port);
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => (await fetch(`${url}/healthz`)).ok);
  const idle = connect(port, '127.0.0.1');
  try {
    const { status, body } = await person(url).get('/readyz');
    expect([status, body]).toEqual([
      503,
      { status: 'not ready', database: null, temporal: null, worker: 'none is polling' },
    ]);
    expect((await person(url).get('/metrics')).body).toContain('timbre_queue_depth');
    const unsigned = await person(url).post('/webhooks/whatsapp', { entry: [] });
    expect(unsigned.status).toBe(401);
    const { cookie, get } = await signIn(url, 'supervisor');
    expect((await get('/api/me')).body.installation).toMatchObject({
      localMode: false,
      simulatedVendors: ['openai'],
    });
    const live = io(url, { transports: ['websocket'], extraHeaders: { cookie } });
    await new Promise((resolve) => live.once('connect', () => resolve(undefined)));
    const lost = new Promise((resolve) => live.once('disconnect', resolve));
    child.kill('SIGTERM');
    await lost;
    live.close();
  } finally {
    if (!child.killed) child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    idle.destroy();
  }
  expect(said.text).toContain('api stopped');
});

test('told to stop, it says so on /readyz, then finishes what is under way', async () => {
  const port = await freePort();
  const { child, ended } = startProcess(port, { SHUTDOWN_DELAY_MS: '1000' });
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => (await fetch(`${url}/healthz`)).ok);
  const locked = new pg.Client({ connectionString: database.url });
  await locked.connect();
  await locked.query('begin; lock table audit_log in access exclusive mode');
  const underWay = person(url).post('/api/session', {
    email: 'senior@timbre.local',
    password: localPassword,
  });
  await eventually(async () => {
    const waiting = await locked.query('select from pg_locks where not granted');
    return waiting.rowCount;
  });
  child.kill('SIGTERM');
  const { process } = await eventually(async () => {
    const { status, body } = await person(url).get('/readyz');
    return status === 503 && body.process !== undefined && body;
  });
  expect(process).toBe('is stopping');
  await eventually(() =>
    person(url)
      .get('/readyz')
      .then(
        () => false,
        () => true,
      ),
  );
  await locked.query('commit');
  await locked.end();
  expect((await underWay).status).toBe(200);
  expect(await ended).toEqual([0, null]);
});

test('what is wrong at the start is said in a line', async () => {
  const port = await freePort();
  const taken = startProcess(port);
  try {
    await eventually(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok);
    const second = startProcess(port);
    expect(await second.ended).toEqual([1, null]);
    expect(second.said.text).toContain(`EADDRINUSE`);
    expect(second.said.text).toContain(String(port));
  } finally {
    taken.child.kill('SIGTERM');
    expect(await taken.ended).toEqual([0, null]);
  }
  const secretless = startProcess(port, { SESSION_SECRET: '' });
  expect(await secretless.ended).toEqual([1, null]);
  expect(secretless.said.text).toContain('SESSION_SECRET is missing');
});
