import { z } from 'zod';
import { fileTypeOf } from '../../domain/file-type.ts';

/** WhatsApp's own limit for documents is 100 MB; nothing a sale needs is larger than this. */
const bytesMax = 25 * 1024 * 1024;
/** An address that has just ended is asked for anew. */
const addressesMax = 2;

/** `gone`: the vendor has it no more; `unavailable`: may work later. */
export type MediaProblem = 'gone' | 'too_large' | 'wrong_content' | 'unavailable';

export class MediaError extends Error {
  readonly problem: MediaProblem;

  constructor(problem: MediaProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'MediaError';
    this.problem = problem;
  }

  get isRetryable(): boolean {
    return this.problem === 'unavailable';
  }
}

export interface MediaFile {
  bytes: Uint8Array;
  /** By content. */
  mimeType: string;
}

interface From {
  /** Where the Graph API tells of the file. */
  infoUrl: string;
  authorization: string;
}

/** Finds a file and fetches it; its address lives five minutes. @throws MediaError */
export async function downloadMedia(from: From, signal: AbortSignal): Promise<MediaFile> {
  try {
    for (let addresses = 1; ; addresses += 1) {
      const info = await findFile(from, signal);
      const file = await fetch(info.url, {
        headers: { authorization: from.authorization },
        redirect: 'error',
        signal,
      });
      const isExpired = file.status === 401 || file.status === 403 || file.status === 404;
      if (isExpired && addresses < addressesMax) continue;
      if (!file.ok) throw refusal(file.status, 'download');
      return checked(await readLimited(file), info.mime_type);
    }
  } catch (error) {
    if (error instanceof MediaError) throw error;
    throw new MediaError('unavailable', 'no answer', error);
  }
}

const mediaInfo = z.object({
  url: z.url(),
  mime_type: z.string(),
  file_size: z.coerce.number().optional().catch(undefined),
});

async function findFile({ infoUrl, authorization }: From, signal: AbortSignal) {
  const answer = await fetch(infoUrl, { headers: { authorization }, signal });
  if (!answer.ok) throw refusal(answer.status, 'lookup');
  const info = mediaInfo.safeParse(await answer.json());
  if (!info.success) throw new MediaError('unavailable', 'unreadable answer', info.error);
  if (!isVendors(info.data.url, infoUrl))
    throw new MediaError('gone', 'the address is none of the vendor’s');
  if ((info.data.file_size ?? 0) > bytesMax) throw new MediaError('too_large', 'too large');
  return info.data;
}

/** Where Meta keeps files. A Graph API other than Meta's keeps them itself. */
const vendorHosts = /(?:^|\.)(?:fbsbx\.com|fbcdn\.net|whatsapp\.net|facebook\.com)$/;

/** Our token goes along with the request, and what lies inside our network is nobody's to name. */
function isVendors(url: string, infoUrl: string): boolean {
  const { protocol, hostname, origin } = new URL(url);
  return (
    origin === new URL(infoUrl).origin || (protocol === 'https:' && vendorHosts.test(hostname))
  );
}

/** 400 and 404 are final: Meta's answers for an id that it does not know. A wrong token is for a person to mend. */
function refusal(status: number, step: string): MediaError {
  const isGone = status === 400 || status === 404 || status === 410;
  return new MediaError(isGone ? 'gone' : 'unavailable', `${step} answered ${status}`);
}

/** Reads an answer's body, no further than the limit. */
async function readLimited({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > bytesMax) throw new MediaError('too_large', 'too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What claims to be a picture, sound, film or PDF must be one. Other documents may be anything: nothing of ours opens them. */
function checked(bytes: Uint8Array, claimed: string): MediaFile {
  const base = claimed.split(';')[0]?.trim().toLowerCase() ?? '';
  const mimeType = fileTypeOf(bytes, base);
  const family = base.split('/')[0] ?? '';
  const mustBe = base === 'application/pdf' ? base : families.includes(family) ? `${family}/` : '';
  if (!mimeType.startsWith(mustBe))
    throw new MediaError('wrong_content', `is no ${base.slice(0, 100)}`);
  return { bytes, mimeType };
}

const families = ['image', 'audio', 'video'];
