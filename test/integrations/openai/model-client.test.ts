import { describe, expect, it } from 'vitest';
import { costMicroUsd } from '../../../domain/model-usage.ts';
import { CircuitBreaker } from '../../../integrations/openai/circuit-breaker.ts';
import { monday10 } from '../../domain/conversation/converse.ts';
import type { Script } from '../../vendors/openai-server.ts';
import { nothing } from './hostile-model.ts';
import { answer, contextOf, hello, never, over } from './scripted-model.ts';

/** A server that knows no such form, and answers in any other. */
const refusing = (form: string, script: Script): Script => ({
  kind: 'react',
  to: ({ response_format }) =>
    response_format?.type === form
      ? { kind: 'status', status: 400, message: `response_format ${form} is not supported` }
      : script,
});
/** A model that copies the shape which the prompt shows, to the letter. */
const literally: Script = {
  kind: 'react',
  to: ({ messages }) => ({
    kind: 'answer',
    content: (/^\{"readings".*\}$/m.exec(messages[0]?.content ?? '')?.[0] ?? '').replace(
      '"..."',
      '"Claro, ¿te cuento los planes?"',
    ),
  }),
};
describe('what goes over the wire', () => {
  it('says nothing of who the customer is: names, numbers, identity card, mail, address', async () => {
    const { assistant, requests } = await over([answer]);
    const text =
      'soy Juana Quispe Mamani, dni 45678912, mi cel 987654321, jq@mail.pe, vivo en Av. Los Álamos 456';
    await assistant.takeTurn(
      contextOf(text, {
        leadNames: ['Juana', 'Quispe Mamani', 'JuanitaQ'],
        history: [{ author: 'bot', text: '¡Hola, Juana!', atMs: monday10 }],
      }),
      never,
    );
    const sent = JSON.stringify(requests.map(({ messages }) => messages));
    for (const secret of [
      'Juana',
      'Quispe',
      'Mamani',
      '45678912',
      '987654321',
      'mail.pe',
      'lamos 456',
    ])
      expect(sent).not.toContain(secret);
  });

  it('says nothing of a pin, of a contact and of who else is named', async () => {
    const { assistant, requests } = await over([answer]);
    const messages = [
      ['location', 'Bodega Doña Pepa, Los Tulipanes 233, Comas 15311, Perú'],
      ['contacts', 'Yhonny Ccopa'],
      ['text', 'quiero internet a nombre de mi esposa Rosa Huamán Torres, en comas'],
    ].map(([kind = '', text = ''], at) => ({
      id: `msg_${at}` as const,
      atMs: monday10,
      kind,
      text,
    }));
    const history = [
      { author: 'agent', text: 'Hola, soy Carla Ruiz Vega de Timbre, mi directo es 987111222' },
      { author: 'customer', text: 'soy Pepe Lucho' },
    ] as const;
    await assistant
      .takeTurn(
        contextOf('', { messages, history: history.map((one) => ({ ...one, atMs: monday10 })) }),
        never,
      )
      .catch(() => undefined);
    const sent = JSON.stringify(requests.map((one) => one.messages));
    for (const secret of [
      'Pepa',
      '233',
      'Yhonny',
      'Ccopa',
      'Rosa',
      'Huam',
      'Carla',
      'Ruiz',
      'Vega',
    ])
      expect(sent).not.toContain(secret);
    for (const secret of ['987111222', 'Pepe', 'Lucho']) expect(sent).not.toContain(secret);
    expect(sent).toContain('quiero internet a nombre de mi esposa [NOMBRE');
  });

  it('begins the same for every lead, and stays bounded however long the conversation', async () => {
    const { assistant, requests } = await over([answer]);
    const history = Array.from({ length: 12 }, (_, index) => ({
      author: 'customer' as const,
      text: `mensaje ${index} ${'bla '.repeat(50)}`,
      atMs: monday10,
    }));
    await assistant.takeTurn(hello, never);
    await assistant.takeTurn(contextOf('otra cosa quiero internet', { history }), never);
    expect(requests[1]?.messages[0]).toEqual(requests[0]?.messages[0]);
    expect(requests[1]?.tools).toEqual(requests[0]?.tools);
    const last = requests[1]?.messages[1]?.content ?? '';
    expect(last).not.toContain('mensaje 5 ');
    expect(last).toContain('mensaje 11 ');
  });
});

describe('asking a model', () => {
  it('lets it look the catalogue up, and not for ever', async () => {
    const looks: Script = {
      kind: 'answer',
      content: '',
      toolCalls: [{ name: 'planes', arguments: '{"zone":"los olivos","service":"internet"}' }],
    };
    const { assistant, requests } = await over([looks, answer]);
    await assistant.takeTurn(hello, never);
    expect(requests[1]?.messages.at(-1)?.content).toMatch(/Los Olivos.*US\$/);

    const stubborn = await over([looks]);
    await expect(stubborn.assistant.takeTurn(hello, never)).rejects.toMatchObject({
      code: 'malformed',
    });
    expect(stubborn.requests).toHaveLength(3);
  });

  it('does with plain JSON where structured output is not known', async () => {
    const { assistant, requests } = await over([
      { kind: 'status', status: 400, message: 'response_format json_schema is not supported' },
      answer,
    ]);
    expect((await assistant.takeTurn(hello, never)).reply?.text).toContain('distrito');
    await assistant.takeTurn(hello, never);
    expect(requests.map((one) => one.response_format.type)).toEqual([
      'json_schema',
      'json_object',
      'json_object',
    ]);
  });

  it('understands a model that does what the prompt says, where no schema is known', async () => {
    const { assistant, requests } = await over([refusing('json_schema', literally)]);
    const turn = await assistant.takeTurn(
      contextOf('quiero internet en comas, tengo 50 soles'),
      never,
    );
    expect(turn.understanding[0]).toMatchObject({
      intents: expect.arrayContaining(['ask_price']),
      entities: { budget: { amountMinor: 5_000, currency: 'PEN' } },
    });
    const prompt = requests[1]?.messages[0]?.content ?? '';
    for (const key of Object.keys(nothing)) expect(prompt).toContain(`"${key}"`);
    for (const word of ['positive', 'internet', 'combo', '"amount"', '"currency"'])
      expect(prompt).toContain(word);
  });

  it('takes what is left out of plain JSON, and labels of its own, as not read', async () => {
    const content = JSON.stringify({
      readings: [{ intents: ['greeting', 'wants_fun'], sentiment: 'ok', budget: 'poco' }],
      reply: '¡Hola! ¿En qué distrito vives?',
    });
    const { assistant } = await over([refusing('json_schema', { kind: 'answer', content })]);
    const { understanding } = await assistant.takeTurn(hello, never);
    expect(understanding[0]?.intents).toContain('greeting');
    expect(understanding[0]?.sentiment).toBe('neutral');
  });

  it('does without any form of answer where none is known', async () => {
    const { assistant, requests } = await over([
      {
        kind: 'react',
        to: ({ response_format }) =>
          response_format === undefined
            ? answer
            : { kind: 'status', status: 400, message: 'unknown parameter: response_format' },
      },
    ]);
    await assistant.takeTurn(hello, never);
    expect(requests).toHaveLength(3);
  });

  it('finds the plain form for every turn that is under way when a server first refuses', async () => {
    const { assistant } = await over([refusing('json_schema', answer)]);
    const turns = Array.from({ length: 8 }, () => assistant.takeTurn(hello, never));
    for (const { composedBy } of await Promise.all(turns)) expect(composedBy).toMatch(/^openai:/);
  });

  it('stays with structured output after a request that was too long', async () => {
    const message = "This model's maximum context length is 8192 tokens, including tools";
    const { assistant, requests } = await over([{ kind: 'status', status: 400, message }, answer]);
    await expect(assistant.takeTurn(hello, never)).rejects.toMatchObject({ code: 'rejected' });
    await assistant.takeTurn(hello, never);
    expect(requests[1]?.response_format.type).toBe('json_schema');
  });

  it('waits for a moment the server named when that still fits', async () => {
    const { assistant, requests } = await over([
      { kind: 'status', status: 429, retryAfterMs: 20 },
      answer,
    ]);
    expect((await assistant.takeTurn(hello, never)).reply?.text).toContain('distrito');
    expect(requests).toHaveLength(2);
  });

  it('counts what was used, for whom, and how it ended', async () => {
    const { assistant, used } = await over([answer, { kind: 'status', status: 401 }]);
    await assistant.takeTurn({ ...hello, leadId: 'lead_1' }, never);
    await assistant.takeTurn(hello, never).catch(() => undefined);
    expect(used).toMatchObject([
      {
        leadId: 'lead_1',
        inputTokens: 900,
        cachedTokens: 600,
        outputTokens: 120,
        outcome: 'answered',
      },
      { leadId: null, inputTokens: 0, outcome: 'rejected' },
    ]);
    const prices = { input: 0.25, cachedInput: 0.025, output: 2 };
    expect(used.map((one) => costMicroUsd(one, prices))).toEqual([330, 0]);
  });

  it('counts what a withdrawn turn, a silent server and one that does not count have read', async () => {
    const { assistant, requests, used } = await over([
      { kind: 'silence' },
      { kind: 'silence' },
      { ...answer, usage: null },
    ]);
    const stop = new AbortController();
    const withdrawn = assistant.takeTurn(hello, stop.signal).catch(() => null);
    await expect.poll(() => requests.length).toBe(1);
    stop.abort();
    await withdrawn;
    await assistant.takeTurn(hello, AbortSignal.timeout(300)).catch(() => null);
    await assistant.takeTurn(hello, never);
    expect(used.map(({ outcome }) => outcome)).toEqual(['cancelled', 'timeout', 'answered']);
    for (const { inputTokens } of used) expect(inputTokens).toBeGreaterThan(500);
    expect(used[2]?.outputTokens).toBeGreaterThan(20);
  });

  it('asks nobody when the day’s money is spent', async () => {
    const { assistant, requests } = await over([answer], { isBroke: true });
    await expect(assistant.takeTurn(hello, never)).rejects.toMatchObject({ code: 'over_budget' });
    expect(requests).toHaveLength(0);
  });

  it('leaves a server alone that keeps failing, and tries one request later', async () => {
    let nowMs = 0;
    const options = { failuresMax: 2, windowMs: 1_000, openMs: 500, now: () => nowMs };
    const { assistant, requests } = await over(
      [{ kind: 'status', status: 401 }, { kind: 'status', status: 401 }, answer],
      { breaker: new CircuitBreaker(options) },
    );
    const outcome = () =>
      assistant.takeTurn(hello, never).then(
        () => 'answered',
        (error: { code: string }) => error.code,
      );
    expect([await outcome(), await outcome(), await outcome()]).toEqual([
      'rejected',
      'rejected',
      'circuit_open',
    ]);
    expect(requests).toHaveLength(2);
    nowMs = 600;
    expect(await Promise.all([outcome(), outcome()])).toEqual(
      expect.arrayContaining(['answered', 'circuit_open']),
    );
    expect(await outcome()).toBe('answered');
  });

  it('leaves a server alone that stays silent until the customer’s patience is over', async () => {
    const options = { failuresMax: 2, windowMs: 60_000, openMs: 60_000, now: () => 0 };
    const { assistant, requests, used } = await over([{ kind: 'silence' }, { kind: 'silence' }], {
      breaker: new CircuitBreaker(options),
    });
    const waiting = () => assistant.takeTurn(hello, AbortSignal.timeout(400)).catch(() => null);
    for (let turn = 0; turn < 3; turn += 1) await waiting();
    expect(used.map(({ outcome }) => outcome)).toEqual(['timeout', 'timeout', 'circuit_open']);
    expect(requests).toHaveLength(2);
  });

  it('holds nothing against a server whose turn new messages withdrew', async () => {
    const options = { failuresMax: 1, windowMs: 60_000, openMs: 60_000, now: () => 0 };
    const { assistant, requests, used } = await over([{ kind: 'silence' }, answer], {
      breaker: new CircuitBreaker(options),
    });
    const stop = new AbortController();
    const withdrawn = assistant.takeTurn(hello, stop.signal).catch(() => null);
    await expect.poll(() => requests.length).toBe(1);
    stop.abort();
    await withdrawn;
    await assistant.takeTurn(hello, never);
    expect(used.map(({ outcome }) => outcome)).toEqual(['cancelled', 'answered']);
  });
});
