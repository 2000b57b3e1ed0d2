import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connectDb, type Db } from '../../db/connect.ts';

export interface TestDatabase {
  db: Db;
  url: string;
  drop(): Promise<void>;
}

/** A database of its own, cloned from the migrated template with the seeded catalogue (about 50 ms). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateDatabaseUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(template, `create database ${name} template timbre_template`);
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).toString();
  const db = connectDb({ url });
  return {
    db,
    url,
    drop: async () => {
      await db.destroy();
      await administer(template, `drop database ${name} with (force)`);
    },
  };
}

async function administer(template: URL, statement: string): Promise<void> {
  const url = Object.assign(new URL(template), { pathname: '/postgres' }).toString();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
