import type OpenAI from 'openai';
import { BadRequestError } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletion, ChatCompletionMessageParam } from 'openai/resources/chat/completions';
import type { TurnContext } from '../../domain/assistant.ts';
import { type ModelAnswer, modelAnswer } from './answer.ts';
import { ModelError } from './errors.ts';
import { lookUp, lookupRoundsMax, lookups } from './lookups.ts';
import { instructions } from './prompts/whatsapp-v2.ts';
import { askingTwice } from './retry.ts';

const answerTokensMax = 2_000;

export interface Question {
  context: TurnContext;
  /** What changes with the turn; what never does goes before it. */
  request: string;
  signal: AbortSignal;
  leftMs: () => number;
  /** Told of every completion, the tool rounds included. */
  onUsage: (usage: NonNullable<ChatCompletion['usage']>) => void;
}

/**
 * Asks a server for structured output, with lookups. A server that refuses either (400) is asked
 * for plain JSON from then on: what must be there is Chat Completions, nothing else.
 */
export function createModelClient(client: OpenAI, model: string) {
  let isPlain = false;

  return async function ask(question: Question): Promise<ModelAnswer> {
    const messages: ChatCompletionMessageParam[] = [
      { role: 'system', content: instructions },
      { role: 'user', content: question.request },
    ];
    for (let round = 0; ; round += 1) {
      const mayLookUp = round < lookupRoundsMax;
      const completion = await completed(messages, mayLookUp, question);
      if (completion.usage) question.onUsage(completion.usage);
      const message = completion.choices?.[0]?.message;
      const calls = message?.tool_calls ?? [];
      if (!mayLookUp || message === undefined || calls.length === 0) return answerIn(completion);
      messages.push({ role: 'assistant', content: message.content, tool_calls: calls });
      for (const call of calls)
        messages.push({
          role: 'tool',
          tool_call_id: call.id,
          content:
            call.type === 'function'
              ? lookUp(call.function.name, call.function.arguments, question.context)
              : '{}',
        });
    }
  };

  async function completed(
    messages: ChatCompletionMessageParam[],
    mayLookUp: boolean,
    question: Question,
  ): Promise<ChatCompletion> {
    const once = () => request(messages, mayLookUp, question.signal);
    try {
      return await askingTwice(once, question.leftMs, question.signal);
    } catch (error) {
      if (isPlain || !refusesTheFormat(error)) throw error;
      isPlain = true;
      return once();
    }
  }

  function request(
    messages: ChatCompletionMessageParam[],
    mayLookUp: boolean,
    signal: AbortSignal,
  ) {
    return client.chat.completions.create(
      {
        model,
        messages,
        max_completion_tokens: answerTokensMax,
        response_format: isPlain ? { type: 'json_object' } : zodResponseFormat(modelAnswer, 'turn'),
        ...(!isPlain && { tools: lookups, tool_choice: mayLookUp ? 'auto' : 'none' }),
        // Thinking long is of no use to somebody who waits; other models do not know the setting.
        ...(model.startsWith('gpt-5') && { reasoning_effort: 'low' as const }),
      },
      { signal },
    );
  }
}

const refusesTheFormat = (error: unknown): boolean =>
  error instanceof BadRequestError &&
  /response_format|json_schema|schema|tool/i.test(error.message);

function answerIn(completion: ChatCompletion): ModelAnswer {
  const choice = completion.choices?.[0];
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter')
    throw new ModelError('refused', 'the model declined to answer');
  const content = choice?.message?.content;
  if (!content) throw new ModelError('malformed', 'the model gave no answer');
  return modelAnswer.parse(JSON.parse(withoutFence(content)));
}

/** Some models put their JSON between ``` lines. */
const withoutFence = (content: string) => content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, '');
