import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDb } from '../../db/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';
import { signIn, startApi } from './stage/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A line to PostgreSQL that can be cut and mended. */
async function aLine(to: URL) {
  const sockets = new Set<Socket>();
  const forward = (near: Socket) => {
    const far = connect(Number(to.port), to.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  };
  let server: Server;
  const open = async (port: number) => {
    server = createServer(forward).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await open(0);
  return {
    url: Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(port) }).toString(),
    cut: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
    mend: () => open(port),
    close: () => server.close(),
  };
}

test('while the database cannot be reached answers are 503, and afterwards all is well by itself', async () => {
  const line = await aLine(new URL(database.url));
  const db = connectDb({ url: line.url });
  const api = await startApi({ db, databaseUrl: line.url });
  try {
    const senior = await signIn(api.url, 'senior');
    await line.cut();
    const { status, body } = await eventually(async () => {
      const answer = await senior.get('/api/leads');
      return answer.status >= 500 && answer;
    });
    expect([status, body.error.code]).toEqual([503, 'unavailable']);
    expect((await senior.get('/healthz')).status).toBe(200);
    await line.mend();
    await eventually(async () => (await senior.get('/api/leads')).status === 200);
  } finally {
    await api.close();
    await db.destroy();
    line.close();
  }
});
