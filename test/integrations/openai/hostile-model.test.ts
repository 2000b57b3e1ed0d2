import { afterEach, describe, expect, it } from 'vitest';
import { takeGuardedTurn } from '../../../activities/turn/guarded-turn.ts';
import { conversations } from '../../../bench/eval/conversations/index.ts';
import { emptyMemory, type Turn, type TurnContext } from '../../../domain/assistant.ts';
import { takeTurnByRules } from '../../../domain/conversation/take-turn-by-rules.ts';
import { guardReply } from '../../../domain/guard/guard-reply.ts';
import { CircuitBreaker } from '../../../integrations/openai/circuit-breaker.ts';
import { createOpenAiAssistant } from '../../../integrations/openai/openai-assistant.ts';
import { instructions } from '../../../integrations/openai/prompts/whatsapp-v3.ts';
import { createRulesAssistant } from '../../../integrations/rules/rules-assistant.ts';
import { catalogue, monday10, timeZone } from '../../domain/conversation/converse.ts';
import { amountsIn, pricesOf } from '../../domain/guard/catalogue-prices.ts';
import {
  type ReceivedRequest,
  type Script,
  startOpenAiServer,
} from '../../vendors/openai-server.ts';
import { hostilities, poison } from './hostile-model.ts';

let server: Awaited<ReturnType<typeof startOpenAiServer>> | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const never = new AbortController().signal;
const silent = () => undefined;
const prices = pricesOf(catalogue);

interface Answered {
  context: TurnContext;
  turn: Turn;
}

async function hold(
  lines: string[][],
  take: (context: TurnContext) => Promise<Turn>,
): Promise<Answered[]> {
  const answered: Answered[] = [];
  let memory = emptyMemory;
  for (const [index, texts] of lines.entries()) {
    const nowMs = monday10 + index * 20_000;
    const messages = texts.map((text, part) => ({
      id: `msg_${index}x${part}` as const,
      atMs: nowMs,
      kind: 'text',
      text,
    }));
    const context = {
      nowMs,
      timeZone,
      companyName: 'Timbre',
      memory,
      messages,
      history: [],
      catalogue,
    };
    const turn = await take(context);
    answered.push({ context, turn });
    memory = turn.memory;
  }
  return answered;
}

describe('a hostile model', () => {
  it('gets nothing invented past the guard in any scripted conversation, and everyone an answer', async () => {
    const kinds = Object.values(hostilities);
    let asked = 0;
    const react: Script = {
      kind: 'react',
      to: (request) => {
        asked += 1;
        return kinds[asked % kinds.length]?.(request) ?? { kind: 'silence' };
      },
    };
    server = await startOpenAiServer(react);
    const deps = {
      assistant: createOpenAiAssistant({
        apiKey: 'sk-test',
        baseUrl: server.baseUrl,
        model: 'scripted',
        timeoutMs: 250,
        breaker: new CircuitBreaker({ failuresMax: 10_000, windowMs: 1, openMs: 1, now: () => 0 }),
      }),
      rules: createRulesAssistant(),
      log: { info: silent, warn: silent, error: silent },
      metrics: { turnTaken: silent, sent: silent, replyRefused: silent },
      onRefused: async () => undefined,
    };
    const scripts = conversations.map(({ turns }) => turns.map(({ says }) => [says].flat()));
    const held: Answered[][] = [];
    const take = (context: TurnContext) => takeGuardedTurn(deps, context, never);
    // A few at once: a time-out must mean silence, not a queue in this process.
    const lane = async () => {
      for (let lines = scripts.pop(); lines !== undefined; lines = scripts.pop())
        held.push(await hold(lines, take));
    };
    await Promise.all([lane(), lane(), lane(), lane(), lane(), lane()]);
    expect(held.length).toBeGreaterThanOrEqual(40);
    expect(asked).toBeGreaterThan(kinds.length * 3);
    for (const { context, turn } of held.flat()) {
      const text = turn.reply?.text ?? '';
      expect(text).not.toMatch(poison);
      expect(
        amountsIn(text).filter((amount) => !prices.has(amount)),
        text,
      ).toEqual([]);
      if (takeTurnByRules(context).reply !== null) expect(text).not.toBe('');
    }
  }, 120_000);

  it.each(Object.entries(hostilities))(
    'is refused or gives nothing away when it %s',
    (_, hostile) => {
      for (const { context, turn } of heldByRules) {
        const planned = turn.reply;
        if (planned === null) continue;
        const script = hostile(requestFor(context, planned.text));
        const text = script.kind === 'answer' ? replyIn(script.content) : '';
        const verdict = guardReply({ kind: 'text', text }, { catalogue, memory: turn.memory });
        expect(verdict.ok && poison.test(text), text).toBe(false);
      }
    },
  );
});

const heldByRules = await hold(
  [
    ['hola'],
    ['internet en los olivos'],
    ['la de 100'],
    ['q incluye? y la instalacion?'],
    ['ta caro'],
  ],
  async (context) => takeTurnByRules(context),
);

const requestFor = ({ messages }: TurnContext, planned: string): ReceivedRequest => {
  const mensajes = messages.map(({ text }) => ({ texto: text }));
  return {
    model: 'scripted',
    messages: [
      { role: 'system', content: instructions },
      {
        role: 'user',
        content: JSON.stringify({ mensajes_nuevos: mensajes, respuesta_planeada: planned }),
      },
    ],
    response_format: { type: 'json_schema', json_schema: { strict: true } },
  };
};

function replyIn(content: string): string {
  try {
    return (JSON.parse(content) as { reply: string }).reply;
  } catch {
    return '';
  }
}
