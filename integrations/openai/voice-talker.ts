import OpenAI from 'openai';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { Talker } from '../../domain/call/talker.ts';
import type { UsageLedger } from '../../domain/model-usage.ts';
import { type CircuitBreaker, defaultBreaker } from './circuit-breaker.ts';
import { ensureMayAsk } from './ensure-may-ask.ts';
import { asModelError, ModelError, ranOutOfTime } from './errors.ts';
import { masking } from './mask.ts';
import { turnRequest } from './prompt.ts';
import { instructions, promptVersion } from './prompts/voice-v2.ts';
import { saysEnough } from './says-enough.ts';
import { type Received, spokenSentences } from './spoken-sentences.ts';
import { tellBreaker } from './tell-breaker.ts';
import { noTokens, tokensUsed } from './tokens-used.ts';

export interface VoiceTalkerOptions {
  apiKey: string;
  /** Any server that speaks Chat Completions with streaming; null: OpenAI's own. */
  baseUrl: string | null;
  model: string;
  /** For the whole reply. Default 12,000 ms: it is spoken while it comes. */
  timeoutMs?: number;
  ledger?: UsageLedger;
  breaker?: CircuitBreaker;
}

/** A spoken reply is some sentences. */
const tokensMax = 400;

/** A language model that says planned replies on calls, streamed sentence by sentence. */
export function createVoiceTalker(options: VoiceTalkerOptions): Talker {
  const { apiKey, baseUrl: baseURL, model, ledger, timeoutMs = 12_000 } = options;
  const client = new OpenAI({
    apiKey,
    baseURL,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
  });
  const breaker = options.breaker ?? defaultBreaker();

  return {
    name: `openai:${model}@${promptVersion}`,
    async *say({ context, turn }, signal) {
      const asking = { leadId: context.leadId ?? null, model, promptVersion };
      await ensureMayAsk(asking, { ledger, breaker });
      const names = [turn.memory.name ?? '', ...(context.leadNames ?? [])].filter(Boolean);
      const mask = masking(names, context.catalogue);
      const limit = AbortSignal.timeout(timeoutMs);
      const either = AbortSignal.any([signal, limit]);
      const body = bodyOf(turnRequest(context, turn, mask));
      const received: Received = { text: '', usage: null };
      let used = noTokens;
      let outcome = 'cancelled';
      try {
        const stream = await client.chat.completions.create(body, { signal: either });
        let spoken = '';
        for await (const sentence of spokenSentences(stream, received, either)) {
          const shown = mask.reveal(sentence);
          spoken += shown;
          yield shown;
        }
        if (!saysEnough(spoken, turn.reply?.text ?? ''))
          throw new ModelError('malformed', 'the reply leaves the planned question out');
        breaker.succeeded();
        outcome = 'answered';
      } catch (error) {
        const failure = asModelError(error, ranOutOfTime(limit, signal));
        outcome = failure.code;
        if (failure.code !== 'cancelled') tellBreaker(breaker, failure);
        throw failure;
      } finally {
        // Also when nobody hears it out: a sentence was refused, or the customer cut in.
        if (outcome === 'cancelled') breaker.gaveUp();
        if (received.text !== '' || received.usage || leftUnderWay.has(outcome))
          used = tokensUsed(received.usage, { sent: body, received: received.text });
        await ledger?.record({ ...asking, ...used, outcome });
      }
    },
  };

  function bodyOf(request: string): ChatCompletionCreateParamsStreaming {
    return {
      model,
      stream: true,
      stream_options: { include_usage: true },
      max_completion_tokens: tokensMax,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: request },
      ],
      ...(model.startsWith('gpt-5') && { reasoning_effort: 'minimal' as const }),
    };
  }
}

/** The server had the request and was not waited for: it is paid. */
const leftUnderWay: ReadonlySet<string> = new Set(['cancelled', 'timeout']);
