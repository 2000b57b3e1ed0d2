import { APIUserAbortError } from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { asModelError, ModelError } from './errors.ts';

const sentenceEnd = /[.?!…]["»”]?\s+/;

/** What came of a stream, however it ended. */
export interface Received {
  text: string;
  /** As the server counted last; null: it has not. */
  usage: ChatCompletionChunk['usage'];
}

/**
 * The sentences of a streamed reply as they come. The last one only when the reply is whole: half a
 * sentence is worth nothing. @throws ModelError when the stream was cut, or left (the SDK ends it silently)
 */
export async function* spokenSentences(
  stream: AsyncIterable<ChatCompletionChunk>,
  received: Received,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let rest = '';
  let ending: string | null = null;
  for await (const { choices, usage } of unbroken(stream)) {
    // Some servers count up in every chunk.
    received.usage = usage ?? received.usage;
    const words = choices?.[0]?.delta?.content ?? '';
    ending = choices?.[0]?.finish_reason ?? ending;
    received.text += words;
    rest += words;
    for (let end = sentenceEnd.exec(rest); end !== null; end = sentenceEnd.exec(rest)) {
      yield rest.slice(0, end.index + end[0].length);
      rest = rest.slice(end.index + end[0].length);
    }
  }
  if (signal.aborted) throw new APIUserAbortError();
  if (ending === null) throw new ModelError('unreachable', 'the reply broke off');
  if (ending === 'content_filter') throw new ModelError('refused', 'the model declined to go on');
  if (ending === 'length') throw new ModelError('malformed', 'the reply was too long');
  if (rest.trim() !== '') yield rest;
}

/** A connection that breaks under way throws what the platform throws. */
async function* unbroken(stream: AsyncIterable<ChatCompletionChunk>) {
  try {
    yield* stream;
  } catch (error) {
    const known = asModelError(error, false);
    if (known.code !== 'malformed' || error instanceof SyntaxError) throw error;
    throw new ModelError('unreachable', 'the connection broke');
  }
}
