import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../harness/eventually.ts';
import { createWorld, type World } from './world/index.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const hasEnded = async (leadId: Parameters<World['handle']>[0]) =>
  (await world.handle(leadId).describe()).status.name === 'COMPLETED';

describe('a sale', () => {
  test('ends the story, and a customer who writes later is answered in a new run that remembers', async () => {
    const leadId = await world.newLead();
    const agentId = await world.newUser('senior');
    await world.say(leadId, 'hola');
    await eventually(() => world.sender.texts().includes('Eco: hola'));
    await world.leadWorkflows.takeOver(leadId, { agentId });
    const { runId } = await world.handle(leadId).describe();
    const sold = await world.leadWorkflows.recordSale(leadId, {
      saleId: 'sale_1',
      byUserId: agentId,
    });
    expect(sold).toEqual({ stage: 'won' });
    await eventually(() => hasEnded(leadId));
    expect(await world.lead(leadId)).toMatchObject({ stage: 'won', waitingFor: [] });
    await expect(world.leadWorkflows.takeOver(leadId, { agentId })).rejects.toMatchObject({
      code: 'closed',
    });

    await world.say(leadId, 'gracias por todo');
    await eventually(() => world.assistant.bursts.some(([text]) => text === 'gracias por todo'));
    await eventually(() => hasEnded(leadId));
    expect((await world.handle(leadId).describe()).runId).not.toBe(runId);
    await world.keep(leadId, 'sold', runId);
    await world.keep(leadId, 'wrote-after-the-sale');
    expect(await world.lead(leadId)).toMatchObject({ stage: 'won', ownerAgentId: agentId });
  });

  test('that was stored stands, although somebody gave the lead up meanwhile', async () => {
    const leadId = await world.newLead();
    const agentId = await world.newUser('senior');
    await world.leadWorkflows.takeOver(leadId, { agentId });
    await world.leadWorkflows.markLost(leadId, { byUserId: agentId, reason: 'no_answer' });
    await eventually(() => hasEnded(leadId));
    const sale = { saleId: 'sale_3', byUserId: agentId } as const;
    expect(await world.leadWorkflows.recordSale(leadId, sale)).toEqual({ stage: 'won' });
    await eventually(() => hasEnded(leadId));
    expect(await world.lead(leadId)).toMatchObject({ stage: 'won', waitingFor: [] });
  });

  test('a message that is still being sent leaves before the story ends', async () => {
    const leadId = await world.newLead();
    const agentId = await world.newUser('senior');
    await world.say(leadId, 'buenas');
    await eventually(() => world.sender.texts().includes('Eco: buenas'));
    world.sender.next({ kind: 'retry', retryAfterMs: 300, error: 'busy' });
    const messageId = await world.agentSays(leadId, '¡bienvenido!');
    await world.leadWorkflows.recordSale(leadId, { saleId: 'sale_2', byUserId: agentId });
    await eventually(() => hasEnded(leadId));
    const message = await world.db
      .selectFrom('message')
      .select('status')
      .where('id', '=', messageId)
      .executeTakeFirstOrThrow();
    expect(message.status).toBe('accepted');
  });
});

test('a long life continues as new and forgets nothing', async () => {
  const leadId = await world.newLead();
  const agentId = await world.newUser('senior');
  const first = Date.now();
  const seen = await world.say(leadId, 'hola larga vida', first);
  await eventually(() => world.sender.texts().includes('Eco: hola larga vida'));
  await world.leadWorkflows.takeOver(leadId, { agentId });
  const before = await world.handle(leadId).describe();
  for (let index = 0; index < 40; index += 1) {
    await world.agentSays(leadId, `larga ${index}`);
    await eventually(() => world.sender.texts().includes(`larga ${index}`));
  }
  await eventually(async () => (await world.handle(leadId).describe()).runId !== before.runId);

  await world.leadWorkflows.customerMessaged(leadId, { messageId: seen, atMs: first });
  const { state, status } = await world.describe(leadId);
  expect(status).toBe('running');
  expect(state).toMatchObject({
    owner: { kind: 'agent', agentId },
    turnCount: 1,
    pendingMessages: 0,
  });
  const after = await world.handle(leadId).describe();
  expect(after.historyLength).toBeLessThan(400);
  expect(after.typedSearchAttributes.getAll().length).toBeGreaterThan(0);
  await world.leadWorkflows.handBack(leadId, { byUserId: agentId });
  await world.say(leadId, 'sigo aquí');
  await eventually(() => world.sender.texts().includes('Eco: sigo aquí'));
  await world.keep(leadId, 'long-life', before.runId);
  await world.keep(leadId, 'long-life-continued');
});
