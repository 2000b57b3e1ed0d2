import { afterEach, describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../../../integrations/openai/circuit-breaker.ts';
import { createVoiceTalker } from '../../../integrations/openai/voice-talker.ts';
import { type Script, startOpenAiServer } from '../../vendors/openai-server.ts';
import { connect, startVoice } from './stage.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A customer on the phone with an assistant whose replies a model words as scripted. */
async function withModel(...scripts: Script[]) {
  const server = await startOpenAiServer(...scripts);
  const talker = createVoiceTalker({ apiKey: 'key', baseUrl: server.baseUrl, model: 'scripted' });
  const stage = await startVoice({ talker, fillerMs: 300 });
  open.push(stage, server);
  const call = await stage.callIn('Rosa');
  const phone = await connect(stage.relay.url, call);
  await phone.hears(1);
  const lines = async () =>
    (await stage.lines(call.callId)).map(({ author, text }) => [author, text]);
  return { phone, lines, server, stage, call };
}

const words = (...pieces: string[]): Script => ({ kind: 'stream', pieces });

describe('a model on a call', () => {
  it('is heard sentence by sentence while it still writes, and kept as it spoke', async () => {
    const { phone, lines } = await withModel({
      kind: 'stream',
      pieces: ['Claro que ', 'sí. ', 'Cuéntame, ¿en qué ', 'distrito vives?'],
      everyMs: 100,
    });
    expect(await phone.ask('quiero internet')).toBe(
      'Claro que sí. Cuéntame, ¿en qué distrito vives? ',
    );
    await expect
      .poll(async () => (await lines()).at(-1), { timeout: 15_000 })
      .toEqual(['bot', 'Claro que sí. Cuéntame, ¿en qué distrito vives?']);
    const tokens = phone.frames.filter(({ type }) => type === 'text').map(({ token }) => token);
    expect(tokens).toContain('Claro que sí. ');
  });

  it('that invents a price is stopped before it is heard, and the planned words are said', async () => {
    const { phone } = await withModel(words('Te lo dejo en S/ 19.90 al mes. ', '¿Te animas?'));
    const answer = await phone.ask('quiero internet');
    expect(answer).not.toMatch(/diecinueve|animas/);
    expect(answer).toContain('distrito');
  });

  it('that leaves a plan’s price out has the plan said in full', async () => {
    const { phone } = await withModel(
      words('¿En qué distrito vives?'),
      words('Llegamos a tu zona, tenemos buenos planes. '),
    );
    await phone.ask('quiero internet');
    expect(await phone.ask('en los olivos')).toContain('cuarenta y cinco dólares al mes');
  });

  it.each<[string, Script]>([
    ['is down', { kind: 'status', status: 503 }],
    ['is out of quota', { kind: 'status', status: 429 }],
    ['never answers', { kind: 'silence' }],
    ['drops the connection', { kind: 'broken connection' }],
    ['says nothing', words()],
    [
      'speaks English',
      words('Sure, which district do you live in? I can help you with that plan.'),
    ],
  ])('that %s leaves nobody without an answer', async (_, script) => {
    const { phone } = await withModel(script);
    expect(await phone.ask('quiero internet')).toContain('distrito');
  });

  it('that is left before its end may be asked again once it is well', async () => {
    const server = await startOpenAiServer(
      { kind: 'status', status: 503 },
      words('Te lo dejo en S/ 19.90 al mes. ', '¿Te animas?'),
      words('¿En qué distrito vives?'),
    );
    open.push(server);
    let nowMs = 0;
    const breaker = new CircuitBreaker({
      failuresMax: 1,
      windowMs: 1_000,
      openMs: 100,
      now: () => nowMs,
    });
    const talker = createVoiceTalker({
      apiKey: 'key',
      baseUrl: server.baseUrl,
      model: 'scripted',
      breaker,
    });
    const stage = await startVoice({ talker, fillerMs: 300 });
    open.push(stage);
    const call = await stage.callIn('Rosa');
    const phone = await connect(stage.relay.url, call);
    await phone.hears(1);
    await phone.ask('hola, buenas tardes');
    nowMs = 200;
    await phone.ask('quiero internet');
    await expect.poll(() => server.requests.length).toBe(2);
    nowMs = 400;
    await phone.ask('para mi casa');
    await expect.poll(() => server.requests.length).toBe(3);
  });

  it('that thinks long is bridged by a word of patience that its own words push aside', async () => {
    const { phone } = await withModel({
      kind: 'stream',
      pieces: ['¿En qué distrito ', 'vives?'],
      firstMs: 900,
    });
    await phone.ask('quiero internet');
    const filler = phone.frames.find((frame) => 'preemptible' in frame);
    expect(filler).toMatchObject({ token: 'Un momento, por favor. ', preemptible: true });
  });

  it('is stopped when the customer cuts in, and only what was heard was said', async () => {
    const { phone, lines, server } = await withModel(
      { kind: 'stream', pieces: ['Claro que sí. ', 'Cuéntame ', 'más. '], everyMs: 2_000 },
      words('¿En qué distrito vives?'),
    );
    phone.send({ type: 'prompt', voicePrompt: 'quiero internet', last: true });
    await expect
      .poll(() => phone.frames.some(({ token }) => token === 'Claro que sí. '), { timeout: 15_000 })
      .toBe(true);
    phone.send({ type: 'interrupt', utteranceUntilInterrupt: 'Claro que' });
    phone.send({ type: 'prompt', voicePrompt: 'oye, de fibra', last: true });
    await expect.poll(() => phone.said().at(-1), { timeout: 15_000 }).toContain('distrito');
    expect(server.requests).toHaveLength(2);
    await expect
      .poll(async () => (await lines()).map(([, text]) => text), { timeout: 15_000 })
      .toEqual(expect.arrayContaining(['quiero internet', 'Claro que', 'oye, de fibra']));
  });

  it('has two sentences of a customer answered together when the first was not answered yet', async () => {
    const { phone, lines, server } = await withModel(
      { kind: 'stream', pieces: ['¿Qué?'], firstMs: 1_500 },
      words('Llegamos. '),
    );
    phone.send({ type: 'prompt', voicePrompt: 'quiero internet', last: true });
    await expect.poll(() => server.requests.length, { timeout: 15_000 }).toBe(1);
    const answer = await phone.ask('en los olivos');
    expect(answer).toContain('dólares al mes');
    const authors = (await lines()).map(([author]) => author);
    expect(authors.slice(1, 3)).toEqual(['customer', 'customer']);
  });
});
