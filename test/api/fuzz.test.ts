import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../api/contract/index.ts';
import { LeadWorkflowError, type LeadWorkflows } from '../../api/lead-workflow/index.ts';
import { openApi } from '../../api/openapi.ts';
import { aLead, aMessage } from '../factories/index.ts';
import { fromSchema, type Schema } from './stage/from-schema.ts';
import { type Person, person, signIn, startStage } from './stage/index.ts';

interface Operation {
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, unknown>;
}

const document = openApi(allRoutes, { publicUrl: 'http://timbre.example', version: '0' });
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method} ${path}`,
    method,
    path,
    operation: operation as Operation,
  })),
);

/** Temporal is down, and says so at once. */
const unreachable = new Proxy({} as LeadWorkflows, {
  get: () => () => Promise.reject(new LeadWorkflowError('unavailable', 'down')),
});

let stage: Awaited<ReturnType<typeof startStage>>;
let supervisor: Person;
let known: Record<string, string>;

beforeAll(async () => {
  stage = await startStage({
    leadWorkflows: unreachable,
    describeLead: () => Promise.reject(new LeadWorkflowError('unavailable', 'down')),
    // What is deleted is deleted by the last run of another operation.
    terminateLead: () => Promise.reject(new LeadWorkflowError('unavailable', 'down')),
    simulatorUrl: 'http://127.0.0.1:9',
  });
  supervisor = await signIn(stage.url, 'supervisor');
  const { id } = await aLead(stage.db, {
    ownerKind: 'agent',
    ownerAgentId: 'user_supervisor',
    lastCustomerMessageAt: new Date(),
  });
  await aMessage(stage.db, { leadId: id });
  known = { leadId: id, waitId: 'wait', saleId: 'sale_none', phoneId: '+51987654321' };
});
afterAll(() => stage.close());

const query = (values: [string, unknown][]) =>
  new URLSearchParams(
    values.map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ).toString();

test.each(operations)(
  'whatever is sent to $name, the answer is one that the document names, and never a 500',
  async ({ method, path, operation }) => {
    const isSession = path === '/api/session';
    const pathValues = operation.parameters.filter((one) => one.in === 'path');
    const queryValues = operation.parameters.filter((one) => one.in === 'query');
    const body = operation.requestBody?.content['application/json'].schema;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(
          ...pathValues.map(({ name, schema }) =>
            fc.oneof(
              { weight: 4, arbitrary: fc.constant(known[name] ?? 'x') },
              { weight: 1, arbitrary: fromSchema(schema) },
            ),
          ),
        ),
        fc.tuple(
          ...queryValues.map(({ name, required, schema }) =>
            (required ? fromSchema(schema) : fc.option(fromSchema(schema), { nil: undefined })).map(
              (value): [string, unknown] => [name, value],
            ),
          ),
        ),
        body ? fromSchema(body) : fc.constant(undefined),
        async (inPath, inQuery, sent) => {
          const filled = pathValues.reduce(
            (text, { name }, n) => text.replace(`{${name}}`, encoded(inPath[n])),
            path,
          );
          const asked = query(inQuery.filter(([, value]) => value !== undefined));
          const caller = isSession ? person(stage.url) : supervisor;
          const { status, body: answer } = await caller.send(
            method,
            asked ? `${filled}?${asked}` : filled,
            sent === undefined
              ? {}
              : { body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } },
          );
          expect(status).not.toBe(500);
          expect(Object.keys(operation.responses)).toContain(String(status));
          if (status >= 400) expect(answer).toMatchObject({ error: { code: expect.any(String) } });
        },
      ),
      { numRuns: isSession ? 20 : 60 },
    );
  },
);

/** A path that is another path ("", "..") is another route's business. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = encodeURIComponent(text.toWellFormed());
  return safe === '' || /^\.+$/.test(safe) ? 'x' : safe;
}
