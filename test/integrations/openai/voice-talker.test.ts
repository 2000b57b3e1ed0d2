import { afterEach, describe, expect, it } from 'vitest';
import { emptyMemory, type TurnContext } from '../../../domain/assistant.ts';
import { takeTurnByRules } from '../../../domain/conversation/take-turn-by-rules.ts';
import type { ModelUsage } from '../../../domain/model-usage.ts';
import { CircuitBreaker } from '../../../integrations/openai/circuit-breaker.ts';
import { createVoiceTalker } from '../../../integrations/openai/voice-talker.ts';
import { catalogue, monday10, timeZone } from '../../domain/conversation/converse.ts';
import { type Script, startOpenAiServer } from '../../vendors/openai-server.ts';

let server: Awaited<ReturnType<typeof startOpenAiServer>> | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const never = new AbortController().signal;
const context: TurnContext = {
  nowMs: monday10,
  timeZone,
  companyName: 'Timbre',
  memory: { ...emptyMemory, greeted: true },
  messages: [{ id: 'msg_1', atMs: monday10, kind: 'text', text: 'quiero internet' }],
  history: [],
  catalogue,
};
const turn = takeTurnByRules(context);

async function talkerOver(...scripts: Script[]) {
  return talkerWith({ scripts });
}

async function talkerWith({ scripts, isBroke = false }: { scripts: Script[]; isBroke?: boolean }) {
  server = await startOpenAiServer(...scripts);
  const used: ModelUsage[] = [];
  const talker = createVoiceTalker({
    apiKey: 'key',
    baseUrl: server.baseUrl,
    model: 'scripted',
    // The machine may be busy with other tests.
    timeoutMs: 1_500,
    breaker: new CircuitBreaker({ failuresMax: 2, windowMs: 60_000, openMs: 60_000, now: () => 0 }),
    ledger: {
      mayAsk: async () => !isBroke,
      record: async (usage) => {
        used.push(usage);
      },
    },
  });
  /** What was said, and how it ended. */
  const says = async (signal: AbortSignal = never) => {
    const said: string[] = [];
    try {
      for await (const sentence of talker.say({ context, turn }, signal)) said.push(sentence);
      return { said, ended: 'whole' };
    } catch (error) {
      return { said, ended: (error as { code: string }).code };
    }
  };
  return { talker, says, used };
}

const pieces = ['Claro que sí. ', '¿En qué ', 'distrito vives?'];

describe('a spoken reply', () => {
  it('is whole when the server says so', async () => {
    const { says, used } = await talkerOver({ kind: 'stream', pieces });
    expect(await says()).toEqual({
      said: ['Claro que sí. ', '¿En qué distrito vives?'],
      ended: 'whole',
    });
    expect(used).toMatchObject([{ inputTokens: 900, outputTokens: 40, outcome: 'answered' }]);
  });

  it('that never comes is the server’s failure, and opens the breaker', async () => {
    const { says, used } = await talkerOver({ kind: 'empty stream' });
    for (let asked = 0; asked < 2; asked += 1) await says();
    expect((await says()).ended).toBe('circuit_open');
    expect(used.map(({ outcome }) => outcome)).toEqual(['timeout', 'timeout', 'circuit_open']);
    expect(used[2]).toMatchObject({ inputTokens: 0, outputTokens: 0 });
  });

  it('that the day’s money does not reach for is asked of nobody, and counted', async () => {
    const { says, used } = await talkerWith({ scripts: [], isBroke: true });
    expect(await says()).toEqual({ said: [], ended: 'over_budget' });
    expect(server?.requests).toEqual([]);
    expect(used).toMatchObject([{ inputTokens: 0, outputTokens: 0, outcome: 'over_budget' }]);
  });

  it.each<[string, Script, string]>([
    ['falls silent', { kind: 'stream', pieces, everyMs: 1_000 }, 'timeout'],
    ['just ends', { kind: 'stream', pieces, ending: null }, 'unreachable'],
    ['is too long', { kind: 'stream', pieces, ending: 'length' }, 'malformed'],
    ['is withheld', { kind: 'stream', pieces, ending: 'content_filter' }, 'refused'],
    ['is cut', { kind: 'stream', pieces, everyMs: 50, isCut: true }, 'unreachable'],
  ])('that %s is not whole, and its half sentence is not said', async (_, script, code) => {
    const { says } = await talkerOver(script);
    expect(await says()).toEqual({ said: ['Claro que sí. '], ended: code });
  });

  it.each([['👍 '], ['Claro que sí. '], ['Te escribo a [CORREO 2]. ¿En qué distrito vives?']])(
    'that leaves the planned question out is not whole: %s',
    async (words) => {
      const { says } = await talkerOver({ kind: 'stream', pieces: [words] });
      expect((await says()).ended).toBe('malformed');
    },
  );

  it('is counted once where each chunk tells what was used so far', async () => {
    const { says, used } = await talkerOver({ kind: 'stream', pieces, countsUp: true });
    await says();
    expect(used).toMatchObject([{ inputTokens: 900, outputTokens: 40 }]);
  });

  it('is paid for by its letters when nobody hears it out', async () => {
    const { talker, says, used } = await talkerOver({ kind: 'stream', pieces, everyMs: 100 });
    for await (const _ of talker.say({ context, turn }, never)) break;
    const cutsIn = new AbortController();
    setTimeout(() => cutsIn.abort(), 150);
    expect((await says(cutsIn.signal)).ended).toBe('cancelled');
    expect(used.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled']);
    for (const { inputTokens, outputTokens } of used) {
      expect(inputTokens).toBeGreaterThan(300);
      expect(outputTokens).toBeGreaterThan(2);
    }
  });

  it('costs nothing where the server refused to read it', async () => {
    const { says, used } = await talkerOver({ kind: 'status', status: 401 });
    await says();
    expect(used).toMatchObject([{ inputTokens: 0, outputTokens: 0, outcome: 'rejected' }]);
  });
});
