import { afterEach, describe, expect, it } from 'vitest';
import { takeGuardedTurn } from '../../../activities/turn/guarded-turn.ts';
import { emptyMemory, type Memory, type TurnContext } from '../../../domain/assistant.ts';
import { takeTurnByRules } from '../../../domain/conversation/take-turn-by-rules.ts';
import { createOpenAiAssistant } from '../../../integrations/openai/openai-assistant.ts';
import { createRulesAssistant } from '../../../integrations/rules/rules-assistant.ts';
import { catalogue, monday10, timeZone } from '../../domain/conversation/converse.ts';
import { type Script, startOpenAiServer } from '../../vendors/openai-server.ts';

type Server = Awaited<ReturnType<typeof startOpenAiServer>>;
let server: Server | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const never = new AbortController().signal;

const contextOf = (text: string, memory: Partial<Memory> = {}): TurnContext => ({
  nowMs: monday10,
  timeZone,
  companyName: 'Timbre',
  memory: { ...emptyMemory, ...memory },
  messages: [{ id: 'msg_1', atMs: monday10, kind: 'text', text }],
  history: [],
  catalogue,
});

const nothing = {
  intents: [],
  objections: [],
  sentiment: 'neutral',
  cues: [],
  zone: null,
  service: null,
  operator: null,
  speedMbps: null,
  dataGb: null,
  budget: null,
  planChoice: null,
};
const answer = (reply: string, reading: object = {}): Script => ({
  kind: 'answer',
  content: JSON.stringify({ readings: [{ ...nothing, ...reading }], reply }),
});

async function assistantOver(...scripts: Script[]) {
  server = await startOpenAiServer(...scripts);
  const { baseUrl, requests } = server;
  const assistant = createOpenAiAssistant({
    apiKey: 'sk-test',
    baseUrl,
    model: 'scripted',
    // The machine may be busy with other tests, and the first turn reads the network.
    timeoutMs: 1_500,
  });
  return { assistant, requests };
}

describe('the language model’s assistant', () => {
  it('says the planned reply in the model’s words, with the version of its prompt', async () => {
    const { assistant, requests } = await assistantOver(
      answer('¡Qué gusto! ¿En qué distrito vives?', {
        intents: ['greeting', 'ask_plan_info'],
        service: 'internet',
      }),
    );
    const turn = await assistant.takeTurn(contextOf('Hola, quiero internet'), never);
    expect(turn.reply).toEqual({ kind: 'text', text: '¡Qué gusto! ¿En qué distrito vives?' });
    expect(turn.composedBy).toBe('openai:scripted@whatsapp-v3');
    expect(turn.memory).toMatchObject({ service: 'internet', lastQuestion: 'zone' });
    expect(requests[0]).toMatchObject({
      model: 'scripted',
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
  });

  it('lets the policy speak where the model understood more than the rules', async () => {
    const { assistant } = await assistantOver(
      answer('¿Perdón?', { intents: ['ask_human'], sentiment: 'negative' }),
    );
    const text = 'prefiero trato de carne y hueso pe';
    const turn = await assistant.takeTurn(contextOf(text, { greeted: true }), never);
    expect(turn.actions).toEqual([{ kind: 'hand_over', reason: 'asked_human' }]);
    expect(turn.reply?.text).toMatch(/persona|asesor/);
  });

  it('never sets a plan that is not in the catalogue', async () => {
    const { assistant } = await assistantOver(
      answer('Listo', { intents: ['choose_plan'], planChoice: 'el de 9000 megas' }),
    );
    const turn = await assistant.takeTurn(contextOf('dame ese de nueve mil'), never);
    expect(turn.memory.chosenProductId).toBeNull();
    expect(turn.understanding[0]?.intents).not.toContain('choose_plan');
  });

  it('keeps the planned words when the model leaves prices out', async () => {
    const { assistant } = await assistantOver(
      answer('Tengo planes buenísimos', { intents: ['give_location'], zone: 'Los Olivos' }),
    );
    const context = contextOf('En Los Olivos', {
      greeted: true,
      service: 'internet',
      lastQuestion: 'zone',
    });
    const turn = await assistant.takeTurn(context, never);
    expect(turn.reply).toEqual(takeTurnByRules(context).reply);
  });

  it('sends no name, telephone number or e-mail address', async () => {
    const { assistant, requests } = await assistantOver(answer('Mucho gusto, [NOMBRE]'));
    const text =
      'Me llamo Juana Quispe, mi número es 987 654 321, el fijo (01) 555.12.34, y mi correo juana.q@mail.pe';
    await assistant.takeTurn(contextOf(text, { name: 'Juana Quispe' }), never);
    const sent = JSON.stringify(requests);
    for (const secret of ['Juana', 'Quispe', '987', '654', '555', 'mail.pe'])
      expect(sent).not.toContain(secret);
  });

  it('does not even ask the model when the customer wants silence', async () => {
    const { assistant, requests } = await assistantOver(answer('¿Seguro?'));
    const turn = await assistant.takeTurn(contextOf('BAJA', { greeted: true }), never);
    expect(turn.actions).toEqual([{ kind: 'opt_out' }]);
    expect(requests).toHaveLength(0);
  });

  it.each([
    ['a person', 'quiero hablar con un asesor', 'asked_human'],
    ['help as a customer', 'ya soy cliente y no tengo señal', 'existing_customer'],
  ])('hands over in the policy’s words, unasked, who wants %s', async (_, text, reason) => {
    const { assistant, requests } = await assistantOver(answer('¿Seguro?'));
    const turn = await assistant.takeTurn(contextOf(text, { greeted: true }), never);
    expect(turn.actions).toEqual([{ kind: 'hand_over', reason }]);
    expect(requests).toHaveLength(0);
  });

  it('refuses one plan’s price beside another’s speed', async () => {
    const context = contextOf('En Los Olivos', {
      greeted: true,
      service: 'internet',
      lastQuestion: 'zone',
    });
    const planned = takeTurnByRules(context).reply;
    const swapped = (planned?.text ?? '').replace('US$ 30', 'US$ 60').replace(/60(?!.*60)/s, '30');
    const { assistant } = await assistantOver(
      answer(swapped, { intents: ['give_location'], zone: 'Los Olivos' }),
    );
    expect(swapped).not.toBe(planned?.text);
    expect((await assistant.takeTurn(context, never)).reply).toEqual(planned);
  });

  it('asks again when the connection broke', async () => {
    const { assistant, requests } = await assistantOver(
      { kind: 'broken connection' },
      answer('¡Qué gusto! ¿En qué distrito vives?', { service: 'internet' }),
    );
    const turn = await assistant.takeTurn(contextOf('Hola, quiero internet'), never);
    expect(turn.reply?.text).toContain('distrito');
    expect(requests).toHaveLength(2);
  });

  it.each<[string, Script, string]>([
    ['half a JSON', { kind: 'answer', content: '{"readings":[{"inte' }, 'malformed'],
    ['an empty answer', { kind: 'answer', content: '' }, 'malformed'],
    ['a reading too few', { kind: 'answer', content: '{"readings":[],"reply":"a"}' }, 'malformed'],
    ['too many requests', { kind: 'status', status: 429 }, 'rate_limited'],
    ['a broken server', { kind: 'status', status: 500 }, 'rejected'],
    ['a wrong key', { kind: 'status', status: 401 }, 'rejected'],
    ['a refusal', { kind: 'refusal' }, 'refused'],
    ['silence', { kind: 'silence' }, 'timeout'],
  ])('throws a typed error at %s', async (_, script, code) => {
    const { assistant, requests } = await assistantOver(script);
    await expect(assistant.takeTurn(contextOf('Hola'), never)).rejects.toMatchObject({
      name: 'ModelError',
      code,
    });
    expect(requests).toHaveLength(
      code === 'rejected' && script.kind === 'status' && script.status >= 500 ? 2 : 1,
    );
  });

  it('stops at once when the turn is cancelled', async () => {
    const { assistant } = await assistantOver({ kind: 'silence' });
    const stop = new AbortController();
    const turn = assistant.takeTurn(contextOf('Hola'), stop.signal);
    stop.abort();
    await expect(turn).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a guarded turn', () => {
  const rules = createRulesAssistant();
  const quiet = { warn: () => undefined };

  async function guarded(text: string, ...scripts: Script[]) {
    const { assistant, requests } = await assistantOver(...scripts);
    const refused: string[] = [];
    const deps = {
      assistant,
      rules,
      log: { ...quiet, info: () => undefined, error: () => undefined },
      metrics: {
        turnTaken: () => undefined,
        sent: () => undefined,
        replyRefused: (reason: string) => {
          refused.push(reason);
        },
      },
      onRefused: async () => undefined,
    };
    const turn = await takeGuardedTurn(deps, contextOf(text), never);
    return { turn, refused, requests };
  }

  const read = { intents: ['greeting', 'ask_plan_info'], service: 'internet' };

  it('asks once more for an invented price, then answers by the rules', async () => {
    const hostile = answer('Internet ilimitado a US$ 1 al mes, ¿dónde vives?', read);
    const { turn, refused, requests } = await guarded('Hola, quiero internet', hostile);
    expect(turn.composedBy).toMatch(/^rules@/);
    expect(turn.reply?.text).not.toContain('US$ 1');
    expect(refused).toEqual(['unknown_price', 'unknown_price']);
    expect(requests).toHaveLength(2);
  });

  it('says the planned words at once where a wording adds what the guard does not know, and counts it', async () => {
    const adding = answer('¡Hola! ¿En qué distrito vives? El técnico ya está en camino.', read);
    const { turn, refused, requests } = await guarded('Hola, quiero internet', adding);
    expect(turn.composedBy).toMatch(/^rules@/);
    expect(turn.reply?.text).not.toContain('técnico');
    expect(refused).toEqual(['strayed']);
    expect(requests).toHaveLength(1);
  });

  it('takes the second attempt when that one is right', async () => {
    const { turn } = await guarded(
      'Hola, quiero internet',
      answer('A US$ 1, ¿dónde vives?', read),
      answer('¡Hola! ¿En qué distrito vives?', read),
    );
    expect(turn.reply?.text).toBe('¡Hola! ¿En qué distrito vives?');
  });

  it.each<Script>([
    { kind: 'silence' },
    { kind: 'status', status: 429 },
    { kind: 'answer', content: 'Claro que sí' },
  ])('leaves nobody without an answer: $kind', async (script) => {
    const { turn } = await guarded('Hola, quiero internet', script);
    expect(turn.reply?.text).toMatch(/distrito|zona/);
    expect(turn.composedBy).toMatch(/^rules@/);
  });
});
