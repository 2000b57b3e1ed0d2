import { notify } from '../../db/lead-life/notify.ts';
import { recordUnsent } from '../../db/outbox/settle-outbound.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { ActivityDeps } from '../deps.ts';

type Deps = Pick<ActivityDeps, 'db'>;

/** What the assistant had composed before a person took over helps that person write. */
export async function keepAsSuggestion(
  { db }: Deps,
  { leadId, messageId }: { leadId: LeadId; messageId: MessageId },
): Promise<void> {
  await recordUnsent(db, {
    leadId,
    messageId,
    nowMs: Date.now(),
    status: 'suggested',
    errorCode: null,
    error: 'overtaken',
  });
}

/** The vendor said later that an accepted message failed (its status is recorded by the webhook): whoever is responsible hears of it. */
export async function noteFailure(
  { db }: Deps,
  failure: { leadId: LeadId; messageId: MessageId; errorCode: number },
): Promise<void> {
  const { leadId, messageId, errorCode } = failure;
  await db.transaction().execute(async (trx) => {
    const lead = await trx
      .updateTable('lead')
      .set({ attention: 'send_failed', updatedAt: new Date() })
      .where('id', '=', leadId)
      .returning(['ownerAgentId', 'assignedAgentId'])
      .executeTakeFirstOrThrow();
    const userId = lead.ownerAgentId ?? lead.assignedAgentId;
    if (userId !== null)
      await notify(trx, {
        userIds: [userId],
        kind: 'send_failed',
        leadId,
        data: { errorCode },
        dedupeKey: `send_failed:${messageId}`,
      });
  });
}
