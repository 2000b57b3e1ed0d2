import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../api/contract/index.ts';
import { errorStatus } from '../../api/contract/route.ts';
import { startStage } from './stage/index.ts';
import { type Answer, person } from './stage/person.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
let document: Answer['body'];
beforeAll(async () => {
  stage = await startStage();
  ({ body: document } = await person(stage.url).get('/api/openapi.json'));
});
afterAll(() => stage.close());

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(document.openapi).toMatch(/^3\.1/);
});

test('every route of the contract is in it, with its answer and its errors', () => {
  for (const { method, path, status = 200, errors = [] } of allRoutes) {
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method];
    expect([method, path, Object.keys(operation?.responses ?? {})]).toEqual([
      method,
      path,
      expect.arrayContaining([
        String(status),
        ...errors.map((code) => String(errorStatus[code])),
        '500',
      ]),
    ]);
  }
  const operations = Object.values(document.paths as Record<string, object>).flatMap((path) =>
    Object.keys(path),
  );
  expect(operations).toHaveLength(allRoutes.length);
});

test('errors have closed codes', () => {
  const { code } = document.components.schemas.Error.properties.error.properties;
  expect(code.enum.toSorted()).toEqual(Object.keys(errorStatus).toSorted());
});
