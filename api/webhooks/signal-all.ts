import type { Db } from '../../db/connect.ts';
import { signalHeard } from '../../db/lead-signals/lead-signals.ts';
import type { InboxSignal } from '../../db/whatsapp-inbox/ingest.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Log } from '../../runtime/log.ts';
import type { LeadWorkflows } from '../lead-workflow/index.ts';

/** Marks a customer's message read and shows "escribiendo…". */
export type MarkRead = (providerId: string) => Promise<void>;

interface Deps {
  db: Db;
  leadWorkflows: LeadWorkflows;
  markRead: MarkRead;
  log: Log;
}

/** What one item of a webhook has to tell a workflow. */
export interface Pending {
  signal: InboxSignal;
  item: WhatsAppItem;
}

/** Tells the workflows what was stored; each lead's signals in order, leads side by side. Never throws. */
export async function signalAll(deps: Deps, pending: Pending[]): Promise<void> {
  const byLead = Map.groupBy(pending, ({ signal }) => signal.leadId);
  await Promise.all([...byLead.values()].map((ofLead) => signalInOrder(deps, ofLead)));
  await Promise.all([...byLead].map(([leadId, ofLead]) => showTyping(deps, leadId, ofLead)));
}

async function signalInOrder({ db, leadWorkflows, log }: Deps, pending: Pending[]): Promise<void> {
  for (const { signal } of pending) {
    const { leadId, messageId } = signal;
    try {
      if (signal.kind === 'message_failed') {
        await leadWorkflows.messageFailed(leadId, { messageId, errorCode: signal.errorCode });
        await signalHeard(db, signal.id);
        continue;
      }
      if (signal.kind === 'customer_messaged')
        await leadWorkflows.customerMessaged(leadId, { messageId, atMs: signal.atMs });
      else await leadWorkflows.repliedFromPhone(leadId, messageId);
      await markSignalled(db, messageId);
      log.info({ leadId, messageId, signal: signal.kind }, 'workflow signalled');
    } catch (error) {
      log.warn(
        { err: error, leadId, messageId, signal: signal.kind },
        'not signalled; the sweep will',
      );
    }
  }
}

const markSignalled = (db: Db, messageId: MessageId) =>
  db.updateTable('message').set({ signalledAt: new Date() }).where('id', '=', messageId).execute();

/** Only while the assistant answers: a person who owns the chat decides when it counts as read. */
async function showTyping(
  { db, markRead, log }: Deps,
  leadId: LeadId,
  pending: Pending[],
): Promise<void> {
  const last = pending.findLast(({ signal }) => signal.kind === 'customer_messaged')?.item;
  if (last?.kind !== 'message') return;
  try {
    const lead = await db
      .selectFrom('lead')
      .select(['ownerKind', 'optedOutAt'])
      .where('id', '=', leadId)
      .executeTakeFirst();
    if (lead?.ownerKind === 'bot' && lead.optedOutAt === null) await markRead(last.providerId);
  } catch (error) {
    log.debug({ err: error, leadId }, 'could not mark as read');
  }
}
