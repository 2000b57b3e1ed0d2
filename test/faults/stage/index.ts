import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { inject } from 'vitest';
import type { Db } from '../../../db/connect.ts';
import { seedEssentials, seedLocalUsers } from '../../../db/seed/index.ts';
import { freePort } from '../../../local/free-port.ts';
import { createTestDatabase } from '../../harness/database.ts';
import { eventually } from '../../harness/eventually.ts';
import { expectEachAnsweredOnce } from './account.ts';
import { aCustomer, type Customer } from './customer.ts';
import { buildGates, type Gates } from './gates.ts';
import { type Program, startProgram } from './program.ts';
import { startVendor, type Vendor } from './vendor.ts';

export { type Behaviour, behaviours } from './vendor.ts';
export type { Customer, Program };

export interface Api extends Program {
  url: string;
}

export interface FaultStage {
  db: Db;
  databaseUrl: string;
  client: Client;
  taskQueue: string;
  vendor: Vendor;
  /** Into the stage's database. */
  buildGates(): Promise<Gates>;
  /** Where the vendor's webhooks go, in turn. */
  apis: Api[];
  startWorker(env?: Record<string, string>): Promise<Program>;
  /** On the same port when it takes the place of another. */
  startApi(instead?: Api): Promise<Api>;
  aCustomer(): Customer;
  /** The webhook answers first and signals then. */
  allSignalled(): Promise<void>;
  expectEachAnsweredOnce(customers?: Customer[]): Promise<void>;
  close(): Promise<void>;
}

/** Where PostgreSQL and Temporal are, when a test does not break them: the run's own. */
export interface Stores {
  databaseUrl: string;
  db: Db;
  temporalAddress: string;
  /** Where workflows of before wait; a queue of its own by default. */
  taskQueue?: string;
  close(): Promise<void>;
}

/** An empty company with real processes around it; workers and APIs are started by the test. */
export async function startStage(stores?: Stores): Promise<FaultStage> {
  const {
    db,
    databaseUrl,
    temporalAddress,
    taskQueue = `fault-${randomBytes(4).toString('hex')}`,
    close,
  } = stores ?? (await sharedStores());
  await seedEssentials(db);
  await seedLocalUsers(db);
  const connection = Connection.lazy({ address: temporalAddress });
  const client = new Client({ connection, namespace: 'default' });
  const programs: Program[] = [];
  const customers: Customer[] = [];
  const apis: Api[] = [];
  let turn = 0;
  const vendor = await startVendor(() => {
    turn += 1;
    return `${apis[turn % Math.max(apis.length, 1)]?.url ?? 'http://127.0.0.1:9'}/webhooks/whatsapp`;
  });
  const gates: Gates[] = [];
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    PATH,
    HOME,
    ...vendor.credentials,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_TASK_QUEUE: taskQueue,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    LOCAL_MODE: 'true',
    HOST: '127.0.0.1',
  };
  const keep = <T extends Program>(program: T): T => {
    programs.push(program);
    return program;
  };
  return {
    db,
    databaseUrl,
    client,
    taskQueue,
    vendor,
    buildGates: async () => {
      const built = await buildGates(databaseUrl);
      gates.push(built);
      return built;
    },
    apis,
    startWorker: async (more = {}) => keep(await startProgram('worker', { ...env, ...more })),
    startApi: async (instead) => {
      const port = instead ? new URL(instead.url).port : String(await freePort());
      const program = keep(await startProgram('api', { ...env, PORT: port }));
      const api = { ...program, url: `http://127.0.0.1:${port}` };
      const place = instead ? apis.indexOf(instead) : apis.length;
      apis[place] = api;
      return api;
    },
    aCustomer: () => {
      const customer = aCustomer(vendor);
      customers.push(customer);
      return customer;
    },
    allSignalled: async () => {
      await eventually(async () => {
        const waiting = await db
          .selectFrom('message')
          .select('id')
          .where('direction', '=', 'inbound')
          .where('signalledAt', 'is', null)
          .execute();
        return waiting.length === 0;
      });
    },
    expectEachAnsweredOnce: (some = customers) =>
      expectEachAnsweredOnce({ db, client, taskQueue, vendor }, some),
    close: async () => {
      await vendor.close();
      // Nothing of theirs is worth a graceful end; what they would write is thrown away.
      await Promise.all(programs.map((program) => program.kill()));
      await Promise.all(gates.map((built) => built.end()));
      await connection.close();
      await close();
    },
  };
}

async function sharedStores(): Promise<Stores> {
  const { db, url, drop } = await createTestDatabase();
  return { db, databaseUrl: url, temporalAddress: inject('temporalAddress'), close: drop };
}
