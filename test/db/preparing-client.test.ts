import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a statement with values is prepared once a connection and keeps answering for other values', async () => {
  await database.db.connection().execute(async (db) => {
    for (const key of ['one', 'two'])
      await db.selectFrom('lead').select('id').where('firstName', '=', key).execute();
    const { rows } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements where statement like '%first_name%'`.execute(db);
    expect(rows).toHaveLength(1);
  });
});

test('what selects every column is not prepared: it survives a column that a newer version adds', async () => {
  await database.db.connection().execute(async (db) => {
    const products = () =>
      db.selectFrom('product').selectAll().where('monthlyPriceMinor', '>', 0).limit(1).execute();
    await products();
    await sql`alter table product add column added_later text`.execute(db);
    const [product] = await products();
    expect(product).toHaveProperty('addedLater');
  });
});
