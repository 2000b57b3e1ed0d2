import { peopleWithRole } from '../../db/lead-life/agents.ts';
import { notify } from '../../db/lead-life/notify.ts';
import { recordWaits } from '../../db/lead-life/record-change.ts';
import type { ActivityDeps } from '../deps.ts';
import type { WaitOutcome } from '../outcomes.ts';
import { type DueWait, remaining } from './due.ts';

/** Nobody took a hot lead, or a request for a person, in time: the supervisors hear of it. */
export async function escalate(
  { db }: Pick<ActivityDeps, 'db'>,
  { lead, wait }: DueWait,
): Promise<WaitOutcome> {
  const waits = remaining(lead, wait);
  await db.transaction().execute(async (trx) => {
    await notify(trx, {
      userIds: await peopleWithRole(trx, ['supervisor']),
      kind: 'hot_escalation',
      leadId: lead.leadId,
      data: { reason: wait.reason },
      dedupeKey: `hot_escalation:${lead.leadId}:${wait.dueAtMs}`,
    });
    await recordWaits(trx, lead.leadId, waits);
  });
  return { draftId: null, waits, enrolment: lead.enrolment };
}
