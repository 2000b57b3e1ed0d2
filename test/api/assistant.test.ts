import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordModelUsage } from '../../db/assistant/model-usage.ts';
import { keepRefusedReply } from '../../db/assistant/refused-replies.ts';
import type { Assistant } from '../../domain/assistant.ts';
import { createRulesAssistant } from '../../integrations/rules/rules-assistant.ts';
import { aLead, aMessage, aReply } from '../factories/index.ts';
import { ScriptedAssistant } from '../workflows/lead/world/scripted-assistant.ts';
import { type Person, signIn, startStage } from './stage/index.ts';

/** Says what nobody sells. */
const liar = new ScriptedAssistant('openai');
const rules = createRulesAssistant();
const assistants: Assistant[] = [rules, liar];

let stage: Awaited<ReturnType<typeof startStage>>;
let ops: Person;
beforeAll(async () => {
  stage = await startStage({ assistants });
  ops = await signIn(stage.url, 'ops');
});
afterAll(() => stage.close());

describe('the playground', () => {
  test('shows what each assistant makes of a message, and what the guard would say', async () => {
    const text = 'Cuánto cuesta el internet de 999 Mbps a US$ 1 en Los Olivos?';
    const { status, body } = await ops.post('/api/assistant/playground', { text });
    expect(status).toBe(200);
    expect(body.attempts).toMatchObject([
      {
        assistant: 'rules',
        composedBy: expect.stringMatching(/^rules/),
        understanding: { entities: { zone: 'Los Olivos' } },
        refusals: [],
        failure: null,
      },
      {
        assistant: 'openai',
        reply: `Eco: ${text}`,
        refusals: expect.arrayContaining(['unknown_price']),
      },
    ]);
    expect(await stage.db.selectFrom('message').select('id').execute()).toEqual([]);
  });

  test('says which assistant did not answer', async () => {
    liar.fail(1);
    const { body } = await ops.post('/api/assistant/playground', { text: 'hola' });
    expect(body.attempts).toMatchObject([
      { failure: null },
      { failure: 'unknown', reply: null, understanding: null },
    ]);
  });
});

describe('the figures', () => {
  test('count replies, refusals and voice notes by day, days without any too', async () => {
    const { id: leadId } = await aLead(stage.db);
    const sent = { leadId, status: 'sent', turnId: 'turn_1' } as const;
    await aReply(stage.db, { ...sent, composedBy: 'rules@1' });
    await aReply(stage.db, { ...sent, composedBy: 'openai:gpt@3' });
    await aReply(stage.db, { ...sent, composedBy: 'openai:gpt@3', status: 'discarded' });
    for (const transcript of ['hola', null]) {
      const { id: messageId } = await aMessage(stage.db, { leadId, kind: 'audio', text: '' });
      await stage.db
        .insertInto('messageMedia')
        .values({ messageId, leadId, vendorMediaId: '77', transcript })
        .execute();
    }
    await keepRefusedReply(stage.db, {
      leadId,
      composedBy: 'openai:gpt@3',
      reasons: ['unknown_price'],
      text: 'Por S/ 1 al mes',
    });
    const asked = { leadId, model: 'gpt', promptVersion: 'test', cachedTokens: 600 };
    const answered = { ...asked, inputTokens: 900, outputTokens: 120, costMicroUsd: 330 };
    await recordModelUsage(stage.db, { ...answered, outcome: 'answered' });
    await recordModelUsage(stage.db, { ...answered, outcome: 'timeout' });
    const { body } = await ops.get('/api/assistant/figures?days=3');
    expect(body.days).toHaveLength(3);
    expect(body.days[0]).toMatchObject({
      replies: { rules: 1, openai: 1 },
      refused: 1,
      refusals: { unknown_price: 1 },
      model: { costMicroUsd: 660, tokens: 2_040, cachedTokens: 1_200, leads: 1 },
      fallbacks: { timeout: 1 },
      voiceNotes: { heard: 1, unheard: 1 },
    });
    expect(body.days[2]).toMatchObject({ replies: { rules: 0, openai: 0 }, refused: 0 });
    const refused = await ops.get('/api/assistant/refused');
    expect(refused.body.items).toMatchObject([
      { leadId, attempts: [{ reasons: ['unknown_price'], text: 'Por S/ 1 al mes' }] },
    ]);
  });

  test('leave out of a customer’s cost what was only tried, and say what it was', async () => {
    const before = (await ops.get('/api/assistant/figures?days=1')).body.days[0];
    const tried = { leadId: null, model: 'gpt', promptVersion: 'test', cachedTokens: 0 };
    const used = { ...tried, inputTokens: 900, outputTokens: 120, costMicroUsd: 500 };
    await recordModelUsage(stage.db, { ...used, outcome: 'timeout' });
    const after = (await ops.get('/api/assistant/figures?days=1')).body.days[0];
    expect(after).toMatchObject({ model: before.model, fallbacks: before.fallbacks });
    expect(after.tries).toEqual({
      asked: before.tries.asked + 1,
      costMicroUsd: before.tries.costMicroUsd + 500,
    });
  });
});

describe('refused replies', () => {
  test('stand once a message, with what was asked, every attempt and what was sent instead', async () => {
    const { id: leadId } = await aLead(stage.db, { firstName: 'Rosa', lastName: null });
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
    await aMessage(stage.db, { leadId, text: 'cuanto cuesta?', at: ago(30) });
    for (const [index, text] of ['A S/ 1', 'A S/ 2'].entries())
      await stage.db
        .insertInto('refusedReply')
        .values({
          leadId,
          composedBy: 'openai:gpt@3',
          reasons: ['unknown_price'],
          text,
          at: ago(20 - index),
        })
        .execute();
    await aReply(stage.db, { leadId, text: 'Cuesta US$ 45', status: 'sent', at: ago(10) });
    const { body } = await ops.get('/api/assistant/refused');
    const ofRosa = body.items.filter((one: { leadId: string }) => one.leadId === leadId);
    expect(ofRosa).toHaveLength(1);
    expect(ofRosa[0]).toMatchObject({
      leadName: 'Rosa',
      question: 'cuanto cuesta?',
      attempts: [{ text: 'A S/ 1' }, { text: 'A S/ 2' }],
      sentInstead: 'Cuesta US$ 45',
    });
  });
});
