import type { MessageKind } from './message.ts';

/** A person as WhatsApp names them: by phone (E.164), by business-scoped user id, or both. */
export interface WhatsAppPerson {
  phone: string | null;
  waUserId: string | null;
  profileName: string | null;
}

/** One item of a webhook POST, already parsed. `key` is the vendor's identity of the event: the same event comes again under the same key. */
export type WhatsAppItem = { key: string; atMs: number; raw: unknown } & (
  | InboundMessage
  | { kind: 'reaction'; from: WhatsAppPerson; targetProviderId: string; emoji: string | null }
  | { kind: 'edit'; targetProviderId: string; text: string }
  | { kind: 'deletion'; targetProviderId: string }
  | MessageStatusChange
  | PhoneEcho
  | { kind: 'preference'; from: WhatsAppPerson; marketing: 'stop' | 'resume' }
  | { kind: 'unknown'; reason: string }
);

export interface InboundMessage {
  kind: 'message';
  providerId: string;
  from: WhatsAppPerson;
  messageKind: MessageKind;
  text: string;
  payload: Record<string, unknown>;
  quotedProviderId: string | null;
  adReferral: Record<string, unknown> | null;
  /** What the person is called from now on, when the message tells of a new number or user id. */
  nowKnownAs?: Pick<WhatsAppPerson, 'phone' | 'waUserId'>;
}

export const providerStatuses = ['sent', 'delivered', 'read', 'played', 'failed'] as const;

export interface MessageStatusChange {
  kind: 'status';
  providerId: string;
  /** Our own message id, which we gave the vendor with the send. */
  callbackData: string | null;
  status: (typeof providerStatuses)[number];
  error: { code: number; title: string } | null;
}

/** What a person of ours wrote in the phone app. */
export interface PhoneEcho {
  kind: 'echo';
  providerId: string;
  to: WhatsAppPerson;
  messageKind: MessageKind;
  text: string;
  payload: Record<string, unknown>;
}
