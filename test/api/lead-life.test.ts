import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LeadWorkflowError } from '../../api/lead-workflow/index.ts';
import { sweepSales } from '../../api/sale-sweep.ts';
import { newId } from '../../db/new-id.ts';
import { templates } from '../../domain/conversation/templates.ts';
import type { LeadId } from '../../domain/ids.ts';
import { aReply } from '../factories/index.ts';
import { eventually } from '../harness/eventually.ts';
import { createWorld, type World } from '../workflows/lead/world/index.ts';
import { type Person, type Stage, signIn, startApi } from './stage/index.ts';

let world: World;
let api: Stage;
let supervisor: Person;
let senior: Person;
let junior: Person;

beforeAll(async () => {
  world = await createWorld();
  api = await startApi({
    db: world.db,
    databaseUrl: world.databaseUrl,
    leadWorkflows: world.leadWorkflows,
    describeLead: world.describe,
    terminateLead: async (leadId) => void (await world.handle(leadId).terminate()),
  });
  supervisor = await signIn(api.url, 'supervisor');
  senior = await signIn(api.url, 'senior');
  junior = await signIn(api.url, 'junior');
});
afterAll(async () => {
  await api.close();
  await world.close();
});

/** A lead whose customer just wrote: the window is open. */
const aTalker = async (): Promise<{ leadId: LeadId; path: string }> => {
  const leadId = await world.newLead({ lastCustomerMessageAt: new Date() });
  return { leadId, path: `/api/leads/${leadId}` };
};
const codeOf = ({ status, body }: { status: number; body: { error?: { code: string } } }) => [
  status,
  body.error?.code,
];

describe('ownership', () => {
  test('take over, refuse a colleague, let the supervisor step in, hand back', async () => {
    const { path } = await aTalker();
    const taken = await senior.post(`${path}/take-over`);
    expect(taken.status).toBe(200);
    expect(taken.body.owner).toEqual({ kind: 'agent', agentId: 'user_senior' });
    expect(codeOf(await junior.post(`${path}/take-over`))).toEqual([409, 'owned_by_other']);
    expect(codeOf(await junior.post(`${path}/hand-back`))).toEqual([409, 'owned_by_other']);
    const stepped = await supervisor.post(`${path}/take-over`);
    expect(stepped.body.owner.agentId).toBe('user_supervisor');
    expect(codeOf(await senior.post(`${path}/messages`, { text: 'hola' }))).toEqual([
      409,
      'owned_by_other',
    ]);
    const back = await supervisor.post(`${path}/hand-back`);
    expect(back.body.owner).toEqual({ kind: 'bot' });
    expect(codeOf(await senior.post(`${path}/hand-back`))).toEqual([409, 'not_owner']);
  });

  test('assigning makes an agent responsible; only somebody who sells can be', async () => {
    const { path } = await aTalker();
    const assigned = await supervisor.post(`${path}/assign`, { agentId: 'user_junior' });
    expect(assigned.body.assignedAgent).toMatchObject({ id: 'user_junior' });
    for (const agentId of ['user_analyst', 'user_nobody'])
      expect(codeOf(await supervisor.post(`${path}/assign`, { agentId }))).toEqual([
        400,
        'bad_request',
      ]);
  });

  test('who did what is in the audit log', async () => {
    const { leadId, path } = await aTalker();
    await senior.post(`${path}/take-over`);
    await senior.post(`${path}/lost`, { reason: 'price' });
    const entries = await world.db
      .selectFrom('auditLog')
      .select(['action', 'actorId'])
      .where('entityId', '=', leadId)
      .orderBy('at')
      .execute();
    expect(entries).toEqual([
      { action: 'taken_over', actorId: 'user_senior' },
      { action: 'marked_lost', actorId: 'user_senior' },
    ]);
  });
});

describe('writing to the customer', () => {
  test('takes over, stores, answers at once, and is delivered', async () => {
    const { leadId, path } = await aTalker();
    const { status, body } = await senior.post(`${path}/messages`, {
      text: '  Hola, soy Milagros ',
    });
    expect(status).toBe(202);
    expect(body).toMatchObject({
      direction: 'outbound',
      author: 'agent',
      agent: { id: 'user_senior' },
      text: 'Hola, soy Milagros',
      status: 'queued',
    });
    await eventually(() => world.sender.sent.some(({ messageId }) => messageId === body.id));
    const { body: lead } = await senior.get(path);
    expect(lead).toMatchObject({
      owner: { kind: 'agent', agentId: 'user_senior' },
      lastMessageAuthor: 'agent',
      lastMessagePreview: 'Hola, soy Milagros',
      unreadCount: 0,
    });
    await eventually(async () => {
      const { body: page } = await senior.get(`/api/leads/${leadId}/messages`);
      return page.items.some(
        ({ id, status: now }: { id: string; status: string }) =>
          id === body.id && now === 'accepted',
      );
    });
  });

  test('pressed twice, or five times at once, sends once', async () => {
    const { path } = await aTalker();
    await senior.post(`${path}/take-over`);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        senior.post(`${path}/messages`, { text: 'una vez', requestId: 'r1' }),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    await eventually(() => world.sender.texts().includes('una vez'));
    const after = await senior.post(`${path}/messages`, { text: 'una vez', requestId: 'r1' });
    expect(after.body.id).toBe(answers[0]?.body.id);
    await senior.post(`${path}/messages`, { text: 'el siguiente' });
    await eventually(() => world.sender.texts().includes('el siguiente'));
    expect(world.sender.texts().filter((text) => text === 'una vez')).toHaveLength(1);
  });

  test('outside the 24-hour window needs a template, with all its variables', async () => {
    const leadId = await world.newLead({
      lastCustomerMessageAt: new Date(Date.now() - 25 * 60 * 60_000),
    });
    const path = `/api/leads/${leadId}/messages`;
    expect(codeOf(await senior.post(path, { text: 'hola' }))).toEqual([409, 'window_closed']);
    expect((await senior.get(`/api/leads/${leadId}`)).body.owner).toEqual({ kind: 'bot' });
    const { items } = (await senior.get('/api/templates')).body;
    expect(items).toHaveLength(Object.keys(templates).length);
    const [first] = items;
    const variables = first.variableLabels.map((label: string) => `(${label})`);
    const short = { template: { name: first.name, variables: variables.slice(1) } };
    if (first.variableCount > 0)
      expect(codeOf(await senior.post(path, short))).toEqual([400, 'bad_request']);
    const unknown = { template: { name: 'nothing', variables: [] } };
    expect(codeOf(await senior.post(path, unknown))).toEqual([400, 'bad_request']);
    const sent = await senior.post(path, { template: { name: first.name, variables } });
    expect([sent.status, sent.body.kind]).toEqual([202, 'template']);
    await eventually(() => world.sender.sent.some(({ messageId }) => messageId === sent.body.id));
  });

  test('stops once the customer asked for silence', async () => {
    const { path } = await aTalker();
    const out = await senior.post(`${path}/opt-out`);
    expect(out.status).toBe(200);
    expect(out.body.optedOutAt).not.toBeNull();
    expect(codeOf(await senior.post(`${path}/messages`, { text: 'hola' }))).toEqual([
      409,
      'opted_out',
    ]);
    expect(codeOf(await senior.post(`${path}/calls`, {}))).toEqual([409, 'opted_out']);
  });
});

describe('waits and calls', () => {
  test('a call is asked for, moved, and skipped; the workflow is told and shown', async () => {
    const { path } = await aTalker();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const asked = await senior.post(`${path}/calls`, { at });
    expect([asked.status, asked.body.callId]).toEqual([202, expect.stringMatching(/^call_/)]);
    const past = await senior.post(`${path}/calls`, { at: '2020-01-01T00:00:00Z' });
    expect(codeOf(past)).toEqual([409, 'in_the_past']);
    const { body: shown } = await senior.get(`${path}/workflow`);
    expect(shown).toMatchObject({ status: 'running', timers: [{ kind: 'call_task', dueAt: at }] });
    const waitId = encodeURIComponent(shown.timers[0].id);
    const later = new Date(Date.now() + 7_200_000).toISOString();
    const moved = await senior.post(`${path}/waits/${waitId}`, { action: 'move', dueAt: later });
    expect(moved.body.waitingFor).toMatchObject([{ kind: 'call_task', dueAt: later }]);
    const skipped = await senior.post(`${path}/waits/${waitId}`, { action: 'skip' });
    expect(skipped.body.waitingFor).toEqual([]);
    expect(codeOf(await senior.post(`${path}/waits/${waitId}`, { action: 'run' }))).toEqual([
      409,
      'unknown_wait',
    ]);
  });
});

describe('suggestions', () => {
  test('show the draft that the assistant had ready, until a person has written', async () => {
    const { leadId, path } = await aTalker();
    await senior.post(`${path}/take-over`);
    await aReply(world.db, { leadId, text: 'Tengo tres planes', status: 'suggested' });
    const { body } = await senior.get(`${path}/suggestions`);
    expect(body.items[0]).toMatchObject({ kind: 'draft', text: 'Tengo tres planes' });
    await senior.post(`${path}/messages`, { text: 'Te cuento yo' });
    const after = await senior.get(`${path}/suggestions`);
    expect(after.body.items.filter(({ kind }: { kind: string }) => kind === 'draft')).toEqual([]);
  });
});

describe('closing a sale', () => {
  const aProduct = () =>
    world.db
      .selectFrom('product')
      .selectAll()
      .where('monthlyPriceMinor', '=', 4500)
      .executeTakeFirstOrThrow();

  test('stores price, discount and commission, wins the lead, and moves on step by step', async () => {
    const { path } = await aTalker();
    const product = await aProduct();
    const { status, body } = await senior.post(`${path}/sales`, {
      productId: product.id,
      finalPrice: 4000,
      installationDate: '2026-12-01',
      requestId: 's1',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      finalPrice: { amountMinor: 4000, currency: 'USD' },
      discount: { amountMinor: 500 },
      commission: { amountMinor: Math.round((4000 * product.commissionBp) / 10_000) },
      installationDate: '2026-12-01',
      status: 'pending',
      agent: { id: 'user_senior' },
    });
    expect((await senior.get(path)).body.stage).toBe('won');
    const again = await senior.post(`${path}/sales`, {
      productId: product.id,
      finalPrice: 4000,
      requestId: 's1',
    });
    expect(again.body.id).toBe(body.id);
    const sale = `/api/sales/${body.id}`;
    expect(codeOf(await senior.patch(sale, { status: 'active' }))).toEqual([409, 'conflict']);
    expect(codeOf(await junior.patch(sale, { status: 'installed' }))).toEqual([403, 'forbidden']);
    for (const next of ['installed', 'active'])
      expect((await senior.patch(sale, { status: next })).body.status).toBe(next);
    expect((await supervisor.patch(sale, { status: 'cancelled' })).body.status).toBe('cancelled');
    expect(codeOf(await senior.patch(sale, { status: 'pending' }))).toEqual([409, 'conflict']);
    const { items } = (await senior.get(`${path}/sales`)).body;
    expect(items).toHaveLength(1);
    const listed = (await senior.get('/api/sales?status=cancelled&agentId=user_senior')).body.items;
    expect(listed.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  test('refuses a price above the list, another currency, an unknown plan, a lead of another', async () => {
    const { path } = await aTalker();
    const { id: productId } = await aProduct();
    const sell = (finalPrice: unknown, who = senior, plan: string = productId) =>
      who.post(`${path}/sales`, { productId: plan, finalPrice });
    expect(codeOf(await sell(4501))).toEqual([400, 'bad_request']);
    expect(codeOf(await sell({ amountMinor: 4500, currency: 'PEN' }))).toEqual([
      400,
      'bad_request',
    ]);
    expect(codeOf(await sell(4500, senior, 'prod_none'))).toEqual([404, 'not_found']);
    await senior.post(`${path}/take-over`);
    expect(codeOf(await sell(4500, junior))).toEqual([409, 'owned_by_other']);
    expect((await senior.get(`${path}/sales`)).body.items).toEqual([]);
  });

  test('asked five times at once with one request id is one sale', async () => {
    const { path } = await aTalker();
    const { id: productId } = await aProduct();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        senior.post(`${path}/sales`, { productId, finalPrice: 4500, requestId: 'at-once' }),
      ),
    );
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect((await senior.get(`${path}/sales`)).body.items).toHaveLength(1);
  });

  test('while Temporal is down is kept, and the workflow is told afterwards', async () => {
    const down = await startApi({ db: world.db, databaseUrl: world.databaseUrl });
    try {
      const { leadId, path } = await aTalker();
      const { id: productId } = await aProduct();
      const seller = await signIn(down.url, 'senior');
      const { status, body } = await seller.post(`${path}/sales`, { productId, finalPrice: 4500 });
      expect(status).toBe(201);
      expect((await world.lead(leadId)).stage).toBe('new');
      expect(await sweepSales(world)).toBe(0);
      await world.db
        .updateTable('sale')
        .set({ createdAt: new Date(Date.now() - 60_000) })
        .where('id', '=', body.id)
        .execute();
      expect(await sweepSales(world)).toBe(1);
      expect((await world.lead(leadId)).stage).toBe('won');
      expect(await sweepSales(world)).toBe(0);
    } finally {
      await down.close();
    }
  });
});

describe('while Temporal is down', () => {
  test('what needs the workflow answers 503 and what does not works', async () => {
    const down = await startApi({ db: world.db, databaseUrl: world.databaseUrl });
    try {
      const { path } = await aTalker();
      const agent = await signIn(down.url, 'senior');
      expect(codeOf(await agent.post(`${path}/take-over`))).toEqual([503, 'unavailable']);
      expect((await agent.get(path)).status).toBe(200);
      // The refusal of the opt-out holds even so: every send looks at the row.
      await agent.post(`${path}/opt-out`);
      expect((await agent.get(path)).body.optedOutAt).not.toBeNull();
    } finally {
      await down.close();
    }
  });
});

describe('one person’s data', () => {
  test('is exported whole and deleted everywhere', async () => {
    const { leadId, path } = await aTalker();
    const { phone } = await world.lead(leadId);
    await world.say(leadId, 'mi nombre es Filomena');
    await eventually(() => world.sender.texts().includes('Eco: mi nombre es Filomena'));
    const digits = phone?.slice(1) ?? '';
    for (const [eventKey, payload] of [
      [`wamid.${leadId}`, { from: digits, text: { body: 'Filomena' } }],
      [`wamid.${leadId}:read`, { recipient_id: digits }],
      ['wamid.somebody-else', { from: '51900000000' }],
    ] as const)
      await world.db
        .insertInto('webhookEvent')
        .values({
          id: newId('webhookEvent'),
          vendor: 'whatsapp',
          eventKey,
          kind: 'message',
          payload: JSON.stringify(payload),
          outcome: 'stored',
        })
        .execute();

    const exported = await supervisor.get(`${path}/export`);
    expect(exported.status).toBe(200);
    expect(exported.body.lead.phone).toBe(phone);
    expect(JSON.stringify(exported.body.message)).toContain('Filomena');

    expect(codeOf(await senior.delete(path))).toEqual([403, 'forbidden']);
    expect((await supervisor.delete(path)).status).toBe(204);
    expect((await supervisor.get(path)).status).toBe(404);
    for (const table of ['message', 'conversation', 'scoreEvent', 'leadEvent'] as const) {
      const rows = await world.db
        .selectFrom(table)
        .selectAll()
        .where('leadId', '=', leadId)
        .execute();
      expect([table, rows]).toEqual([table, []]);
    }
    const raw = await world.db.selectFrom('webhookEvent').select('eventKey').execute();
    expect(raw).toEqual([{ eventKey: 'wamid.somebody-else' }]);
    await expect(world.handle(leadId).describe()).resolves.toMatchObject({
      status: { name: 'TERMINATED' },
    });
    const audit = await world.db.selectFrom('auditLog').selectAll().execute();
    expect(audit.map(({ action }) => action)).toContain('person_deleted');
    expect(JSON.stringify(audit)).not.toContain(digits);
    expect(JSON.stringify(audit)).not.toContain('Filomena');
  });

  test('stays as it is when the workflow cannot be ended', async () => {
    const down = await startApi({
      db: world.db,
      databaseUrl: world.databaseUrl,
      terminateLead: () => Promise.reject(new LeadWorkflowError('unavailable', 'down')),
    });
    try {
      const { path } = await aTalker();
      const boss = await signIn(down.url, 'supervisor');
      expect(codeOf(await boss.delete(path))).toEqual([503, 'unavailable']);
      expect((await boss.get(path)).status).toBe(200);
    } finally {
      await down.close();
    }
  });
});
