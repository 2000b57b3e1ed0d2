import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepSignals } from '../../api/lead-workflow/signal-sweep.ts';
import { templates } from '../../domain/conversation/templates.ts';
import { aMessage, aReply } from '../factories/index.ts';
import { eventually } from '../harness/eventually.ts';
import { type Person, signIn } from './stage/index.ts';
import { codeOf, startWithWorkflows } from './stage/with-workflows.ts';

let stage: Awaited<ReturnType<typeof startWithWorkflows>>;
let world: typeof stage.world;
let supervisor: Person;
let senior: Person;
let junior: Person;

beforeAll(async () => {
  stage = await startWithWorkflows();
  ({ world, supervisor, senior, junior } = stage);
});
afterAll(() => stage.close());

describe('ownership', () => {
  test('take over, refuse a colleague, let the supervisor step in, hand back', async () => {
    const { path } = await stage.aTalker();
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
    const { path } = await stage.aTalker();
    const assigned = await supervisor.post(`${path}/assign`, { agentId: 'user_junior' });
    expect(assigned.body.assignedAgent).toMatchObject({ id: 'user_junior' });
    for (const agentId of ['user_analyst', 'user_nobody'])
      expect(codeOf(await supervisor.post(`${path}/assign`, { agentId }))).toEqual([
        400,
        'bad_request',
      ]);
  });

  test('who did what is in the audit log', async () => {
    const { leadId, path } = await stage.aTalker();
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
    const { leadId, path } = await stage.aTalker();
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
    const { path } = await stage.aTalker();
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
    const { path } = await stage.aTalker();
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
    const { path } = await stage.aTalker();
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
    const { leadId, path } = await stage.aTalker();
    await senior.post(`${path}/take-over`);
    await aReply(world.db, { leadId, text: 'Tengo tres planes', status: 'suggested' });
    const { body } = await senior.get(`${path}/suggestions`);
    expect(body.items[0]).toMatchObject({ kind: 'draft', text: 'Tengo tres planes' });
    await senior.post(`${path}/messages`, { text: 'Te cuento yo' });
    const after = await senior.get(`${path}/suggestions`);
    expect(after.body.items.filter(({ kind }: { kind: string }) => kind === 'draft')).toEqual([]);
  });

  const draftsOf = async (path: string) =>
    (await senior.get(`${path}/suggestions`)).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'draft',
    );

  test('offer no draft that promises another person, and none that a newer message has passed', async () => {
    const { leadId, path } = await stage.aTalker();
    await senior.post(`${path}/take-over`);
    const handOver = 'Te comunico con un asesor. Te escribe por aquí en unos minutos.';
    await aReply(world.db, { leadId, text: handOver, status: 'suggested' });
    expect(await draftsOf(path)).toEqual([]);
    await aReply(world.db, { leadId, text: 'Cuesta US$ 45', status: 'suggested' });
    expect(await draftsOf(path)).toHaveLength(1);
    await aMessage(world.db, { leadId, text: 'mejor otra cosa' });
    expect(await draftsOf(path)).toEqual([]);
  });

  test('hold nothing to send to a customer who asked for silence', async () => {
    const { leadId, path } = await stage.aTalker();
    await senior.post(`${path}/take-over`);
    await aReply(world.db, { leadId, text: 'Tengo tres planes', status: 'suggested' });
    await senior.post(`${path}/opt-out`);
    const { body } = await senior.get(`${path}/suggestions`);
    expect(body).toMatchObject({ items: [], brief: { nextStep: 'do_not_write' } });
  });
});

describe('while Temporal is down', () => {
  test('what needs the workflow answers 503 and what does not works', async () => {
    const down = await stage.startWithoutTemporal();
    try {
      const { leadId, path } = await stage.aTalker();
      const agent = await signIn(down.url, 'senior');
      expect(codeOf(await agent.post(`${path}/take-over`))).toEqual([503, 'unavailable']);
      expect((await agent.get(path)).status).toBe(200);
      // The opt-out holds at once: every send looks at the row. Its workflow hears of it later.
      expect((await agent.post(`${path}/opt-out`)).status).toBe(200);
      expect((await agent.get(path)).body.optedOutAt).not.toBeNull();
      await world.leadWorkflows.ensureStarted(leadId);
      await world.db
        .updateTable('leadSignal')
        .set({ createdAt: new Date(Date.now() - 10_000) })
        .where('leadId', '=', leadId)
        .execute();
      expect(await sweepSignals(world)).toBe(1);
      await eventually(async () => (await world.describe(leadId)).state?.optedOut);
      expect(await sweepSignals(world)).toBe(0);
    } finally {
      await down.close();
    }
  });
});
