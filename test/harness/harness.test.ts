import { expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { createTestDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { connectTestTemporal } from './temporal.ts';
import { testWorkflowBundle } from './workflow-bundle.ts';

it('gives each test file a database of its own with the schema and the catalogue', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await one.db.deleteFrom('coverage').execute();
  const products = await other.db.selectFrom('product').select('id').execute();
  const coverage = await other.db.selectFrom('coverage').select('areaId').execute();
  expect(products.length).toBeGreaterThan(20);
  expect(coverage.length).toBeGreaterThan(20);
  await Promise.all([one.drop(), other.drop()]);
});

it('gives it a task queue of its own on the run’s Temporal server', async () => {
  const one = await connectTestTemporal();
  const other = await connectTestTemporal();
  expect(one.taskQueue).not.toBe(other.taskQueue);
  const { namespaceInfo } = await one.client.workflowService.describeNamespace({
    namespace: one.namespace,
  });
  expect(namespaceInfo?.name).toBe('default');
  await Promise.all([one.close(), other.close()]);
});

it('bundles the workflows once a run', async () => {
  const [one, other] = await Promise.all([testWorkflowBundle(), testWorkflowBundle()]);
  expect(one.codePath).toBe(other.codePath);
});

it.each([
  ['an installed one', undefined],
  ['the one that npm brings', []],
])('has a real browser: %s', async (_, candidates) => {
  const browser = await launchBrowser(candidates);
  const page = await browser.newPage();
  await page.setContent('<h1 style="color: rgb(1, 2, 3)">Hola</h1>');
  const heading = page.getByRole('heading', { name: 'Hola' });
  expect(await heading.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(1, 2, 3)');
  expect((await heading.boundingBox())?.height).toBeGreaterThan(10);
  // On a busy machine the first frame may not be drawn yet.
  const picture = await eventually(() => page.screenshot());
  expect(picture.length).toBeGreaterThan(1_000);
  await browser.close();
});
