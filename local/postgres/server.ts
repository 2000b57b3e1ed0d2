import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import pg from 'pg';
import { type KeptProcess, keep } from '../processes/kept-process.ts';
import { giveTo, launch, serverAccount } from './account.ts';
import { ensureCluster } from './cluster.ts';
import { findPostgresPrograms } from './programs.ts';
import { removeStalePidFile } from './stale-pid.ts';

export interface PostgresOptions {
  /** An absolute path; made when missing. */
  dataDir: string;
  port: number;
  password: string;
  /** false: a crash may lose everything, and tests run faster. True by default. */
  durable?: boolean;
  /** Server settings, `name=value`. */
  settings?: string[];
}

export interface PostgresServer {
  process: KeptProcess;
  /** The address of the database `name`, which is created when it is missing. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

const user = 'timbre';
/** After a crash the log is replayed first. */
const startTimeoutMs = 120_000;

/** Starts the PostgreSQL that npm brought, on 127.0.0.1. @throws with the server's own words. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { dataDir, port, password, durable = true, settings = [] } = options;
  const programs = await findPostgresPrograms();
  await mkdir(dirname(dataDir), { recursive: true });
  await ensureCluster({ programs, dataDir, user, password, durable });
  await removeStalePidFile(dataDir);

  const account = serverAccount(dataDir);
  if (account !== null) giveTo(account, dataDir);
  const flags = [...fixedSettings, ...(durable ? [] : fastSettings), ...settings];
  const args = ['-D', dataDir, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])];
  const process = await whenReady((onLine) =>
    keep({
      name: 'postgres',
      ...launch(account, programs.postgres, args, dataDir),
      stopSignal: 'INT',
      stopGraceMs: 30_000,
      onLine,
    }),
  );
  const address = (name: string) => postgresAddress({ port, password }, name);
  return {
    process,
    database: async (name) => {
      await createIfMissing(address('postgres'), name);
      return address(name);
    },
    stop: () => process.stop(),
  };
}

/** Of the embedded server, as its superuser. */
export const postgresAddress = (
  { port, password }: { port: number; password: string },
  database: string,
): string => `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

const fixedSettings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
];
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function whenReady(
  start: (onLine: (line: string) => void) => KeptProcess,
): Promise<KeptProcess> {
  const ready = Promise.withResolvers<'ready'>();
  const process = start((line) => {
    if (line.includes('ready to accept connections')) ready.resolve('ready');
  });
  const tooLate = setTimeout(() => process.stop(), startTimeoutMs);
  const first = await Promise.race([ready.promise, process.exited]);
  clearTimeout(tooLate);
  if (first !== 'ready') throw new Error(`PostgreSQL did not start: ${process.lastOutput()}`);
  return process;
}

async function createIfMissing(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
