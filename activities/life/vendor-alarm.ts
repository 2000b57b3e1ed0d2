import { peopleWithRole } from '../../db/lead-life/agents.ts';
import { pauseCampaigns, stopMarketing } from '../../db/lead-life/campaigns.ts';
import { notify } from '../../db/lead-life/notify.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { ActivityDeps } from '../deps.ts';
import type { VendorAlarm } from '../sender.ts';

/** One notification an hour for each error: every message fails while a token is invalid. */
const quietMs = 60 * 60_000;

interface Raised {
  leadId: LeadId;
  alarm: VendorAlarm;
  errorCode: number | null;
  nowMs: number;
}

/** Acts on a refusal that is not about one message: pages the supervisors, pauses campaigns, or spares a person marketing. */
export async function raiseVendorAlarm(
  { db }: Pick<ActivityDeps, 'db'>,
  { leadId, alarm, errorCode, nowMs }: Raised,
): Promise<void> {
  if (alarm === 'marketing') return stopMarketing(db, leadId);
  await db.transaction().execute(async (trx) => {
    if (alarm === 'campaigns') await pauseCampaigns(trx);
    await notify(trx, {
      userIds: await peopleWithRole(trx, ['supervisor']),
      kind: 'vendor_problem',
      leadId,
      data: { alarm, errorCode },
      dedupeKey: `vendor_problem:${errorCode}:${Math.floor(nowMs / quietMs)}`,
    });
  });
}
