import { randomBytes } from 'node:crypto';
import type { KeptMessage } from './events.ts';

/** An id of the vendor's form. */
export const newMessageId = (): string =>
  `wamid.${randomBytes(24).toString('base64url').replaceAll(/[-_]/g, 'x')}`;

/** A message with everything in its usual state. */
export function newMessage(
  nowMs: number,
  message: Partial<KeptMessage> & Pick<KeptMessage, 'from' | 'kind' | 'text'>,
): KeptMessage {
  return {
    id: newMessageId(),
    at: new Date(nowMs).toISOString(),
    status: 'sent',
    quotedId: null,
    customerReaction: null,
    businessReaction: null,
    edited: false,
    deleted: false,
    buttons: null,
    list: null,
    location: null,
    durationS: null,
    filename: null,
    fromAd: false,
    mediaId: null,
    callbackData: null,
    ...message,
  };
}
