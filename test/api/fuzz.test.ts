import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '../../api/contract/index.ts';
import { LeadWorkflowError } from '../../api/lead-workflow/index.ts';
import { openApi } from '../../api/openapi.ts';
import type { LeadId } from '../../domain/ids.ts';
import { roles } from '../../domain/lead.ts';
import { aCall, aLead, aMessage, aSale } from '../factories/index.ts';
import { fromSchema, type Schema } from './stage/from-schema.ts';
import { type Person, person, type Stage, signIn, startApi, startStage } from './stage/index.ts';
import { obliging, obligingTelephone, oneFile, unreachable } from './stage/obliging.ts';

interface Operation {
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, { content?: { 'application/json': { schema: Schema } } }>;
  'x-roles'?: string[];
  security: unknown[];
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
const errorBody = z.fromJSONSchema(document.components.schemas.Error as never);
/** No vendor answers here, and no random password is right. */
const neverSucceeds = /simulator|post \/api\/session/;
const callers = ['supervisor', ...roles, 'nobody'];
const seed = 20261123;

let stage: Awaited<ReturnType<typeof startStage>>;
let down: Stage;
const people = new Map<string, Person>();
const known: Record<string, unknown[]> = {
  productId: ['prod_movistarfibra100'],
  finalPrice: [0, 3_000, { amountMinor: 3_000, currency: 'USD' }],
  agentId: ['user_senior', 'user_junior'],
  waitId: ['wait'],
  phoneId: ['+51987654321'],
};

beforeAll(async () => {
  stage = await startStage({
    leadWorkflows: obliging,
    describeLead: async () => aWorkflow,
    files: oneFile,
    telephone: obligingTelephone,
    simulatorUrl: 'http://127.0.0.1:9',
  });
  const isDown = () => Promise.reject(new LeadWorkflowError('unavailable', 'down'));
  down = await startApi({
    db: stage.db,
    databaseUrl: stage.databaseUrl,
    leadWorkflows: unreachable,
    describeLead: isDown,
    terminateLead: isDown,
    simulatorUrl: 'http://127.0.0.1:9',
  });
  people.set('nobody', person(stage.url)).set('down nobody', person(down.url));
  for (const role of roles) {
    const { cookie } = await signIn(stage.url, role);
    people.set(role, person(stage.url, { cookie }));
    people.set(`down ${role}`, person(down.url, { cookie }));
  }
});
beforeEach(async () => {
  const leadIds = [];
  known.messageId = [];
  for (const owner of ['supervisor', 'junior'] as const) {
    const { id } = await aLead(stage.db, {
      ownerKind: 'agent',
      ownerAgentId: `user_${owner}`,
      lastCustomerMessageAt: new Date(),
    });
    const message = await aVoiceNote(id);
    known.messageId.push(message.id);
    const sale = await aSale(stage.db, { leadId: id, productId: 'prod_movistarfibra50' });
    known.quotedMessageId = [message.id];
    known.saleId = [sale.id];
    known.callId = [await aRecordedCall(id)];
    leadIds.push(id);
  }
  known.leadId = leadIds;
});
afterAll(async () => {
  await down.close();
  await stage.close();
});

/** Live, and with a recording all the same: everything that can be asked of a call is there. */
async function aRecordedCall(leadId: LeadId) {
  const { id } = await aCall(stage.db, {
    leadId,
    status: 'talking',
    outcome: null,
    recordingState: 'stored',
    recordingKey: `${leadId}/call`,
    recordingMimeType: 'audio/wav',
    recordingSizeBytes: 4,
  });
  return id;
}

/** Kept and understood: everything that can be asked of a message is there. */
async function aVoiceNote(leadId: LeadId) {
  const message = await aMessage(stage.db, {
    leadId,
    kind: 'audio',
    understanding: JSON.stringify(understanding),
  });
  await stage.db
    .insertInto('messageMedia')
    .values({
      messageId: message.id,
      leadId,
      vendorMediaId: '77',
      state: 'stored',
      mimeType: 'audio/ogg',
      sizeBytes: 4,
      storageKey: `${leadId}/${message.id}`,
    })
    .execute();
  return message;
}
const understanding = {
  intents: ['greeting'],
  objections: [],
  sentiment: 'neutral',
  entities: {},
  cues: [],
};

test.each(operations)(
  'whatever is sent to $name by whomever, status and body are those of the document, and never a 500',
  async ({ name, method, path, operation }) => {
    const isSession = path === '/api/session';
    const pathValues = operation.parameters.filter((one) => one.in === 'path');
    const queryValues = operation.parameters.filter((one) => one.in === 'query');
    const body = operation.requestBody?.content['application/json'].schema;
    const documented = bodiesOf(operation);
    let succeeded = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...pathValues.map((one) => aValueOf(one))),
        fc.tuple(
          ...queryValues.map((one) =>
            (one.required
              ? aValueOf(one)
              : fc.option(aValueOf(one), { nil: undefined, freq: 1 })
            ).map((value): [string, unknown] => [one.name, value]),
          ),
        ),
        body ? fromSchema(body, known) : fc.constant(undefined),
        fc.oneof({ weight: 3, arbitrary: fc.constant('supervisor') }, fc.constantFrom(...callers)),
        fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
        async (inPath, inQuery, sent, role, isDown) => {
          const filled = pathValues.reduce(
            (text, one, n) => text.replace(`{${one.name}}`, encoded(inPath[n])),
            path,
          );
          const asked = query(inQuery.filter(([, value]) => value !== undefined));
          const caller = people.get(`${isDown ? 'down ' : ''}${isSession ? 'nobody' : role}`);
          if (!caller) throw new Error(`nobody is ${role}`);
          const { status, body: answer } = await caller.send(
            method,
            asked ? `${filled}?${asked}` : filled,
            sent === undefined
              ? {}
              : { body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } },
          );
          expect(status).not.toBe(500);
          expect(Object.keys(operation.responses)).toContain(String(status));
          expect(documented.get(status)?.safeParse(answer).error?.issues ?? []).toEqual([]);
          // What is no JSON object is refused before anybody asks who sent it.
          const isReadable = sent === undefined || (typeof sent === 'object' && sent !== null);
          if (!isSession && isReadable) expect(status).toSatisfy(isFair(operation, role));
          if (status < 400) succeeded += 1;
        },
      ),
      { numRuns: isSession ? 20 : 50, seed },
    );
    // What never gets past its checks was not tried.
    if (!neverSucceeds.test(name)) expect(succeeded).toBeGreaterThan(0);
  },
);

function aValueOf({ name, schema }: { name: string; schema: Schema }): fc.Arbitrary<unknown> {
  const arbitrary = fromSchema(schema, known);
  if (!(name in known) && name !== 'leadId' && name !== 'saleId') return arbitrary;
  return fc.oneof(
    { weight: 6, arbitrary: fc.nat().map((n) => pick(name, n)) },
    { weight: 1, arbitrary },
  );
}

function pick(name: string, n: number): unknown {
  const values = known[name] ?? ['x'];
  return values[n % values.length];
}

/** By status: what its body must look like. */
function bodiesOf({ responses }: Operation): Map<number, z.ZodType> {
  return new Map(
    Object.entries(responses).map(([status, { content }]) => {
      const schema = content?.['application/json'].schema;
      if (Number(status) >= 400) return [Number(status), errorBody];
      return [Number(status), schema ? z.fromJSONSchema(schema as never) : z.literal('')];
    }),
  );
}

/** Who is not let in is told so whatever they sent, and who is let in is not asked to sign in. */
function isFair({ security, 'x-roles': allowed }: Operation, role: string) {
  if (security.length === 0) return () => true;
  if (role === 'nobody') return (status: number) => status === 401;
  if (allowed && !allowed.includes(role)) return (status: number) => status === 403;
  return (status: number) => status !== 401;
}

const query = (values: [string, unknown][]) =>
  new URLSearchParams(
    values.map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ).toString();

/** A path that is another path ("", "..") is another route's business. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = encodeURIComponent(text.toWellFormed());
  return safe === '' || /^\.+$/.test(safe) ? 'x' : safe;
}

const aWorkflow = {
  workflowId: 'lead/lead_x',
  runId: null,
  status: 'running',
  startedAt: new Date().toISOString(),
  historyLength: 3,
  state: null,
  timers: [],
  pendingActivities: [],
  timeline: [],
};
