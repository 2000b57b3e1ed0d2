import type { Generated } from 'kysely';
import type { Understanding } from '../../domain/assistant.ts';
import type { LeadId, MessageId, UserId } from '../../domain/ids.ts';
import type { Channel } from '../../domain/lead.ts';
import type {
  Author,
  Direction,
  MessageKind,
  MessageStatus,
  OutboundContent,
} from '../../domain/message.ts';
import type { CreatedAt, Json, NullableTimestamp, Timestamp } from './people.ts';

/** Every message, both ways. The inbox of the workflow is `signalledAt`: null means stored and not yet signalled. */
export interface MessageTable {
  id: MessageId;
  leadId: LeadId;
  conversationId: string;
  /** The vendor's id (wamid…); unique. Null until the provider accepted an outbound one. */
  providerId: string | null;
  direction: Direction;
  author: Author;
  agentId: UserId | null;
  channel: Channel;
  kind: MessageKind;
  /** What a person reads: text, caption, button title, transcript, rendered template. */
  text: string;
  /** The parsed rest of an inbound message by kind (media id, mime type, reply id, location, reaction, …). */
  payload: Json<Record<string, unknown>> | null;
  /** What to send (outbound only). */
  content: Json<OutboundContent> | null;
  status: MessageStatus;
  statusAt: NullableTimestamp;
  errorCode: number | null;
  errorText: string | null;
  /** Provider id of the quoted message. */
  quotedProviderId: string | null;
  /** Emoji reactions by who reacted: {customer?: "👍", agent?: "❤️"}. */
  reactions: Json<Record<string, string>> | null;
  editedAt: NullableTimestamp;
  deletedAt: NullableTimestamp;
  understanding: Json<Understanding> | null;
  /** Which assistant composed it, with its version. */
  composedBy: string | null;
  /** The turn that answered it (inbound) or that it answers (outbound); makes a turn idempotent. */
  turnId: string | null;
  /** The provider's time for inbound, ours for outbound. */
  at: Timestamp;
  receivedAt: CreatedAt;
  signalledAt: NullableTimestamp;
}

/** A file of a message: on its way from the vendor, kept, or given up. The file itself is in the storage. */
export interface MessageMediaTable {
  messageId: MessageId;
  leadId: LeadId;
  vendorMediaId: string;
  state: Generated<'pending' | 'stored' | 'failed'>;
  /** By content, not by what the vendor said; null until it is stored. */
  mimeType: string | null;
  sizeBytes: number | null;
  /** Hex, of the stored bytes. */
  sha256: string | null;
  storageKey: string | null;
  /** A document's name, as its sender called it. */
  filename: string | null;
  attempts: Generated<number>;
  nextAttemptAt: CreatedAt;
  /** Why the last attempt failed, as a code. */
  error: string | null;
  transcript: string | null;
  /** Who wrote it down: a model's name, or `simulated`. */
  transcribedBy: string | null;
  createdAt: CreatedAt;
}

/** A model's reply that the guard did not let pass. */
export interface RefusedReplyTable {
  id: Generated<string>;
  leadId: LeadId;
  composedBy: string;
  reasons: string[];
  text: string;
  at: CreatedAt;
}

/** What a turn of the language model used. Tokens; `costMicroUsd` in millionths of a US dollar. */
export interface ModelUsageTable {
  id: Generated<string>;
  leadId: LeadId | null;
  /** YYYY-MM-DD, by the calendar of Lima. */
  day: Generated<string>;
  model: string;
  promptVersion: string;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  costMicroUsd: number;
  /** `answered`, or why it did not. */
  outcome: string;
  at: CreatedAt;
}

/** The outbox: one row an outbound message, with the state of its sending. */
export interface OutboundMessageTable {
  messageId: MessageId;
  leadId: LeadId;
  attempts: Generated<number>;
  /** Set before the vendor is called; still set with no outcome after a crash: the outcome is unknown. */
  attemptStartedAt: NullableTimestamp;
  unknownSince: NullableTimestamp;
  settledAt: NullableTimestamp;
  lastError: string | null;
}

/** Raw vendor events, deduplicated by key, with what became of each. */
export interface WebhookEventTable {
  id: string;
  vendor: 'whatsapp' | 'twilio';
  /** The vendor's identity of the event (wamid, or wamid:status). Unique with vendor. */
  eventKey: string;
  kind: string;
  payload: Json<unknown>;
  outcome: 'stored' | 'applied' | 'ignored' | 'unknown' | 'failed';
  error: string | null;
  receivedAt: CreatedAt;
}
