import OpenAI from 'openai';
import type { Talker } from '../../domain/call/talker.ts';
import type { UsageLedger } from '../../domain/model-usage.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { asModelError, ModelError, ranOutOfTime } from './errors.ts';
import { masking } from './mask.ts';
import { turnRequest } from './prompt.ts';
import { instructions, promptVersion } from './prompts/voice-v1.ts';

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
const sentenceEnd = /[.?!…]["»”]?\s+/;

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
  const breaker =
    options.breaker ??
    new CircuitBreaker({
      failuresMax: 5,
      windowMs: 60_000,
      openMs: 30_000,
      now: () => performance.now(),
    });

  return {
    name: `openai:${model}@${promptVersion}`,
    async *say({ context, turn }, signal) {
      if (ledger && !(await ledger.mayAsk()))
        throw new ModelError('over_budget', 'nobody was asked');
      if (!breaker.mayAsk()) throw new ModelError('circuit_open', 'nobody was asked');
      const names = [turn.memory.name ?? '', ...(context.leadNames ?? [])].filter(Boolean);
      const mask = masking(names, context.catalogue);
      const limit = AbortSignal.timeout(timeoutMs);
      const used = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 };
      let outcome = 'cancelled';
      try {
        const stream = await client.chat.completions.create(
          {
            model,
            stream: true,
            stream_options: { include_usage: true },
            max_completion_tokens: tokensMax,
            messages: [
              { role: 'system', content: instructions },
              { role: 'user', content: turnRequest(context, turn, mask) },
            ],
            ...(model.startsWith('gpt-5') && { reasoning_effort: 'minimal' as const }),
          },
          { signal: AbortSignal.any([signal, limit]) },
        );
        let rest = '';
        for await (const { choices, usage } of stream) {
          used.inputTokens += usage?.prompt_tokens ?? 0;
          used.cachedTokens += usage?.prompt_tokens_details?.cached_tokens ?? 0;
          used.outputTokens += usage?.completion_tokens ?? 0;
          rest += choices[0]?.delta.content ?? '';
          for (let end = sentenceEnd.exec(rest); end !== null; end = sentenceEnd.exec(rest)) {
            yield mask.reveal(rest.slice(0, end.index + end[0].length));
            rest = rest.slice(end.index + end[0].length);
          }
        }
        if (rest.trim() !== '') yield mask.reveal(rest);
        breaker.succeeded();
        outcome = 'answered';
      } catch (error) {
        const failure = asModelError(error, ranOutOfTime(limit, signal));
        outcome = failure.code;
        if (failure.code !== 'cancelled') breaker.failed();
        throw failure;
      } finally {
        // Also when nobody hears it out: a sentence was refused, or the customer cut in.
        if (outcome === 'cancelled') breaker.gaveUp();
        const leadId = context.leadId ?? null;
        await ledger?.record({ leadId, model, promptVersion, ...used, outcome });
      }
    },
  };
}
