import { expect, it } from 'vitest';
import { createTestDatabase } from '../harness/database.ts';
import { connectTestTemporal } from '../harness/temporal.ts';
import { testWorkflowBundle } from '../harness/workflow-bundle.ts';

it('works', async () => {
  const database = await createTestDatabase();
  expect(await database.db.selectFrom('lead').selectAll().execute()).toEqual([]);
  await database.drop();
  const temporal = await connectTestTemporal();
  await temporal.close();
  const bundle = await testWorkflowBundle();
  expect(bundle.codePath).toMatch(/js/);
});
