import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../postgres/server.ts';
import type { Stack } from '../stack.ts';

const connectTimeoutMs = 5_000;

/** Starts the embedded PostgreSQL below `dataDir`. @returns the address of Timbre's database */
export async function embedDatabase(
  stack: Stack,
  { dataDir, port, password }: { dataDir: string; port: number; password: string },
): Promise<string> {
  let address = '';
  await stack.run(async () => {
    const server = await startPostgres({
      dataDir: join(dataDir, 'postgres'),
      port,
      password,
      settings: ['max_connections=200'],
    });
    address = await server.database('timbre');
    return server.process;
  });
  return address;
}

/** @throws in one line, without the password, when DATABASE_URL leads nowhere. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
  });
  // Told by `connect` already.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Error(
      `DATABASE_URL: PostgreSQL at ${host}${pathname} cannot be used: ${describe(error)}`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A refused connection is an AggregateError without a message: one error for each address tried. */
function describe(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error)
    return error.errors[0].message;
  return error instanceof Error && error.message ? error.message : String(error);
}
