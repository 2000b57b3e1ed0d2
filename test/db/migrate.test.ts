import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDb } from '../../db/connect.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await sql`drop schema public cascade`.execute(test.db);
  await sql`create schema public`.execute(test.db);
});
afterAll(() => test.drop());

describe('migrations', () => {
  it('build the schema from nothing, with several processes starting at once', async () => {
    const processes = [1, 2, 3].map(() => connectDb({ url: test.url, maxConnections: 1 }));
    await Promise.all(processes.map(migrateToLatest));
    await Promise.all(processes.map((db) => db.destroy()));

    const tables = await test.db.introspection.getTables();
    expect(tables.map(({ name }) => name).sort()).toEqual(
      expect.arrayContaining(['lead', 'message', 'outbound_message', 'sale', 'user']),
    );
  });

  it('find nothing to do the second time', async () => {
    await migrateToLatest(test.db);
    const { rows } = await sql`select name from kysely_migration`.execute(test.db);
    expect(rows).toHaveLength(Object.keys(migrations).length);
  });
});
