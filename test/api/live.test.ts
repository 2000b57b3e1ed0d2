import { sql } from 'kysely';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { coalesce } from '../../api/realtime/coalesce.ts';
import { connectDb } from '../../db/connect.ts';
import { announce } from '../../db/live.ts';
import { type LiveEvent, liveChannel, liveEventName } from '../../domain/live-event.ts';
import { eventually } from '../harness/eventually.ts';
import { type Person, type Stage, signIn, startApi, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
let senior: Person;
let junior: Person;
const sockets: Socket[] = [];

beforeAll(async () => {
  stage = await startStage();
  senior = await signIn(stage.url, 'senior');
  junior = await signIn(stage.url, 'junior');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(() => stage.close());

/** A browser with these headers; what it was told so far. */
function open(url: string, headers: Record<string, string>, transports = ['websocket']) {
  const socket = io(url, {
    transports,
    extraHeaders: headers,
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  const heard: LiveEvent[] = [];
  socket.on(liveEventName, (event: LiveEvent) => heard.push(event));
  const outcome = new Promise<string>((resolve) => {
    socket.once('connect', () => resolve('connected'));
    socket.once('connect_error', ({ message }) => resolve(message));
  });
  return { socket, heard, outcome };
}

const browserOf = ({ cookie }: Person, headers: Record<string, string> = {}) =>
  open(stage.url, { cookie, ...headers });

describe('a socket', () => {
  test('opens for who is signed in, and for nobody else', async () => {
    expect(await browserOf(senior).outcome).toBe('connected');
    expect(await open(stage.url, {}).outcome).toBe('unauthenticated');
    expect(await open(stage.url, { cookie: 'timbre_session=guessed' }).outcome).toBe(
      'unauthenticated',
    );
  });

  test('hears of every kind of change that there is', async () => {
    const every: LiveEvent[] = [
      { kind: 'lead_changed', leadId: 'lead_1' },
      { kind: 'message_changed', leadId: 'lead_1' },
      { kind: 'sale_changed', leadId: 'lead_1' },
      { kind: 'call_changed', callId: 'call_1', leadId: 'lead_1' },
      { kind: 'dialer_changed' },
      { kind: 'agent_changed', userId: 'user_senior' },
    ];
    const { heard, outcome } = browserOf(senior);
    await outcome;
    await announce(stage.db, ...every);
    await expect.poll(() => heard, { timeout: 15_000 }).toEqual(expect.arrayContaining(every));
  });

  test('ends soon after its session does, and only that one', async () => {
    const watched = await startApi({
      db: stage.db,
      databaseUrl: stage.databaseUrl,
      recheckMs: 30,
    });
    try {
      const leaver = await signIn(watched.url, 'ops');
      const gone = open(watched.url, { cookie: leaver.cookie });
      const stays = open(watched.url, { cookie: senior.cookie });
      await Promise.all([gone.outcome, stays.outcome]);
      await leaver.delete('/api/session');
      await eventually(() => gone.socket.disconnected);
      expect(stays.socket.connected).toBe(true);
    } finally {
      await watched.close();
    }
  });

  test('is not opened by a page of another site', async () => {
    for (const origin of ['https://evil.example', 'null', 'not an origin'])
      expect([origin, await browserOf(senior, { origin }).outcome]).toEqual([
        origin,
        'websocket error',
      ]);
    expect(await browserOf(senior, { origin: 'http://timbre.example' }).outcome).toBe('connected');
  });

  test('is a WebSocket: polling would need the same process each time', async () => {
    const { outcome } = open(stage.url, { cookie: senior.cookie }, ['polling']);
    expect(await outcome).toBe('xhr poll error');
  });
});

describe('a change that another process announces', () => {
  test('reaches every signed-in browser of every API process', async () => {
    const other: Stage = await startApi({ db: stage.db, databaseUrl: stage.databaseUrl });
    // A connection of its own, as a worker has.
    const worker = connectDb({ url: stage.databaseUrl });
    try {
      const here = browserOf(senior);
      const there = open(other.url, { cookie: junior.cookie });
      expect([await here.outcome, await there.outcome]).toEqual(['connected', 'connected']);
      // The listeners of a fresh process may still be connecting.
      await eventually(async () => {
        await announce(worker, { kind: 'lead_changed', leadId: 'lead_1' });
        return here.heard.length > 0 && there.heard.length > 0;
      });
      expect(there.heard[0]).toEqual({ kind: 'lead_changed', leadId: 'lead_1' });
    } finally {
      await worker.destroy();
      await other.close();
    }
  });

  test('about a notification reaches only whom it is for', async () => {
    const [mine, others] = [browserOf(senior), browserOf(junior)];
    await Promise.all([mine.outcome, others.outcome]);
    await announce(stage.db, { kind: 'notification', userId: 'user_senior' });
    await announce(stage.db, { kind: 'sale_changed', leadId: 'lead_after' });
    // What came later has arrived everywhere, so what came before has too.
    await eventually(() => [mine, others].every(({ heard }) => heard.some(isAfter)));
    expect(mine.heard).toContainEqual({ kind: 'notification', userId: 'user_senior' });
    expect(others.heard.filter(({ kind }) => kind === 'notification')).toEqual([]);
  });

  test('and is rolled back is never heard', async () => {
    const { heard, outcome } = browserOf(senior);
    await outcome;
    await stage.db
      .transaction()
      .execute(async (trx) => {
        await announce(trx, { kind: 'lead_changed', leadId: 'lead_never' });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await announce(stage.db, { kind: 'sale_changed', leadId: 'lead_after' });
    await eventually(() => heard.some(isAfter));
    expect(heard).not.toContainEqual({ kind: 'lead_changed', leadId: 'lead_never' });
  });

  test('a hundred times reaches a browser once', async () => {
    const { heard, outcome } = browserOf(senior);
    await outcome;
    await stage.db.transaction().execute(async (trx) => {
      for (let n = 0; n < 100; n += 1)
        await announce(trx, { kind: 'message_changed', leadId: 'lead_storm' });
    });
    await eventually(() => heard.length > 0);
    await announce(stage.db, { kind: 'sale_changed', leadId: 'lead_after' });
    await eventually(() => heard.some(isAfter));
    expect(heard.filter(({ kind }) => kind === 'message_changed')).toHaveLength(1);
  });

  test('that is no event of ours hurts nobody', async () => {
    const { heard, outcome } = browserOf(senior);
    await outcome;
    for (const payload of ['', 'hola', 'null', '[]', '{"kind":"lead_changed"'])
      await sql`select pg_notify(${liveChannel}, ${payload})`.execute(stage.db);
    await announce(stage.db, { kind: 'sale_changed', leadId: 'lead_after' });
    await eventually(() => heard.some(isAfter));
    expect(heard).toHaveLength(1);
  });
});

test('after the database cut the line, browsers are asked to come back and catch up', async () => {
  const { socket, outcome } = browserOf(senior);
  await outcome;
  const lost = new Promise<string>((resolve) => socket.once('disconnect', resolve));
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'
  `.execute(stage.db);
  // Not "io server disconnect": of that a browser does not come back by itself.
  expect(await lost).toBe('transport close');
  const again = browserOf(senior);
  await again.outcome;
  await eventually(async () => {
    await announce(stage.db, { kind: 'sale_changed', leadId: 'lead_after' });
    return again.heard.some(isAfter);
  });
});

test('coalescing passes equal events on once a window, and different ones each', async () => {
  const passed: { of: number }[] = [];
  const { push, stop } = coalesce<{ of: number }>(20, (event) => passed.push(event));
  for (let n = 0; n < 10; n += 1) push({ of: n % 2 });
  await eventually(() => passed.length === 2);
  push({ of: 0 });
  await eventually(() => passed.length === 3);
  push({ of: 1 });
  stop();
  expect(passed).toEqual([{ of: 0 }, { of: 1 }, { of: 0 }]);
});

const isAfter = (event: LiveEvent) =>
  event.kind === 'sale_changed' && event.leadId === 'lead_after';
