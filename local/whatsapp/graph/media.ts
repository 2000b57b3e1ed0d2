import { createHash, createHmac } from 'node:crypto';
import { fileOf } from '../media-files.ts';
import type { Twin } from '../twin.ts';
import { graphErrors } from './errors.ts';

/** How long a download address lives. */
const addressLivesMs = 5 * 60_000;

/** What the vendor tells of a file a customer sent. @param origin of the twin, as the caller reached it @throws GraphError */
export function mediaInfo(twin: Twin, id: string, origin: string) {
  const message = twin.phones.media(id);
  if (!message || message.deleted) throw graphErrors.noSuchObject(id);
  const { bytes, mimeType } = fileOf(twin, message);
  const expiresAtMs = twin.now() + addressLivesMs;
  const query = new URLSearchParams({
    mid: id,
    ext: String(expiresAtMs),
    hash: hashOf(twin, id, expiresAtMs),
  });
  return {
    messaging_product: 'whatsapp',
    url: `${origin}/whatsapp_business/attachments/?${query}`,
    mime_type: mimeType,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    file_size: bytes.length,
    id,
  };
}

/** The file behind an address that `mediaInfo` gave; null when the address is wrong or too old. */
export function mediaFile(twin: Twin, query: Record<string, unknown>) {
  const { mid, ext, hash } = query;
  const expiresAtMs = Number(ext);
  if (typeof mid !== 'string' || hash !== hashOf(twin, mid, expiresAtMs)) return null;
  const message = twin.phones.media(mid);
  return message && twin.now() < expiresAtMs ? fileOf(twin, message) : null;
}

const hashOf = ({ settings }: Twin, id: string, expiresAtMs: number): string =>
  createHmac('sha256', settings.appSecret).update(`${id} ${expiresAtMs}`).digest('base64url');
