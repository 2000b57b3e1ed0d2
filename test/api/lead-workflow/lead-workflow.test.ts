import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeLead } from '../../../api/lead-workflow/describe.ts';
import { LeadWorkflowError } from '../../../api/lead-workflow/errors.ts';
import { startInboxSweep, sweepBatch } from '../../../api/lead-workflow/inbox-sweep.ts';
import { createLeadWorkflows } from '../../../api/lead-workflow/index.ts';
import { sweepSignals } from '../../../api/lead-workflow/signal-sweep.ts';
import { leaveSignal } from '../../../db/lead-signals/lead-signals.ts';
import { eventually } from '../../harness/eventually.ts';
import { createWorld, type World } from '../../workflows/lead/world/index.ts';

let world: World;
let deadClient: Client;
beforeAll(async () => {
  world = await createWorld();
  // Nobody listens on port 9 (discard).
  deadClient = new Client({
    connection: Connection.lazy({ address: '127.0.0.1:9', interceptors: [] }),
  });
});
afterAll(async () => {
  await deadClient.connection.close();
  await world.close();
});

const storedLongAgo = async (...messageIds: `msg_${string}`[]) => {
  await world.db
    .updateTable('message')
    .set({ receivedAt: new Date(Date.now() - 10_000) })
    .where('id', 'in', messageIds)
    .execute();
};

describe('the inbox sweep', () => {
  test('signals what was stored and never signalled, and two sweeps at once signal it once', async () => {
    const leadId = await world.newLead();
    const atMs = Date.now();
    const first = await world.store(leadId, 'olvidado uno', atMs);
    const second = await world.store(leadId, 'olvidado dos', atMs + 1);
    await storedLongAgo(first, second);
    const swept = await Promise.all([sweepBatch(world), sweepBatch(world)]);
    expect(swept[0] + swept[1]).toBe(2);
    await eventually(() => world.sender.texts().includes('Eco: olvidado uno | olvidado dos'));
    expect(await sweepBatch(world)).toBe(0);
  });

  test('holds no row while it signals: the request that stored a message may mark it meanwhile', async () => {
    const leadId = await world.newLead();
    const messageId = await world.store(leadId, 'marcado por otro');
    await storedLongAgo(messageId);
    const leadWorkflows: typeof world.leadWorkflows = {
      ...world.leadWorkflows,
      // Under load the sweep stood behind this for ever, and this behind the rows it held.
      customerMessaged: async (...args) => {
        await world.db
          .updateTable('message')
          .set({ signalledAt: new Date() })
          .where('id', '=', messageId)
          .execute();
        await world.leadWorkflows.customerMessaged(...args);
      },
    };
    expect(await sweepBatch({ db: world.db, leadWorkflows })).toBeGreaterThan(0);
    await eventually(() => world.sender.texts().includes('Eco: marcado por otro'));
  });

  test('leaves a message alone that is still being signalled by its webhook', async () => {
    const leadId = await world.newLead();
    await world.store(leadId, 'recién llegado');
    expect(await sweepBatch(world)).toBe(0);
  });

  test('a lead whose workflow takes no signal holds up nobody else', async () => {
    const [broken, well] = [await world.newLead(), await world.newLead()];
    const ids: `msg_${string}`[] = [];
    for (let index = 0; index < 60; index += 1)
      ids.push(await world.store(broken, `roto ${index}`, Date.now() - 60_000));
    ids.push(await world.store(well, 'detrás del roto'));
    await storedLongAgo(...ids);
    const leadWorkflows = {
      ...world.leadWorkflows,
      customerMessaged: async (
        ...args: Parameters<typeof world.leadWorkflows.customerMessaged>
      ) => {
        if (args[0] === broken) throw new LeadWorkflowError('unavailable', 'too many signals');
        return world.leadWorkflows.customerMessaged(...args);
      },
    };
    const log = { info() {}, warn() {} };
    const stop = startInboxSweep({ db: world.db, leadWorkflows, everyMs: 20, log });
    await eventually(() => world.sender.texts().includes('Eco: detrás del roto'));
    await stop();
    expect(world.sender.texts().filter((text) => text.includes('roto 0'))).toEqual([]);
    await world.db.deleteFrom('message').where('leadId', '=', broken).execute();
  });

  test('keeps everything for later while Temporal does not answer', async () => {
    const leadId = await world.newLead();
    const messageId = await world.store(leadId, 'en la caída');
    await storedLongAgo(messageId);
    const leadWorkflows = createLeadWorkflows({
      client: deadClient,
      db: world.db,
      taskQueue: 'none',
      timeScale: 1,
    });
    expect(await sweepBatch({ db: world.db, leadWorkflows })).toBe(0);
    expect(await sweepBatch(world)).toBeGreaterThan(0);
    await eventually(() => world.sender.texts().includes('Eco: en la caída'));
  });
});

test('a failure that nobody could tell the workflow is told by the sweep, once', async () => {
  const agentId = await world.newUser('senior');
  const leadId = await world.newLead({ assignedAgentId: agentId });
  const messageId = await world.store(leadId, 'hola');
  await leaveSignal(world.db, { kind: 'message_failed', leadId, messageId, errorCode: 131026 });
  expect(await sweepSignals(world)).toBe(0);
  await world.db
    .updateTable('leadSignal')
    .set({ createdAt: new Date(Date.now() - 10_000) })
    .execute();
  const swept = await Promise.all([sweepSignals(world), sweepSignals(world)]);
  expect(swept[0] + swept[1]).toBe(1);
  const [notice] = await eventually(async () => {
    const notices = await world.notices(agentId);
    return notices.length > 0 && notices;
  });
  expect(notice).toMatchObject({ kind: 'send_failed', leadId });
  expect(await sweepSignals(world)).toBe(0);
});

describe('when Temporal does not answer', () => {
  test('a request fails as unavailable within seconds', async () => {
    const leadId = await world.newLead();
    const dead = createLeadWorkflows({
      client: deadClient,
      db: world.db,
      taskQueue: 'none',
      timeScale: 1,
    });
    const startedMs = Date.now();
    await expect(dead.takeOver(leadId, { agentId: 'user_nobody' })).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(Date.now() - startedMs).toBeLessThan(7_000);
  });

  test('the lead’s page still says what it waits for', async () => {
    const wait = {
      id: 'reminder',
      kind: 'reminder',
      dueAtMs: 1_900_000_000_000,
      reason: 'will_think',
    };
    const leadId = await world.newLead({ stage: 'contacted', waitingFor: JSON.stringify([wait]) });
    const shown = await describeLead({ client: deadClient, db: world.db }, leadId);
    expect(shown).toMatchObject({ status: 'unreachable', runId: null });
    expect(shown.timers).toEqual([
      { id: 'reminder', kind: 'reminder', dueAt: '2030-03-17T17:46:40.000Z', reason: 'will_think' },
    ]);
  });
});

test('a seeded lead without a workflow gets one that knows its row', async () => {
  const agentId = await world.newUser('senior');
  const leadId = await world.newLead({
    stage: 'negotiating',
    classification: 'HOT',
    score: 90,
    assignedAgentId: agentId,
  });
  const waits = {
    id: 'abandonment',
    kind: 'abandonment',
    dueAtMs: Date.now() + 9e6,
    reason: 'no_reply',
  };
  await world.db
    .updateTable('lead')
    .set({ waitingFor: JSON.stringify([waits]) })
    .where('id', '=', leadId)
    .execute();
  const dueAtMs = Date.now() + 5e6;
  const moved = await world.leadWorkflows.moveWait(leadId, {
    byUserId: agentId,
    waitId: 'abandonment',
    dueAtMs,
  });
  expect(moved).toMatchObject([{ id: 'abandonment', dueAtMs }]);
  const { state } = await world.describe(leadId);
  expect(state).toMatchObject({ stage: 'negotiating', classification: 'HOT' });
  await world.leadWorkflows.runWaitNow(leadId, { byUserId: agentId, waitId: 'abandonment' });
  await eventually(async () => {
    const { waitingFor } = await world.lead(leadId);
    return waitingFor.some(({ reason }) => reason === 'no_reply_again');
  });
});
