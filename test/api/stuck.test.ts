import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LeadId } from '../../domain/ids.ts';
import { eventually } from '../harness/eventually.ts';
import type { Person } from './stage/index.ts';
import { codeOf, startWithWorkflows } from './stage/with-workflows.ts';

let stage: Awaited<ReturnType<typeof startWithWorkflows>>;
let world: typeof stage.world;
let supervisor: Person;

beforeAll(async () => {
  stage = await startWithWorkflows();
  ({ world, supervisor } = stage);
});
afterAll(() => stage.close());

const stuck = async (leadId: LeadId) => {
  const { items } = (await supervisor.get('/api/leads/stuck')).body;
  return items.find(({ lead }: { lead: { id: LeadId } }) => lead.id === leadId);
};
const longAgo = async (leadId: LeadId) => {
  await sql`update message set received_at = received_at - interval '3 minutes', at = at - interval '3 minutes'
    where lead_id = ${leadId}`.execute(world.db);
};
const retry = async (leadId: LeadId) => {
  const { status, body } = await supervisor.post(`/api/leads/${leadId}/retry`);
  expect(status).toBe(200);
  return body.done;
};
const saidTo = (text: string) => world.sender.texts().filter((sent) => sent.includes(text));

describe('a lead is listed for the supervisor, and the retry gets it going', () => {
  test('when a message was stored and its workflow is gone', async () => {
    const leadId = await world.newLead();
    await world.say(leadId, 'primera');
    await eventually(() => saidTo('primera').length === 1);
    await world.handle(leadId).terminate('by mistake');
    await world.store(leadId, 'perdida');
    expect(await stuck(leadId)).toMatchObject({ reason: 'process_ended' });
    await longAgo(leadId);
    expect(await stuck(leadId)).toMatchObject({
      reason: 'unanswered',
      workflowStatus: 'terminated',
    });
    expect(await retry(leadId)).toBe('started');
    await eventually(() => saidTo('perdida').length === 1);
    await eventually(async () => (await stuck(leadId)) === undefined);
    expect(saidTo('primera')).toHaveLength(1);
  });

  test('when its turn fails again and again: the failure is shown', async () => {
    const leadId = await world.newLead();
    world.assistant.fail(Number.POSITIVE_INFINITY);
    await world.say(leadId, 'no puedo');
    await longAgo(leadId);
    const found = await eventually(async () => {
      const one = await stuck(leadId);
      return one?.lastError && one;
    });
    expect(found).toMatchObject({ reason: 'unanswered', workflowStatus: 'running' });
    expect(found.lastError).toContain('scripted failure');
    world.assistant.fail(0);
    expect(await retry(leadId)).toBe('restarted');
    await eventually(() => saidTo('no puedo').length > 0);
    await eventually(async () => (await stuck(leadId)) === undefined);
    expect(saidTo('no puedo')).toHaveLength(1);
  });

  test('when a reply was composed and never sent, whoever wrote it', async () => {
    const leadId = await world.newLead();
    world.sender.next({ kind: 'retry', retryAfterMs: 600_000, error: 'busy' });
    await world.say(leadId, 'contéstame');
    await eventually(async () => {
      const pending = await world.describe(leadId);
      return pending.pendingActivities.some(({ attempt }) => attempt > 1);
    });
    await longAgo(leadId);
    expect(await stuck(leadId)).toMatchObject({ reason: 'unsent', lastError: 'busy' });
    expect(await retry(leadId)).toBe('restarted');
    await eventually(() => saidTo('contéstame').length === 1);
    await eventually(async () => (await stuck(leadId)) === undefined);
  });

  test('when a timer is long past due', async () => {
    const wait = { id: 'reminder', kind: 'reminder', dueAtMs: Date.now() - 600_000, reason: 'x' };
    const leadId = await world.newLead({
      stage: 'contacted',
      nextActionAt: new Date(wait.dueAtMs),
      waitingFor: JSON.stringify([wait]),
    });
    expect(await stuck(leadId)).toMatchObject({
      reason: 'overdue',
      workflowStatus: 'not_started',
    });
    expect(await retry(leadId)).toBe('started');
    await eventually(async () => (await stuck(leadId)) === undefined);
  });
});

test('a lead that is well is not listed, a retry of it does nothing, and only supervisors may', async () => {
  const leadId = await world.newLead();
  await world.say(leadId, 'todo bien');
  await eventually(() => saidTo('todo bien').length === 1);
  await longAgo(leadId);
  await eventually(async () => (await stuck(leadId)) === undefined);
  expect(await retry(leadId)).toBe('told');
  expect(saidTo('todo bien')).toHaveLength(1);
  expect(codeOf(await stage.senior.get('/api/leads/stuck'))).toEqual([403, 'forbidden']);
  expect(codeOf(await stage.senior.post(`/api/leads/${leadId}/retry`))).toEqual([403, 'forbidden']);
});
