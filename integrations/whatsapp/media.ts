import { z } from 'zod';

/** WhatsApp's own limit for documents is 100 MB; nothing a sale needs is larger than this. */
const bytesMax = 25 * 1024 * 1024;

export const mediaInfo = z.object({
  url: z.url(),
  mime_type: z.string(),
  file_size: z.coerce.number().max(bytesMax, 'too large').optional(),
});

/** Reads an answer's body, no further than the limit. @throws when it is too large */
export async function readLimited({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > bytesMax) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** How files of these families begin, as Latin-1. Ogg, MPEG, ADTS, AMR and MP4 for sound; MP4 for films. */
const beginnings: Record<string, RegExp> = {
  image: /^(?:\xff\xd8\xff|\x89PNG\r\n|GIF8|RIFF.{4}WEBP)/s,
  audio: /^(?:OggS|ID3|\xff[\xe0-\xff]|#!AMR|.{4}ftyp|RIFF.{4}WAVE)/s,
  video: /^.{4}ftyp/s,
  'application/pdf': /^%PDF-/,
};

/** Whether a file is of the family that its type claims. Documents other than PDF may be anything; nothing of ours opens them. */
export function isWhatItSays(bytes: Uint8Array, mimeType: string): boolean {
  const type = mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
  const beginning = beginnings[type] ?? beginnings[type.split('/')[0] ?? ''];
  return beginning?.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1')) ?? true;
}
