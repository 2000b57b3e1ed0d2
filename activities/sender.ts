import type { MessageId } from '../domain/ids.ts';
import type { OutboundContent } from '../domain/message.ts';

/** Hands one message to the vendor. */
export interface MessageSender {
  send(message: OutgoingMessage): Promise<SendResult>;
}

export interface OutgoingMessage {
  /** Our id; the vendor returns it in every status, which settles sends of unknown outcome. */
  messageId: MessageId;
  /** E.164, or WhatsApp's user id when the person hides the phone. */
  to: { phone: string } | { waUserId: string };
  content: OutboundContent;
  quotedProviderId: string | null;
}

export type SendResult =
  | { kind: 'accepted'; providerId: string }
  /** Surely not sent; worth another attempt after `retryAfterMs`, or the usual back-off. */
  | { kind: 'retry'; retryAfterMs: number | null; error: string }
  /** The connection broke or timed out after the request left: the vendor may have it. */
  | { kind: 'unknown'; error: string }
  /** Will never be sent like this. */
  | { kind: 'rejected'; errorCode: number | null; error: string; alarm?: VendorAlarm };

/**
 * A refusal that is not about this message alone: our account or token needs a person, the vendor
 * wants campaigns stopped, or this person wants no more marketing.
 */
export type VendorAlarm = 'account' | 'campaigns' | 'marketing';
