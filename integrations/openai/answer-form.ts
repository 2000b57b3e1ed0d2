import { BadRequestError } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { modelAnswer } from './answer.ts';
import { lookups } from './lookups.ts';

/** How an answer is asked for: by a schema with lookups, as JSON, or in words alone. */
const forms = ['structured', 'json', 'words'] as const;
export type AnswerForm = (typeof forms)[number];

/** null: there is none. */
export const plainerForm = (form: AnswerForm): AnswerForm | null =>
  forms[forms.indexOf(form) + 1] ?? null;

type Settings = Pick<
  ChatCompletionCreateParamsNonStreaming,
  'response_format' | 'tools' | 'tool_choice'
>;

export function formSettings(form: AnswerForm, mayLookUp: boolean): Settings {
  if (form === 'words') return {};
  if (form === 'json') return { response_format: { type: 'json_object' } };
  return {
    response_format: zodResponseFormat(modelAnswer, 'turn'),
    tools: lookups,
    tool_choice: mayLookUp ? 'auto' : 'none',
  };
}

/** A request that is too long names its tools too, and would be as long in any form. */
export const refusesTheForm = (error: unknown): boolean =>
  error instanceof BadRequestError &&
  /response_format|json_schema|json_object|schema|tool/i.test(error.message) &&
  !/context|too (?:long|large)|maximum/i.test(error.message);
