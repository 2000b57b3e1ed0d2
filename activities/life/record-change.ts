import { endEnrolments } from '../../db/lead-life/enrolments.ts';
import { notify } from '../../db/lead-life/notify.ts';
import * as life from '../../db/lead-life/record-change.ts';
import type { UserId } from '../../domain/ids.ts';
import type { ActivityDeps } from '../deps.ts';
import type { LeadChange, LeadSnapshot } from '../outcomes.ts';

/** Makes the database say what the workflow knows, and tells whom it concerns. */
export async function recordChange(
  { db }: Pick<ActivityDeps, 'db'>,
  lead: LeadSnapshot,
  change: LeadChange,
): Promise<void> {
  const { leadId } = lead;
  await db.transaction().execute(async (trx) => {
    await life.recordChange(trx, lead, {
      kind: change.kind,
      actorUserId: change.actorUserId,
      dedupeKey: change.key,
      data: change.data ?? {},
    });
    if (lead.stage === 'won' || lead.stage === 'lost')
      await endEnrolments(trx, leadId, 'left', lead.stage);
    const assigned = change.kind === 'assigned' ? change.data?.agentId : undefined;
    if (typeof assigned === 'string')
      await notify(trx, {
        userIds: [assigned as UserId],
        kind: 'lead_assigned',
        leadId,
        dedupeKey: change.key,
      });
  });
}
