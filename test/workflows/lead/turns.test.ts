import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../harness/eventually.ts';
import { actionsIn, payloadsIn } from './world/costs.ts';
import { createWorld, type World } from './world/index.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const repliesTo = async (leadId: string) => {
  const rows = await world.db
    .selectFrom('message')
    .select(['text', 'status'])
    .where('leadId', '=', leadId as `lead_${string}`)
    .where('author', '=', 'bot')
    .orderBy('at')
    .execute();
  return rows.filter(({ status }) => status === 'accepted').map(({ text }) => text);
};

describe('a customer’s message', () => {
  test('is answered, and a burst is answered once, in the order it was written', async () => {
    const leadId = await world.newLead();
    const atMs = Date.now();
    await world.say(leadId, 'segundo', atMs + 20);
    await world.say(leadId, 'tercero', atMs + 30);
    await world.say(leadId, 'primero', atMs + 10);
    const replies = await eventually(async () => {
      const found = await repliesTo(leadId);
      return found.length > 0 && found;
    });
    expect(replies).toEqual(['Eco: primero | segundo | tercero']);
  });

  test('signalled twice is answered once', async () => {
    const leadId = await world.newLead();
    const atMs = Date.now();
    const messageId = await world.say(leadId, 'hola', atMs);
    await world.leadWorkflows.customerMessaged(leadId, { messageId, atMs });
    await eventually(async () => (await repliesTo(leadId)).length > 0);
    await world.leadWorkflows.customerMessaged(leadId, { messageId, atMs });
    await world.say(leadId, 'otra cosa');
    await eventually(async () => (await repliesTo(leadId)).length > 1);
    expect(await repliesTo(leadId)).toEqual(['Eco: hola', 'Eco: otra cosa']);
  });

  test('moves the lead to contacted, and its row says what the workflow waits for', async () => {
    const leadId = await world.newLead();
    await world.say(leadId, 'hola');
    await eventually(async () => (await repliesTo(leadId)).length > 0);
    const lead = await world.lead(leadId);
    expect(lead.stage).toBe('contacted');
    expect(lead.waitingFor).toMatchObject([{ id: 'abandonment', reason: 'no_reply' }]);
    const shown = await world.describe(leadId);
    expect(shown).toMatchObject({ status: 'running', state: { stage: 'contacted', turnCount: 1 } });
    expect(shown.timers.map(({ kind }) => kind)).toEqual(['abandonment']);
    expect(shown.timeline.map(({ summary }) => summary)).toContain('Envía la respuesta');
  });

  test('whose turn fails again and again is answered when it no longer does', async () => {
    const leadId = await world.newLead();
    // Three quick attempts and the first patient one.
    world.assistant.fail(4);
    await world.say(leadId, '¿me lees?');
    await eventually(async () => (await repliesTo(leadId)).length === 1);
    expect((await world.handle(leadId).describe()).status.name).toBe('RUNNING');
  });

  test('costs at most 4 actions, and its history holds ids only', async () => {
    const phone = '+51987654321';
    const leadId = await world.newLead({ phone, firstName: 'Rosaura' });
    for (const [index, text] of ['hola Rosaura', 'quiero internet', 'el de 100'].entries()) {
      await world.say(leadId, text);
      await eventually(async () => (await repliesTo(leadId)).length > index);
    }
    const history = await eventually(async () => {
      const found = await world.history(leadId);
      const last = found.events?.at(-1);
      return last?.workflowTaskCompletedEventAttributes && found;
    });
    const actions = actionsIn(history);
    // Once a lead: start, the alarm, and the search attributes when it became contacted.
    expect(actions - 3).toBeLessThanOrEqual(4 * 3);
    expect(history.events?.length).toBeLessThanOrEqual(3 + 16 * 3);
    const payloads = payloadsIn(history);
    for (const secret of [phone, '987654321', 'Rosaura', 'quiero internet', 'Eco'])
      expect(payloads).not.toContain(secret);
    await world.keep(leadId, 'three-turns');
  });
});
