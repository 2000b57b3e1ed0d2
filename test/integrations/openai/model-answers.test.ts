import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../../domain/assistant.ts';
import { takeTurnByRules } from '../../../domain/conversation/take-turn-by-rules.ts';
import { createRulesAssistant } from '../../../integrations/rules/rules-assistant.ts';
import { monday10 } from '../../domain/conversation/converse.ts';
import { nothing } from './hostile-model.ts';
import { answer, contextOf, never, over } from './scripted-model.ts';

describe('what only a model reads', () => {
  it('silences nobody', async () => {
    const reading = { ...nothing, intents: ['opt_out'] };
    const { assistant } = await over([
      { kind: 'answer', content: JSON.stringify({ readings: [reading], reply: 'Listo.' }) },
    ]);
    const { actions } = await assistant.takeTurn(contextOf('y cual es mejor?'), never);
    expect(actions.map(({ kind }) => kind)).not.toContain('opt_out');
  });
});

describe('what a model overlooks', () => {
  it.each([
    ['an objection', 'esta muy caro', { objections: ['price'] }],
    ['a question', 'cuanto demora la instalacion?', { intents: ['ask_installation'] }],
    ['everything', 'lo voy a pensar', { intents: ['think_about_it'] }],
  ])('the rules have heard: %s', async (_, text, heard) => {
    const content = JSON.stringify({ readings: [nothing], reply: 'Ya veo.' });
    const { assistant } = await over([{ kind: 'answer', content }]);
    const context = contextOf(text, { memory: { ...emptyMemory, service: 'internet' } });
    const turn = await assistant.takeTurn(context, never);
    for (const [key, labels] of Object.entries(heard))
      expect(turn.understanding[0]?.[key as 'intents']).toEqual(expect.arrayContaining(labels));
    expect(turn.reply?.text).not.toMatch(/no te entendí/);
  });
});

describe('a wording that answers nobody', () => {
  it.each([
    '',
    '.',
    '👍',
    '👍👍',
    'Ok.',
    'Que tengas buen día.',
    'Hola [NOMBRE 4], ¿en qué distrito vives?',
  ])('is not sent: %s', async (reply) => {
    const content = JSON.stringify({ readings: [{ ...nothing, service: 'internet' }], reply });
    const { assistant } = await over([{ kind: 'answer', content }]);
    const turn = await assistant.takeTurn(contextOf('quiero internet'), never);
    expect(turn.reply?.text).toContain('¿');
    expect(turn.composedBy).toMatch(/^rules/);
  });
});

describe('what a customer goes by', () => {
  it.each(['Plan Celular', 'Mi Internet Feliz', 'Buenas Noticias', 'La Casa de Papel'])(
    'changes no word of the plan: %s',
    async (name) => {
      const { assistant } = await over([
        {
          kind: 'react',
          to: ({ messages }) => {
            const { respuesta_planeada: reply } = JSON.parse(messages[1]?.content ?? '{}');
            return { kind: 'answer', content: JSON.stringify({ readings: [nothing], reply }) };
          },
        },
      ]);
      const memory = { ...emptyMemory, greeted: true, name: 'Ana' };
      const context = contextOf('hola', { memory, leadNames: [name] });
      const turn = await assistant.takeTurn(context, never);
      expect(turn.composedBy).toMatch(/^openai/);
      expect(turn.reply?.text).toBe(takeTurnByRules(context).reply?.text);
    },
  );
});

describe('a message longer than WhatsApp lets anybody write', () => {
  it('is read in its first 4,096 letters, by the rules too', async () => {
    const text = `${'hola que tal '.repeat(400)} quiero internet en comas`;
    const { assistant, requests } = await over([answer]);
    await assistant.takeTurn(contextOf(text), never);
    expect(JSON.stringify(requests[0]?.messages[1])).not.toContain('comas');
    const [read] = (await createRulesAssistant().takeTurn(contextOf(text), never)).understanding;
    expect(read?.entities.zone).toBeUndefined();
  });

  it('and a burst of many is sent in its last ten', async () => {
    const messages = Array.from({ length: 14 }, (_, at) => ({
      id: `msg_${at}` as const,
      atMs: monday10,
      kind: 'text',
      text: `mensaje ${at} quiero internet`,
    }));
    const readings = Array.from({ length: 10 }, () => nothing);
    const { assistant, requests } = await over([
      { kind: 'answer', content: JSON.stringify({ readings, reply: '¿En qué distrito vives?' }) },
    ]);
    const turn = await assistant.takeTurn(contextOf('', { messages }), never);
    expect(turn.understanding).toHaveLength(14);
    const sent = requests[0]?.messages[1]?.content;
    expect(sent).not.toContain('mensaje 3 ');
    expect(sent).toContain('mensaje 4 ');
  });
});
