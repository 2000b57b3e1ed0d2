import { setTimeout as pause } from 'node:timers/promises';
import type { Turn, TurnContext } from '../../domain/assistant.ts';
import type { Talker } from '../../domain/call/talker.ts';
import { guardReply } from '../../domain/guard/guard-reply.ts';
import { leftOut } from '../../domain/guard/left-out.ts';
import { staysWithin } from '../../domain/guard/stays-within.ts';
import { toSpeech } from '../../domain/speech/to-speech.ts';
import type { Log } from '../../runtime/log.ts';
import { sentencesOf } from './speech-time.ts';

/** The first words of a model may take this long (design); then the planned ones are said. */
const patienceMs = 2_500;

export interface Saying {
  text: string;
  /** Who worded it; null: as it was planned. */
  by: string | null;
}

/**
 * What is said of a turn, sentence by sentence as it comes: in a model's words where there is a
 * model, each sentence guarded before it is spoken and nothing of the plan left out; else as planned.
 * @throws the signal's reason when the customer cut in
 */
export async function* sayTurn(
  { talker, log }: { talker: Talker | null; log: Log },
  { context, turn, planned }: { context: TurnContext; turn: Turn; planned: string },
  signal: AbortSignal,
): AsyncGenerator<Saying> {
  if (talker !== null && mayBeWorded(turn)) {
    const worded = guardedWords(talker, { context, turn }, signal);
    try {
      let isWhole = true;
      let hasSpoken = false;
      for await (const sentence of worded) {
        if (sentence === null) isWhole = false;
        else {
          hasSpoken = true;
          yield { text: sentence, by: talker.name };
        }
      }
      if (isWhole && hasSpoken) return;
      log.warn(
        { talker: talker.name },
        'what a model said on a call was not enough; the planned words are said',
      );
    } catch (error) {
      signal.throwIfAborted();
      log.warn({ err: error, talker: talker.name }, 'the planned words are said on a call instead');
    }
  }
  for (const text of sentencesOf(planned)) yield { text, by: null };
}

/** What ends the talk is said in the policy's own words, and nothing is in doubt. */
const mayBeWorded = ({ reply, actions }: Turn): boolean =>
  reply !== null && !actions.some(({ kind }) => ['hand_over', 'opt_out', 'reject'].includes(kind));

/** null, and nothing after it: a sentence was refused, or something of the plan was left out. @throws when no words come in time */
async function* guardedWords(
  talker: Talker,
  { context, turn }: { context: TurnContext; turn: Turn },
  signal: AbortSignal,
): AsyncGenerator<string | null> {
  const stop = new AbortController();
  const words = talker
    .say({ context, turn }, AbortSignal.any([signal, stop.signal]))
    [Symbol.asyncIterator]();
  const planned = turn.reply?.text ?? '';
  let spoken = '';
  try {
    for (let isFirst = true; ; isFirst = false) {
      const next = isFirst ? await inTime(words.next()) : await words.next();
      if (next.done) break;
      if (!isAllowed(next.value, context, turn)) return yield null;
      // With what was said before: a price belongs to the plan named last.
      spoken += `${next.value}\n`;
      if (!staysWithin(spoken, planned, context.catalogue)) return yield null;
      yield `${toSpeech(next.value)} `;
    }
    if (leftOut(spoken, planned, context.catalogue).length > 0) yield null;
  } catch (error) {
    // Too late is the model's failure, and no word of the customer's that withdrew it.
    stop.abort(error);
    throw error;
  } finally {
    stop.abort();
    await words.return?.(undefined).catch(() => undefined);
  }
}

async function inTime<T>(first: Promise<T>): Promise<T> {
  first.catch(() => undefined);
  const late = new AbortController();
  const tooLate = pause(patienceMs, undefined, { signal: late.signal }).then(() => {
    throw new DOMException('the first words took too long', 'TimeoutError');
  });
  tooLate.catch(() => undefined);
  try {
    return await Promise.race([first, tooLate]);
  } finally {
    late.abort();
  }
}

function isAllowed(text: string, { catalogue, leadNames = [] }: TurnContext, turn: Turn): boolean {
  const name = [turn.memory.name ?? '', ...leadNames].join(' ');
  return guardReply({ kind: 'text', text }, { catalogue, memory: { ...turn.memory, name } }).ok;
}
