import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { PreparingClient } from './preparing-client.ts';

export type Db = Kysely<Database>;

// int8 (count, bigint ids) arrives as text by default; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date has no time zone: keep it as written instead of the server's local midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export interface DbOptions {
  url: string;
  maxConnections?: number;
  onError?: (error: Error) => void;
}

/** Opens a pool. The caller ends it with `db.destroy()`. */
export function connectDb({ url, maxConnections = 10, onError }: DbOptions): Db {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: maxConnections,
    keepAlive: true,
  });
  // A connection that is cut, idle or in use, must not end the process; the pool opens another.
  // The pool itself only minds the idle ones.
  pool.on('connect', (client) => client.on('error', (error) => onError?.(error)));
  pool.on('error', () => undefined);
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
