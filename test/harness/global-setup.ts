import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connectDb } from '../../db/connect.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { seedCatalogue } from '../../db/seed/catalogue.ts';
import { freePort } from '../../local/free-port.ts';
import { startPostgres } from '../../local/postgres/server.ts';
import { startDevServer } from '../../local/temporal/dev-server.ts';
import { findTemporalProgram } from '../../local/temporal/find-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the migrated and seeded template database; tests clone it. */
    templateDatabaseUrl: string;
    temporalAddress: string;
    /** A folder that lives as long as the run: the workflow bundle, the built web. */
    runDir: string;
  }
}

/** One PostgreSQL and one Temporal dev server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runDir = await mkdtemp(join(tmpdir(), 'timbre-test-'));
  const [postgres, temporal] = await Promise.all([startTestPostgres(runDir), startTestTemporal()]);
  project.provide('templateDatabaseUrl', postgres.url);
  project.provide('temporalAddress', temporal.address);
  project.provide('runDir', runDir);
  return async () => {
    await Promise.all([postgres.stop(), temporal.stop()]);
    await rm(runDir, { recursive: true, force: true });
  };
}

async function startTestPostgres(runDir: string) {
  const server = await startPostgres({
    // Not below runDir: the server's own user must be able to reach it.
    dataDir: `${runDir}-postgres`,
    port: await freePort(),
    password: 'timbre',
    // A test's data needs to survive nothing.
    durable: false,
    settings: ['max_connections=300'],
  });
  const url = await server.database('timbre_template');
  const db = connectDb({ url });
  await migrateToLatest(db);
  await seedCatalogue(db);
  await db.destroy();
  return {
    url,
    stop: async () => {
      await server.stop();
      await rm(`${runDir}-postgres`, { recursive: true, force: true });
    },
  };
}

async function startTestTemporal() {
  const onProgress = (line: string) => process.stderr.write(`${line}\n`);
  const program = await findTemporalProgram({ env: process.env, onProgress });
  const port = await freePort();
  const server = await startDevServer({
    program,
    port,
    uiPort: null,
    dbFile: null,
    dynamicConfig: ['frontend.namespaceRPS=20000', 'frontend.namespaceCount=20000'],
  });
  return { address: `127.0.0.1:${port}`, stop: () => server.stop() };
}
