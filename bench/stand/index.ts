import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { connectDb, type Db } from '../../db/connect.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { seedEssentials, seedLocalUsers } from '../../db/seed/index.ts';
import { freePort } from '../../local/free-port.ts';
import { startPostgres } from '../../local/postgres/server.ts';
import { startDevServer } from '../../local/temporal/dev-server.ts';
import { findTemporalProgram } from '../../local/temporal/find-server.ts';
import { type Program, startProgram } from '../../test/faults/stage/program.ts';
import { type BareRig, startBareRig } from '../bare/rig.ts';
import { cpuMs } from './cpu.ts';
import { type StandVendor, startStandVendor } from './vendor.ts';

/** Timbre's real processes on stores of their own, as `npm start` sets them up, with Meta's place taken. */
export interface Stand {
  db: Db;
  client: Client;
  taskQueue: string;
  vendor: StandVendor;
  /** The yardstick on the same Temporal server. */
  bare: BareRig;
  workers: Program[];
  apis: Program[];
  /** One more worker; resolves when it polls. @returns how long that took, ms. */
  addWorker(env?: Record<string, string>): Promise<number>;
  url: string;
  /** CPU time that each kind of process has used so far, ms. `bench` is the yardstick's worker and Meta's place. */
  cpu(): Record<'api' | 'worker' | 'temporal' | 'postgres' | 'bench', number>;
  close(): Promise<void>;
}

export interface StandOptions {
  workers?: number;
  apis?: number;
  timeScale?: number;
  /** Beside what every stand has: another vendor's credentials. */
  env?: Record<string, string>;
}

/** `bench` quiets Temporal's own limit of 2,400 requests a second in a namespace. */
const dynamicConfig = ['frontend.namespaceRPS=100000', 'frontend.namespaceCount=100000'];

export async function startStand(options: StandOptions = {}): Promise<Stand> {
  const { workers = 1, apis = 1, timeScale = 1, env: more = {} } = options;
  const dir = await mkdtemp(join(tmpdir(), 'timbre-bench-'));
  const temporalPort = await freePort();
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dataDir: `${dir}-postgres`, port: await freePort(), password: 'timbre' }),
    startDevServer({
      program: await findTemporalProgram({ env: process.env, onProgress: () => undefined }),
      port: temporalPort,
      uiPort: null,
      dbFile: join(dir, 'temporal.db'),
      dynamicConfig,
    }),
  ]);
  const databaseUrl = await postgres.database('timbre');
  const db = connectDb({ url: databaseUrl });
  await migrateToLatest(db);
  await seedEssentials(db);
  await seedLocalUsers(db);
  const address = `127.0.0.1:${temporalPort}`;
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const urls: string[] = [];
  let next = 0;
  const vendor = await startStandVendor(() => `${urls[next++ % urls.length]}/webhooks/whatsapp`);
  const taskQueue = 'timbre';
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ...vendor.credentials,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_TASK_QUEUE: taskQueue,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    LOCAL_MODE: 'true',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    TIME_SCALE: String(timeScale),
    ...more,
  };
  const programs: Program[] = [];
  const apiPrograms: Program[] = [];
  const stand: Stand = {
    db,
    client,
    taskQueue,
    vendor,
    bare: await startBareRig(client, address),
    workers: [],
    apis: apiPrograms,
    url: '',
    cpu: () => ({
      api: sum(apiPrograms.map(({ process }) => cpuMs(process.pid))),
      worker: sum(stand.workers.map(({ process }) => cpuMs(process.pid))),
      temporal: cpuMs(temporal.pid),
      postgres: cpuMs(postgres.process.pid),
      bench: (process.cpuUsage().user + process.cpuUsage().system) / 1_000,
    }),
    addWorker: async (env = {}) => {
      const startedAt = performance.now();
      const worker = await startProgram('worker', { ...environment, ...env });
      programs.push(worker);
      stand.workers.push(worker);
      return performance.now() - startedAt;
    },
    close: async () => {
      // First those who still send: a server with busy connections does not close.
      await Promise.all(programs.map((program) => program.kill()));
      await vendor.close();
      await stand.bare.close();
      await connection.close();
      await db.destroy();
      await Promise.all([postgres.process.stop(), temporal.stop()]);
      for (const path of [dir, `${dir}-postgres`]) await rm(path, { recursive: true, force: true });
    },
  };
  for (let count = 0; count < workers; count++) await stand.addWorker();
  for (let count = 0; count < apis; count++) {
    const port = await freePort();
    const api = await startProgram('api', { ...environment, PORT: String(port) });
    programs.push(api);
    apiPrograms.push(api);
    urls.push(`http://127.0.0.1:${port}`);
  }
  return { ...stand, url: urls[0] ?? '' };
}

const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0);
