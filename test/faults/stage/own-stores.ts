import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { connectDb } from '../../../db/connect.ts';
import { migrateToLatest } from '../../../db/migrate.ts';
import { freePort } from '../../../local/free-port.ts';
import { type PostgresServer, startPostgres } from '../../../local/postgres/server.ts';
import { type KeptProcess, killGroup } from '../../../local/processes/kept-process.ts';
import { startDevServer } from '../../../local/temporal/dev-server.ts';
import { findTemporalProgram } from '../../../local/temporal/find-server.ts';
import type { Stores } from './index.ts';

/** A store that a test may break: killed with -9, started again on the same data and port. */
interface Breakable {
  kill(): Promise<void>;
  start(): Promise<void>;
}

export interface OwnStores extends Stores {
  postgres: Breakable & {
    /** No file of its grows beyond this many bytes, whoever of its processes writes; null: as far as it likes. */
    limitFiles(bytes: number | null): Promise<void>;
  };
  temporal: Breakable;
}

/** PostgreSQL and Temporal as `npm start` embeds them, on disk, for one test file alone. */
export async function startOwnStores(): Promise<OwnStores> {
  const dir = await mkdtemp(join(tmpdir(), 'timbre-fault-'));
  const [postgresPort, temporalPort] = [await freePort(), await freePort()];
  const program = await findTemporalProgram({ env: process.env, onProgress: () => undefined });
  let postgres: PostgresServer;
  let temporal: KeptProcess;
  const startOwnPostgres = async () => {
    const dataDir = `${dir}-postgres`;
    postgres = await startPostgres({ dataDir, port: postgresPort, password: 'timbre' });
  };
  const startOwnTemporal = async () => {
    const dbFile = join(dir, 'temporal.db');
    temporal = await startDevServer({ program, port: temporalPort, uiPort: null, dbFile });
  };
  const kill = async (process: KeptProcess) => {
    killGroup(process.pid, 'SIGKILL');
    await process.exited;
  };
  await Promise.all([startOwnPostgres(), startOwnTemporal()]);
  const databaseUrl = await postgresOf().database('timbre');
  const db = connectDb({ url: databaseUrl, onError: () => undefined });
  await migrateToLatest(db);
  return {
    db,
    databaseUrl,
    temporalAddress: `127.0.0.1:${temporalPort}`,
    postgres: {
      kill: () => kill(postgresOf().process),
      start: startOwnPostgres,
      limitFiles: async (bytes) => {
        const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity`.execute(db);
        const [postmaster] = (await readFile(`${dir}-postgres/postmaster.pid`, 'utf8')).split('\n');
        // Only its own account may limit a process: root here need not be root of the machine.
        const { uid, gid } = await stat(`${dir}-postgres`);
        const limit = `--fsize=${bytes ?? 'unlimited'}:`;
        for (const pid of [postmaster, ...rows.map((row) => row.pid)])
          execFileSync('prlimit', [`--pid=${pid}`, limit], { cwd: '/', uid, gid });
      },
    },
    temporal: { kill: () => kill(temporal), start: startOwnTemporal },
    close: async () => {
      await db.destroy();
      await Promise.all([kill(postgresOf().process), kill(temporal)]);
      await Promise.all([dir, `${dir}-postgres`].map((path) => rm(path, { recursive: true })));
    },
  };

  function postgresOf(): PostgresServer {
    return postgres;
  }
}
