import type { SimulatedMessage } from '../../api/contract/simulator.ts';

/** A message as the twin keeps it: what a phone shows, and what the vendor knows besides. */
export interface KeptMessage extends SimulatedMessage {
  /** The vendor's id of its picture, voice or file. */
  mediaId: string | null;
  /** The type of a file that was picked; left out: the twin makes one up. */
  fileType?: string;
  /** What the business gave with the send, to come back in every status. */
  callbackData: string | null;
}

/** A webhook that the business has not acknowledged yet. */
export interface PendingWebhook {
  id: string;
  phoneId: string;
  /** The customer's message that counts as delivered once the business has it. */
  delivers: string | null;
  body: unknown;
  queuedAtMs: number;
}

/** Everything that ever happened in the twin; its whole state is the sum of these. */
export type TwinEvent =
  | { kind: 'phone_opened'; phoneId: string; profileName: string; atMs: number }
  /** The person wrote before the twin knew them: their 24 hours run from then. */
  | { kind: 'phone_introduced'; phoneId: string; lastCustomerMessageAtMs: number }
  | { kind: 'message_added'; phoneId: string; message: KeptMessage }
  | {
      kind: 'message_changed';
      phoneId: string;
      messageId: string;
      changes: Partial<SimulatedMessage>;
    }
  | { kind: 'webhook_queued'; webhook: PendingWebhook }
  | { kind: 'webhook_taken'; id: string };
