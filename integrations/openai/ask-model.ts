import type OpenAI from 'openai';
import { APIConnectionTimeoutError, APIUserAbortError } from 'openai';
import type {
  ChatCompletion,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import type { TurnContext } from '../../domain/assistant.ts';
import { looseAnswer, type ModelAnswer } from './answer.ts';
import { type AnswerForm, formSettings, plainerForm, refusesTheForm } from './answer-form.ts';
import { ModelError } from './errors.ts';
import { lookUp, lookupRoundsMax } from './lookups.ts';
import { instructions } from './prompts/whatsapp-v3.ts';
import { askingTwice } from './retry.ts';
import { type Tokens, tokensUsed } from './tokens-used.ts';

const answerTokensMax = 2_000;

export interface Question {
  context: TurnContext;
  /** What changes with the turn; what never does goes before it. */
  request: string;
  signal: AbortSignal;
  leftMs: () => number;
  /** Told of every completion, the tool rounds and those nobody waited for included. */
  onTokens: (tokens: Tokens) => void;
}

/**
 * Asks a server for structured output, with lookups. A server that refuses either (400) is asked
 * for plain JSON from then on: what must be there is Chat Completions, nothing else.
 */
export function createModelClient(client: OpenAI, model: string) {
  /** The plainest form that an answer came in. */
  let form: AnswerForm = 'structured';

  return async function ask(question: Question): Promise<ModelAnswer> {
    const messages: ChatCompletionMessageParam[] = [
      { role: 'system', content: instructions },
      { role: 'user', content: question.request },
    ];
    for (let round = 0; ; round += 1) {
      const mayLookUp = round < lookupRoundsMax;
      const completion = await completed(messages, mayLookUp, question);
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

  /** Turns that are under way when a server first refuses a form each find the next one. */
  async function completed(
    messages: ChatCompletionMessageParam[],
    mayLookUp: boolean,
    question: Question,
  ): Promise<ChatCompletion> {
    for (let asked = form; ; ) {
      try {
        const body = bodyOf(messages, mayLookUp, asked);
        const completion = await answered(body, question);
        form = asked;
        return completion;
      } catch (error) {
        const plainer = plainerForm(asked);
        if (plainer === null || !refusesTheForm(error)) throw error;
        asked = plainer;
      }
    }
  }

  async function answered(
    body: ChatCompletionCreateParamsNonStreaming,
    { signal, leftMs, onTokens }: Question,
  ): Promise<ChatCompletion> {
    try {
      const completion = await askingTwice(
        () => client.chat.completions.create(body, { signal }),
        leftMs,
        signal,
      );
      const received = JSON.stringify(completion.choices?.[0]?.message ?? '');
      onTokens(tokensUsed(completion.usage, { sent: body, received }));
      return completion;
    } catch (error) {
      if (isLeft(error)) onTokens(tokensUsed(null, { sent: body, received: '' }));
      throw error;
    }
  }

  function bodyOf(
    messages: ChatCompletionMessageParam[],
    mayLookUp: boolean,
    asked: AnswerForm,
  ): ChatCompletionCreateParamsNonStreaming {
    return {
      model,
      messages,
      max_completion_tokens: answerTokensMax,
      ...formSettings(asked, mayLookUp),
      // Thinking long is of no use to somebody who waits; other models do not know the setting.
      ...(model.startsWith('gpt-5') && { reasoning_effort: 'low' as const }),
    };
  }
}

/** Nobody waited for the answer; what was sent was read all the same. */
const isLeft = (error: unknown) =>
  error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError;

function answerIn(completion: ChatCompletion): ModelAnswer {
  const choice = completion.choices?.[0];
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter')
    throw new ModelError('refused', 'the model declined to answer');
  const content = choice?.message?.content;
  if (!content) throw new ModelError('malformed', 'the model gave no answer');
  return looseAnswer.parse(JSON.parse(withoutFence(content)));
}

/** Some models put their JSON between ``` lines. */
const withoutFence = (content: string) => content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, '');
