import { createHash } from 'node:crypto';
import type { Db } from '../../db/connect.ts';
import type { WantedMedia } from '../../db/media/claim-media.ts';
import { mediaFailed, mediaStored } from '../../db/media/settle-media.ts';
import { MediaError, type MediaFile } from '../../integrations/whatsapp/media.ts';
import type { MediaDeps } from './deps.ts';

/** Waits between attempts: a vendor that is down for half an hour loses us nothing. */
const retryAfterMs = [5_000, 30_000, 120_000, 600_000, 1_800_000];

/** A message's file, from our storage or else from the vendor, and then kept. @throws MediaError, or the storage's error */
export async function fetchMedia(
  deps: { db: Db; media: Pick<MediaDeps, 'download' | 'storage'> },
  wanted: WantedMedia,
  signal: AbortSignal,
): Promise<MediaFile> {
  const { db, media } = deps;
  const kept = await keptFile(media, wanted);
  if (kept !== null) return kept;
  const file = await download(deps, wanted, signal);
  const { bytes, mimeType } = file;
  const { messageId, leadId } = wanted;
  const storageKey = `${leadId}/${messageId}`;
  await media.storage.put(storageKey, bytes);
  const isWanted = await mediaStored(db, wanted, {
    mimeType,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    storageKey,
  });
  // The person was deleted while it was on its way.
  if (!isWanted) await media.storage.removeFolder(leadId);
  return file;
}

async function keptFile(
  { storage }: Pick<MediaDeps, 'storage'>,
  { state, storageKey, mimeType }: WantedMedia,
): Promise<MediaFile | null> {
  if (state !== 'stored' || storageKey === null || mimeType === null) return null;
  const bytes = await storage.read(storageKey);
  return bytes && { bytes, mimeType };
}

async function download(
  { db, media }: Parameters<typeof fetchMedia>[0],
  wanted: WantedMedia,
  signal: AbortSignal,
): Promise<MediaFile> {
  try {
    return await media.download(wanted.vendorMediaId, signal);
  } catch (error) {
    const { problem, isRetryable } =
      error instanceof MediaError ? error : { problem: 'unavailable', isRetryable: true };
    const nextMs = retryAfterMs[wanted.attempts] ?? null;
    await mediaFailed(db, wanted, problem, isRetryable ? nextMs : null);
    throw error;
  }
}
