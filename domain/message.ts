export type Direction = 'inbound' | 'outbound';
export type Author = 'customer' | 'bot' | 'agent';

/**
 * A message's way. Inbound ones are `received`. Outbound ones start as `draft` (composed, not to be
 * sent unless released; a bot's draft that was overtaken by a person becomes `suggested`), then
 * `queued` → `sending` → `accepted` (by the provider) → `sent` → `delivered` → `read`; `unknown` is a
 * send whose outcome nobody knows yet; `failed` is final; `discarded` was never sent.
 */
export const messageStatuses = [
  'received',
  'draft',
  'suggested',
  'queued',
  'sending',
  'unknown',
  'accepted',
  'sent',
  'delivered',
  'read',
  'played',
  'failed',
  'discarded',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];

export const messageKinds = [
  'text',
  'image',
  'audio',
  'video',
  'document',
  'sticker',
  'location',
  'contacts',
  'interactive_reply',
  'reaction',
  'order',
  'system',
  'unsupported',
  'buttons',
  'list',
  'template',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** WhatsApp lets nobody write more; of a longer text (a transcript, a pasted document) no more is read. */
export const messageLengthMax = 4_096;

/** What can be sent on WhatsApp. `text` is always the readable form, also of interactive ones. */
export type OutboundContent =
  | { kind: 'text'; text: string }
  | { kind: 'buttons'; text: string; buttons: { id: string; title: string }[] }
  | {
      kind: 'list';
      text: string;
      button: string;
      sections: { title: string; rows: { id: string; title: string; description?: string }[] }[];
    }
  | { kind: 'template'; text: string; name: string; language: string; variables: string[] }
  | {
      kind: 'image' | 'audio' | 'document';
      text: string;
      link?: string;
      mediaId?: string;
      filename?: string;
    };
