import OpenAI, { APIConnectionError, APIConnectionTimeoutError } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { Assistant, Turn, TurnContext } from '../../domain/assistant.ts';
import { takeTurnByRules } from '../../domain/conversation/take-turn-by-rules.ts';
import { type ModelAnswer, modelAnswer } from './answer.ts';
import { asModelError, ModelError } from './errors.ts';
import { masking } from './mask.ts';
import { modelReader } from './model-reader.ts';
import { instructions, promptVersion, turnRequest } from './prompt.ts';

export interface OpenAiAssistantOptions {
  apiKey: string;
  /** Any server that speaks Chat Completions; null: OpenAI's own. */
  baseUrl: string | null;
  model: string;
  /** For the whole turn, a retry included. Default 8,000 ms. */
  timeoutMs?: number;
}

const answerTokensMax = 2_000;

/**
 * A language model that reads what customers mean and words the replies. What is offered, asked
 * and done stays with the rules' policy, so a model can make a reply nicer and never make it wrong.
 * `takeTurn` throws `ModelError`.
 */
export function createOpenAiAssistant(options: OpenAiAssistantOptions): Assistant {
  const { apiKey, baseUrl: baseURL, timeoutMs = 8_000 } = options;
  const client = new OpenAI({
    apiKey,
    baseURL,
    timeout: timeoutMs,
    // Who waits is better served by the rules at once than by a second 429 or 500; see `ask`.
    maxRetries: 0,
    logLevel: 'off',
  });
  return {
    name: 'openai',
    takeTurn: async (context, signal) => {
      const planned = takeTurnByRules(context);
      // Silence or a person was asked for: the policy's own words say so, and nothing is in doubt.
      if (planned.actions.some(({ kind }) => kind === 'opt_out' || kind === 'hand_over'))
        return planned;
      const limit = AbortSignal.timeout(timeoutMs);
      try {
        const within = AbortSignal.any([signal, limit]);
        const mask = masking(planned.memory.name);
        const request = turnRequest(context, planned, mask);
        const answer = await ask(client, options.model, request, within);
        const worded = { ...answer, reply: mask.reveal(answer.reply) };
        return turnOf(context, planned, worded, `openai:${options.model}@${promptVersion}`);
      } catch (error) {
        throw asModelError(error, limit.aborted && !signal.aborted);
      }
    },
  };
}

/** Asks again only when the connection broke before there was an answer. */
async function ask(...request: Parameters<typeof askOnce>): Promise<ModelAnswer> {
  try {
    return await askOnce(...request);
  } catch (error) {
    const isBroken =
      error instanceof APIConnectionError && !(error instanceof APIConnectionTimeoutError);
    if (!isBroken) throw error;
    return askOnce(...request);
  }
}

async function askOnce(
  client: OpenAI,
  model: string,
  request: string,
  signal: AbortSignal,
): Promise<ModelAnswer> {
  const completion = await client.chat.completions.create(
    {
      model,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: request },
      ],
      response_format: zodResponseFormat(modelAnswer, 'turn'),
      max_completion_tokens: answerTokensMax,
      // Thinking long is of no use to somebody who waits; other models do not know the setting.
      ...(model.startsWith('gpt-5') && { reasoning_effort: 'low' as const }),
    },
    { signal },
  );
  const choice = completion.choices?.[0];
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter')
    throw new ModelError('refused', 'the model declined to answer');
  const content = choice?.message?.content;
  if (!content) throw new ModelError('malformed', 'the model gave no answer');
  return modelAnswer.parse(JSON.parse(content));
}

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
  if (answer.readings.length !== context.messages.length)
    throw new ModelError('malformed', 'the model read more or fewer messages than there are');
  const decided = takeTurnByRules(context, modelReader(context.messages, answer.readings));
  const { reply } = decided;
  // Nobody is left without an answer because a model saw nothing to answer.
  if (reply === null && planned.reply !== null) return planned;
  if (reply === null || reply.text !== planned.reply?.text) return decided;
  if (!keepsFigures(reply.text, answer.reply)) return decided;
  return { ...decided, composedBy, reply: { ...reply, text: answer.reply.trim() } };
}

/**
 * Every number of the plan, in its order: one plan's price beside another's speed is as wrong as an
 * invented one, and the guard would let it pass. What was added is the guard's to refuse.
 */
function keepsFigures(planned: string, worded: string): boolean {
  const said = numbersIn(worded);
  let from = 0;
  return numbersIn(planned).every((number) => {
    const at = said.indexOf(number, from);
    from = at + 1;
    return at >= 0;
  });
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
