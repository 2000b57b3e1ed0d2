import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { ByteRange, FileStorage } from '../integrations/storage/file-storage.ts';
import { ApiError } from './errors.ts';

/**
 * A stored file as the answer, or the one range of it that is asked for.
 * @param describe sets the headers that say what it is, once there is something to answer with
 * @throws ApiError not_found when the storage has it no more
 */
export async function sendFile(
  files: FileStorage,
  { key, sizeBytes }: { key: string; sizeBytes: number },
  { request, response }: { request: Request; response: Response },
  describe: () => void,
): Promise<void> {
  const range = readRange(request.range(sizeBytes));
  if (range === 'unsatisfiable') {
    response.status(416).set('content-range', `bytes */${sizeBytes}`).end();
    return;
  }
  const stream = await files.stream(key, range ?? undefined);
  if (stream === null) throw new ApiError('not_found');
  describe();
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 };
  if (range) response.status(206).set('content-range', `bytes ${start}-${end}/${sizeBytes}`);
  response.set({ 'content-length': String(end - start + 1), 'accept-ranges': 'bytes' });
  response.flushHeaders();
  // A listener who skips on leaves in the middle.
  await pipeline(stream, response).catch(() => response.destroy());
}

type AskedRanges = ReturnType<Request['range']>;

/** null: the whole file; several ranges at once are answered with the whole file too. */
function readRange(asked: AskedRanges): ByteRange | 'unsatisfiable' | null {
  if (asked === -1) return 'unsatisfiable';
  if (asked === undefined || asked === -2 || asked.type !== 'bytes' || asked.length > 1)
    return null;
  const [range] = asked;
  return range ? { start: range.start, end: range.end } : null;
}
