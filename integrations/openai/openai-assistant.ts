import OpenAI from 'openai';
import {
  type Assistant,
  asFarAsRead,
  type Turn,
  type TurnContext,
} from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { takeTurnByRules } from '../../domain/conversation/take-turn-by-rules.ts';
import { guardReply } from '../../domain/guard/guard-reply.ts';
import { keepsFigures } from '../../domain/guard/keeps-figures.ts';
import { leftOut } from '../../domain/guard/left-out.ts';
import { staysWithin } from '../../domain/guard/stays-within.ts';
import type { OutboundContent } from '../../domain/message.ts';
import type { UsageLedger } from '../../domain/model-usage.ts';
import type { ModelAnswer } from './answer.ts';
import { createModelClient } from './ask-model.ts';
import { type CircuitBreaker, defaultBreaker } from './circuit-breaker.ts';
import { ensureMayAsk } from './ensure-may-ask.ts';
import { asModelError, ModelError, ranOutOfTime } from './errors.ts';
import { masking } from './mask.ts';
import { modelReader } from './model-reader.ts';
import { readByModel, turnRequest } from './prompt.ts';
import { promptVersion } from './prompts/whatsapp-v3.ts';
import { saysEnough } from './says-enough.ts';
import { tellBreaker } from './tell-breaker.ts';
import { noTokens, together } from './tokens-used.ts';

export interface OpenAiAssistantOptions {
  apiKey: string;
  /** Any server that speaks Chat Completions; null: OpenAI's own. */
  baseUrl: string | null;
  model: string;
  /** For the whole turn, retries and lookups included. Default 8,000 ms. */
  timeoutMs?: number;
  /** Left out: nothing is counted and there is no limit. */
  ledger?: UsageLedger;
  breaker?: CircuitBreaker;
}

/**
 * A language model that reads what customers mean and words the replies. What is offered, asked
 * and done stays with the rules' policy, so a model can make a reply nicer and never make it wrong.
 * `takeTurn` throws `ModelError`.
 */
export function createOpenAiAssistant(options: OpenAiAssistantOptions): Assistant {
  const { apiKey, baseUrl: baseURL, model, ledger, timeoutMs = 8_000 } = options;
  const client = new OpenAI({
    apiKey,
    baseURL,
    timeout: timeoutMs,
    // Who waits is better served by the rules at once than by the SDK's patience; see retry.ts.
    maxRetries: 0,
    logLevel: 'off',
  });
  const ask = createModelClient(client, model);
  const breaker = options.breaker ?? defaultBreaker();
  return {
    name: 'openai',
    takeTurn: async (whole, signal) => {
      const context = asFarAsRead(whole);
      const planned = takeTurnByRules(context);
      // Silence or a person was asked for: the policy's own words say so, and nothing is in doubt.
      if (planned.actions.some(({ kind }) => kind === 'opt_out' || kind === 'hand_over'))
        return planned;
      const asking = { leadId: context.leadId ?? null, model, promptVersion };
      await ensureMayAsk(asking, { ledger, breaker });
      return within(context, planned, signal);
    },
  };

  async function within(context: TurnContext, planned: Turn, signal: AbortSignal): Promise<Turn> {
    const endsAt = performance.now() + timeoutMs;
    const limit = AbortSignal.timeout(timeoutMs);
    const mask = masking(namesOf(context, planned), context.catalogue);
    let used = noTokens;
    let outcome = 'answered';
    try {
      const answer = await ask({
        context,
        request: turnRequest(context, planned, mask),
        signal: AbortSignal.any([signal, limit]),
        leftMs: () => endsAt - performance.now(),
        onTokens: (tokens) => {
          used = together(used, tokens);
        },
      });
      breaker.succeeded();
      const worded = { ...answer, reply: mask.reveal(answer.reply) };
      return turnOf(context, planned, worded, `openai:${model}@${promptVersion}`);
    } catch (error) {
      const failure = asModelError(error, ranOutOfTime(limit, signal));
      outcome = failure.code;
      tellBreaker(breaker, failure);
      throw failure;
    } finally {
      const leadId = context.leadId ?? null;
      await ledger?.record({ leadId, model, promptVersion, ...used, outcome });
    }
  }
}

/** What the customer is called first, then every other name we know of. */
const namesOf = ({ leadNames = [] }: TurnContext, { memory, understanding }: Turn): string[] =>
  [memory.name, ...leadNames, ...understanding.map(({ entities }) => entities.name)].filter(
    (name) => name != null,
  );

/**
 * The policy decides again on what the model understood. If that leads to the same plan, the model
 * has already worded it; if not, the policy's own words say what the model did not know of.
 */
function turnOf(
  context: TurnContext,
  planned: Turn,
  answer: ModelAnswer,
  composedBy: string,
): Turn {
  const messages = readByModel(context);
  if (answer.readings.length !== messages.length)
    throw new ModelError('malformed', 'the model read more or fewer messages than there are');
  const decided = takeTurnByRules(context, modelReader(messages, answer.readings));
  const { reply } = decided;
  // Nobody is left without an answer because a model saw nothing to answer.
  if (reply === null && planned.reply !== null) return planned;
  if (reply === null || reply.text !== planned.reply?.text) return decided;
  if (!saysEnough(answer.reply, reply.text)) return decided;
  const worded = { ...reply, text: answer.reply.trim() };
  const { catalogue } = context;
  // What the guard refuses too goes on to it, to be counted there and asked for once more; but prices
  // that were shuffled are none it knows to be wrong.
  if (
    strays(worded.text, reply.text, catalogue) &&
    (!keepsFigures(reply.text, worded.text) || isAllowed(worded, decided, context))
  )
    return { ...decided, strayed: { composedBy, text: worded.text } };
  return { ...decided, composedBy, reply: worded };
}

const strays = (worded: string, planned: string, catalogue: Catalogue): boolean =>
  !staysWithin(worded, planned, catalogue) || leftOut(worded, planned, catalogue).length > 0;

/** As the guard of a turn will judge it: what WhatsApp calls the lead is its own name too. */
function isAllowed(
  reply: OutboundContent,
  { memory }: Turn,
  { catalogue, leadNames = [] }: TurnContext,
): boolean {
  const name = [memory.name ?? '', ...leadNames].join(' ');
  return guardReply(reply, { catalogue, memory: { ...memory, name } }).ok;
}
