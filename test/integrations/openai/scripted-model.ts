import { onTestFinished } from 'vitest';
import { emptyMemory, type TurnContext } from '../../../domain/assistant.ts';
import type { ModelUsage } from '../../../domain/model-usage.ts';
import type { CircuitBreaker } from '../../../integrations/openai/circuit-breaker.ts';
import { createOpenAiAssistant } from '../../../integrations/openai/openai-assistant.ts';
import { catalogue, monday10, timeZone } from '../../domain/conversation/converse.ts';
import { type Script, startOpenAiServer } from '../../vendors/openai-server.ts';
import { nothing } from './hostile-model.ts';

export const never = new AbortController().signal;
export const contextOf = (text: string, rest: Partial<TurnContext> = {}): TurnContext => ({
  nowMs: monday10,
  timeZone,
  companyName: 'Timbre',
  memory: emptyMemory,
  messages: [{ id: 'msg_1', atMs: monday10, kind: 'text', text }],
  history: [],
  catalogue,
  ...rest,
});
export const answer = {
  kind: 'answer',
  content: JSON.stringify({
    readings: [{ ...nothing, intents: ['greeting'], service: 'internet' }],
    reply: '¡Hola! ¿En qué distrito vives?',
  }),
} satisfies Script;
export const hello = contextOf('Hola, quiero internet');

/** The model's assistant over a scripted server, what was asked of it and what was counted. */
export async function over(
  scripts: Script[],
  options: { breaker?: CircuitBreaker; isBroke?: boolean } = {},
) {
  const server = await startOpenAiServer(...scripts);
  onTestFinished(server.close);
  const { baseUrl, requests } = server;
  const used: ModelUsage[] = [];
  const assistant = createOpenAiAssistant({
    apiKey: 'sk-test',
    baseUrl,
    model: 'scripted',
    timeoutMs: 3_000,
    ...(options.breaker && { breaker: options.breaker }),
    ledger: {
      mayAsk: async () => !options.isBroke,
      record: async (usage) => {
        used.push(usage);
      },
    },
  });
  return { assistant, requests, used };
}
