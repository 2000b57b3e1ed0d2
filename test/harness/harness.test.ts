import { expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';
import { connectTestTemporal } from './temporal.ts';

it('works', async () => {
  const t = await createTestDatabase();
  const rows = await t.db.selectFrom('product').selectAll().execute();
  expect(rows.length).toBeGreaterThan(10);
  const temporal = await connectTestTemporal();
  await temporal.close();
  await t.drop();
});
