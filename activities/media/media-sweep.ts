import { setTimeout as sleep } from 'node:timers/promises';
import { claimMedia, type WantedMedia } from '../../db/media/claim-media.ts';
import { mediaRevoked } from '../../db/media/settle-media.ts';
import type { ActivityDeps } from '../deps.ts';
import type { MediaDeps } from './deps.ts';
import { fetchMedia } from './fetch-media.ts';
import { wordsOf } from './hear.ts';

/** A turn begins seconds after its message, and hears its voice notes itself. */
const turnsHearWithinMs = 40_000;
const oneFileMaxMs = 40_000;

type Deps = Pick<ActivityDeps, 'db' | 'loadCatalogue' | 'log'> & { media: MediaDeps };

/**
 * Fetches pictures, documents and whatever no turn has fetched; several workers may do so at once.
 * No reply waits for it. @returns what ends it, when the files under way are done
 */
export function startMediaSweep(deps: Deps, everyMs: number): () => Promise<void> {
  const ending = new AbortController();
  const sweeping = (async () => {
    while (!ending.signal.aborted) {
      await sweep(deps).catch((error: unknown) =>
        deps.log.warn({ err: error }, 'the sweep of media failed'),
      );
      await sleep(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return () => {
    ending.abort();
    return sweeping;
  };
}

/** One pass. */
export async function sweep(deps: Deps): Promise<void> {
  const hears = deps.media.transcribe !== null;
  const due = await claimMedia(deps.db, hears ? turnsHearWithinMs : 0);
  await Promise.all(due.map((wanted) => take(deps, wanted)));
}

/** Taken back by its sender. The file goes first, so that nobody forgets it. */
async function remove({ db, media }: Deps, wanted: WantedMedia): Promise<void> {
  if (wanted.storageKey !== null) await media.storage.remove(wanted.storageKey);
  await mediaRevoked(db, wanted);
}

async function take(deps: Deps, wanted: WantedMedia): Promise<void> {
  const { messageId, kind, text } = wanted;
  const signal = AbortSignal.timeout(oneFileMaxMs);
  try {
    if (wanted.isRevoked) return await remove(deps, wanted);
    // Too late for its turn, in time for the person who reads the conversation.
    if (kind === 'audio' && text === '') await wordsOf(deps, wanted, signal);
    else await fetchMedia(deps, wanted, signal);
  } catch (error) {
    deps.log.warn({ err: error, messageId }, 'a file was not fetched');
  }
}
