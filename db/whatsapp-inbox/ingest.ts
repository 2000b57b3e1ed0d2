import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { applyStatus } from './apply-status.ts';
import { changeMessage } from './change-message.ts';
import { applyPreference } from './preference.ts';
import { recordEvent } from './record-event.ts';
import { storeEcho, storeInbound } from './store-message.ts';

/** What the lead's workflow has to hear of an item, once it is stored. */
export type InboxSignal =
  | { kind: 'customer_messaged'; leadId: LeadId; messageId: MessageId; atMs: number }
  | { kind: 'replied_from_phone'; leadId: LeadId; messageId: MessageId }
  | { kind: 'message_failed'; leadId: LeadId; messageId: MessageId; errorCode: number; id: string };

export interface Ingested {
  outcome: 'new' | 'duplicate' | 'ignored' | 'unknown' | 'failed';
  signal: InboxSignal | null;
  /** The message of ours that a status is about. */
  about?: { leadId: LeadId; messageId: MessageId; turnId: string | null };
}

/**
 * Stores one item in a transaction of its own, once however often it comes: first the raw event
 * (unique by the vendor's key), then what it changes. An item that cannot be stored is recorded as
 * failed and blocks nothing. @throws when the database cannot be reached: the vendor will send it again
 */
export async function ingest(db: Db, item: WhatsAppItem): Promise<Ingested> {
  try {
    return await db.transaction().execute(async (trx) => {
      const outcome = item.kind === 'unknown' ? 'unknown' : 'stored';
      const error = item.kind === 'unknown' ? item.reason : null;
      if (!(await recordEvent(trx, item, outcome, error)))
        return { outcome: 'duplicate', signal: null };
      return apply(trx, item);
    });
  } catch (error) {
    if (!isDataError(error)) throw error;
    await recordEvent(db, item, 'failed', error instanceof Error ? error.message : String(error));
    return { outcome: 'failed', signal: null };
  }
}

async function apply(trx: Db, item: WhatsAppItem): Promise<Ingested> {
  switch (item.kind) {
    case 'message':
      return { outcome: 'new', signal: await storeInbound(trx, item) };
    case 'echo':
      return { outcome: 'new', signal: await storeEcho(trx, item) };
    case 'status':
      return applyStatus(trx, item);
    case 'reaction':
    case 'edit':
    case 'deletion':
      return { outcome: (await changeMessage(trx, item)) ? 'new' : 'ignored', signal: null };
    case 'preference':
      await applyPreference(trx, item);
      return { outcome: 'new', signal: null };
    case 'unknown':
      return { outcome: 'unknown', signal: null };
  }
}

/** SQLSTATE classes 22 (data), 23 (constraint) and 54 (too large, too deep): this item's own fault. Anything else is ours, and worth the vendor's retry. */
export function isDataError(error: unknown): boolean {
  const code = error && typeof error === 'object' && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(22|23|54)/.test(code);
}
