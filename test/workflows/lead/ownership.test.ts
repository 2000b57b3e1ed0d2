import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LeadId } from '../../../domain/ids.ts';
import { eventually } from '../../harness/eventually.ts';
import { createWorld, type World } from './world/index.ts';
import { ScriptedAssistant } from './world/scripted-assistant.ts';

const model = new ScriptedAssistant('openai');
let world: World;
beforeAll(async () => {
  world = await createWorld({ model });
});
afterAll(() => world.close());

const botMessages = (leadId: LeadId) =>
  world.db
    .selectFrom('message')
    .select(['text', 'status'])
    .where('leadId', '=', leadId)
    .where('author', '=', 'bot')
    .orderBy('at')
    .execute();

const statusesOf = async (leadId: LeadId) =>
  (await botMessages(leadId)).map(({ status }) => status);

describe('the bot never speaks over a person', () => {
  test('a reply being composed when an agent takes over is kept as a suggestion; after the hand-back the bot answers again', async () => {
    const leadId = await world.newLead();
    const agentId = await world.newUser('senior');
    const letThink = model.hold();
    await world.say(leadId, 'hola');
    await eventually(() => model.bursts.some(([text]) => text === 'hola'));

    await world.leadWorkflows.takeOver(leadId, { agentId });
    letThink();
    await eventually(async () => (await statusesOf(leadId)).includes('suggested'));
    expect(world.sender.texts()).not.toContain('Eco: hola');

    await world.say(leadId, '¿sigues ahí?');
    await eventually(async () => (await statusesOf(leadId)).length === 2);
    // The newer suggestion replaces the older one.
    expect(await statusesOf(leadId)).toEqual(['discarded', 'suggested']);
    expect(world.sender.texts()).not.toContain('Eco: ¿sigues ahí?');

    await world.leadWorkflows.handBack(leadId, { byUserId: agentId });
    await world.say(leadId, 'gracias');
    await eventually(() => world.sender.texts().includes('Eco: gracias'));
    const lead = await world.lead(leadId);
    expect(lead).toMatchObject({ ownerKind: 'bot', ownerAgentId: null, assignedAgentId: agentId });
    await world.keep(leadId, 'taken-over-while-composing');
  });

  test('a claim that races with the take-over loses: the outbox asks the database, not the workflow', async () => {
    const leadId = await world.newLead();
    const agentId = await world.newUser('senior');
    await world.say(leadId, 'uno');
    await eventually(() => world.sender.texts().includes('Eco: uno'));
    const { id: conversationId } = await world.conversationOf(leadId);
    const id = 'msg_racingdraft' as const;
    await world.db
      .insertInto('message')
      .values({
        id,
        leadId,
        conversationId,
        direction: 'outbound',
        author: 'bot',
        channel: 'whatsapp',
        kind: 'text',
        text: 'tarde',
        content: JSON.stringify({ kind: 'text', text: 'tarde' }),
        status: 'draft',
        at: new Date(),
      })
      .execute();
    await world.leadWorkflows.takeOver(leadId, { agentId });
    const delivery = await world.activities.deliver({ leadId, messageId: id });
    expect(delivery).toEqual({ kind: 'overtaken' });
    expect(world.sender.texts()).not.toContain('tarde');
  });

  test('a reply typed in the phone app is a take-over', async () => {
    const leadId = await world.newLead();
    await world.say(leadId, 'buenas');
    await eventually(() => world.sender.texts().includes('Eco: buenas'));
    await world.leadWorkflows.repliedFromPhone(leadId, 'msg_fromphone');
    await eventually(async () => (await world.lead(leadId)).ownerKind === 'agent');
    await world.say(leadId, 'ok');
    await eventually(async () => (await statusesOf(leadId)).includes('suggested'));
    expect(world.sender.texts()).not.toContain('Eco: ok');
  });
});

test('what agents write leaves in the order they wrote it', async () => {
  const leadId = await world.newLead();
  const agentId = await world.newUser('junior');
  await world.say(leadId, 'hola agente');
  await world.leadWorkflows.takeOver(leadId, { agentId });
  const texts = Array.from({ length: 8 }, (_, index) => `agente ${index}`);
  for (const text of texts) await world.agentSays(leadId, text);
  await eventually(() => world.sender.texts().includes('agente 7'));
  expect(world.sender.texts().filter((text) => text.startsWith('agente'))).toEqual(texts);
});

test('a message that comes while a reply is composed is answered together with the first', async () => {
  const leadId = await world.newLead();
  const letThink = model.hold();
  await world.say(leadId, 'quiero');
  await eventually(() => model.bursts.some(([text]) => text === 'quiero'));
  await world.say(leadId, 'internet');
  await eventually(() => model.bursts.some((burst) => burst.join(' ') === 'quiero internet'));
  letThink();
  await eventually(() => world.sender.texts().includes('Eco: quiero | internet'));
  expect(world.sender.texts()).not.toContain('Eco: quiero');
  await world.keep(leadId, 'started-over-while-composing');
});

describe('people are refused with a reason', () => {
  test('what another agent owns cannot be taken, except by force', async () => {
    const leadId = await world.newLead();
    const [first, second] = [await world.newUser('senior'), await world.newUser('senior')];
    await world.leadWorkflows.takeOver(leadId, { agentId: first });
    await expect(world.leadWorkflows.takeOver(leadId, { agentId: second })).rejects.toMatchObject({
      code: 'owned_by_other',
    });
    const taken = await world.leadWorkflows.takeOver(leadId, { agentId: second, force: true });
    expect(taken.owner).toEqual({ kind: 'agent', agentId: second });
  });

  test('what the bot owns cannot be handed back, an unknown timer not be moved', async () => {
    const leadId = await world.newLead();
    const byUserId = await world.newUser('supervisor');
    await expect(world.leadWorkflows.handBack(leadId, { byUserId })).rejects.toMatchObject({
      code: 'not_owner',
    });
    await expect(
      world.leadWorkflows.skipWait(leadId, { byUserId, waitId: 'nope' }),
    ).rejects.toMatchObject({ code: 'unknown_wait' });
  });
});
