import type { Db } from '../../db/connect.ts';
import { findMedia, type WantedMedia } from '../../db/media/claim-media.ts';
import { mediaTranscribed } from '../../db/media/settle-media.ts';
import type { BurstRow } from '../../db/turns/load-turn.ts';
import { speechHints } from '../../domain/speech-hints.ts';
import type { ActivityDeps } from '../deps.ts';
import type { MediaDeps } from './deps.ts';
import { fetchMedia } from './fetch-media.ts';

/** A customer waits: what was not heard by then counts as unheard, and they are asked to write. */
const hearingMaxMs = 12_000;

type Deps = Pick<ActivityDeps, 'db' | 'media' | 'loadCatalogue' | 'log'>;

/** Whether a burst holds a voice note that somebody here could hear and nobody has. */
export const isUnheard = ({ media }: Pick<Deps, 'media'>, burst: BurstRow[]): boolean =>
  media !== undefined && media.transcribe !== null && burst.some(isVoiceWithoutWords);

/** The burst with its voice notes' words, as far as they could be fetched and heard in time. @throws the signal's reason */
export async function hear(
  deps: Deps,
  burst: BurstRow[],
  signal: AbortSignal,
): Promise<BurstRow[]> {
  const { db, media, log } = deps;
  if (media === undefined || !isUnheard(deps, burst)) return burst;
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(hearingMaxMs)]);
  return Promise.all(
    burst.map(async (message) => {
      if (!isVoiceWithoutWords(message)) return message;
      try {
        const wanted = await findMedia(db, message.id);
        if (wanted === undefined || wanted.state === 'failed' || wanted.isRevoked) return message;
        return { ...message, text: await wordsOf({ ...deps, media }, wanted, inTime) };
      } catch (error) {
        signal.throwIfAborted();
        log.warn({ err: error, messageId: message.id }, 'a voice note was not heard');
        return message;
      }
    }),
  );
}

/** Fetches a voice note and writes down what it says; '' when nobody hears, or there is nothing to hear. */
export async function wordsOf(
  deps: { db: Db; media: MediaDeps; loadCatalogue: ActivityDeps['loadCatalogue'] },
  wanted: WantedMedia,
  signal: AbortSignal,
): Promise<string> {
  const { bytes, mimeType } = await fetchMedia(deps, wanted, signal);
  if (deps.media.transcribe === null) return '';
  const hints = speechHints(await deps.loadCatalogue());
  const { text, by } = await deps.media.transcribe({ bytes, mimeType, hints }, signal);
  if (text !== '') await mediaTranscribed(deps.db, wanted, { transcript: text, transcribedBy: by });
  return text;
}

const isVoiceWithoutWords = ({ kind, text, turnId }: BurstRow): boolean =>
  kind === 'audio' && text === '' && turnId === null;
