import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileTypeOf } from '../../domain/file-type.ts';
import { recordSpeech } from '../../integrations/simulated-speech/recording.ts';
import type { KeptMessage } from './events.ts';
import { PhoneError } from './phone/errors.ts';
import type { Twin } from './twin.ts';

/** A media id of the vendor's form. */
export const mediaId = (): string => String(randomInt(1e14, 2.8e14)) + String(randomInt(10, 99));

interface MediaFile {
  mimeType: string;
  bytes: Buffer;
}

/** One pixel, when nobody picked a picture. */
const samples: Record<'image' | 'sticker', MediaFile> = {
  image: {
    mimeType: 'image/jpeg',
    bytes: Buffer.from(
      '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
      'base64',
    ),
  },
  sticker: {
    mimeType: 'image/webp',
    bytes: Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'),
  },
};

/** The file behind a message: the picked one, else one made up for its kind; a voice note's holds its words. */
export function fileOf(
  twin: Twin,
  {
    kind,
    text,
    mediaId: id,
    fileType,
  }: Pick<KeptMessage, 'kind' | 'text' | 'mediaId' | 'fileType'>,
): MediaFile {
  if (id !== null && fileType !== undefined)
    return { mimeType: fileType, bytes: readFileSync(pathOf(twin, id)) };
  if (kind === 'audio') return { mimeType: 'audio/wav', bytes: recordSpeech(text) };
  return kind === 'sticker' ? samples.sticker : samples.image;
}

/** Keeps a picked file. @returns its type by content @throws PhoneError when it is none of that kind */
export function keepFile(
  twin: Twin,
  id: string,
  kind: 'audio' | 'image' | 'sticker',
  { mimeType, base64 }: { mimeType: string; base64: string },
): string {
  const bytes = Buffer.from(base64, 'base64');
  const type = fileTypeOf(bytes, mimeType);
  if (!type.startsWith(kind === 'audio' ? 'audio/' : 'image/'))
    throw new PhoneError('bad_request', `the file is no ${kind}`);
  mkdirSync(join(twin.settings.dataDir, 'media'), { recursive: true, mode: 0o700 });
  writeFileSync(pathOf(twin, id), bytes, { mode: 0o600 });
  return type;
}

const pathOf = ({ settings }: Twin, id: string): string => join(settings.dataDir, 'media', id);
