import {
  findRecording,
  recordingGoneAtVendor,
  recordingKept,
  recordingMissed,
} from '../../../db/after-call/recordings.ts';
import { LineRefused } from '../../../domain/call/telephony.ts';
import { readWav, wavSeconds } from '../../../domain/call/wav.ts';
import { fileTypeOf } from '../../../domain/file-type.ts';
import type { CallId } from '../../../domain/ids.ts';
import type { ActivityDeps } from '../../deps.ts';

export type RecordingOutcome = 'stored' | 'none' | 'failed';
type Deps = Pick<ActivityDeps, 'db' | 'media' | 'telephony' | 'log'>;

/**
 * Fetches a call's recording from the vendor, keeps it in our storage and has the vendor delete its
 * copy, so that one place holds it. Asked again it goes on where it was. `failed`: the vendor has
 * none, or sent no sound.
 * @throws LineRefused `later` or any other error, when asking again may help
 */
export async function keepRecording(
  deps: Deps,
  { callId }: { callId: CallId },
): Promise<RecordingOutcome> {
  const { db, media, telephony } = deps;
  const call = await findRecording(db, callId);
  if (call === undefined || media === undefined || telephony === undefined) return 'none';
  const { leadId, recordingId, recordingState } = call;
  if (recordingState === 'stored' && recordingId === null) return 'stored';
  if (recordingId === null) {
    if (recordingState === 'pending') await recordingMissed(db, { callId, leadId }, 'none');
    return recordingState === 'failed' ? 'failed' : 'none';
  }
  if (recordingState !== 'stored') {
    const file = await fetchOnce(deps, recordingId);
    const mimeType = file && fileTypeOf(file.bytes, file.mimeType);
    if (file === null || !mimeType?.startsWith('audio/')) {
      await recordingMissed(db, { callId, leadId }, 'failed');
      return 'failed';
    }
    const key = `${leadId}/${callId}`;
    await media.storage.put(key, file.bytes);
    const wav = readWav(file.bytes);
    const durationS = wav && Math.round(wavSeconds(wav));
    const kept = { recordingId, key, mimeType, durationS, sizeBytes: file.bytes.length };
    // Deleted with its person while it was on its way.
    if (!(await recordingKept(db, { callId, leadId }, kept)))
      await media.storage.removeFolder(leadId);
  }
  await deleteAtVendor(deps, recordingId);
  await recordingGoneAtVendor(db, callId);
  return 'stored';
}

/** null: the vendor has none, and never will. */
async function fetchOnce({ telephony }: Deps, recordingId: string) {
  try {
    return (await telephony?.fetchRecording(recordingId)) ?? null;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

async function deleteAtVendor({ telephony }: Deps, recordingId: string): Promise<void> {
  try {
    await telephony?.deleteRecording(recordingId);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Twilio's code of what does not exist. */
const notFound = 20404;
const isGone = (error: unknown) => error instanceof LineRefused && error.code === notFound;
