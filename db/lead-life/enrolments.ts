import type { CampaignVersionId, LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { newId } from '../new-id.ts';

/** Puts a lead into a campaign's version; a second attempt finds the first one's row. */
export async function startEnrolment(
  db: Db,
  enrolment: { leadId: LeadId; campaignVersionId: CampaignVersionId; enrolledAtMs: number },
): Promise<void> {
  const { leadId, campaignVersionId } = enrolment;
  const active = await db
    .selectFrom('enrolment')
    .select('id')
    .where('leadId', '=', leadId)
    .where('campaignVersionId', '=', campaignVersionId)
    .where('status', '=', 'active')
    .executeTakeFirst();
  if (active !== undefined) return;
  await db
    .insertInto('enrolment')
    .values({
      id: newId('enrolment'),
      leadId,
      campaignVersionId,
      status: 'active',
      enrolledAt: new Date(enrolment.enrolledAtMs),
    })
    .execute();
}

export async function moveEnrolment(db: Db, leadId: LeadId, stepIndex: number): Promise<void> {
  await db
    .updateTable('enrolment')
    .set({ stepIndex })
    .where('leadId', '=', leadId)
    .where('status', '=', 'active')
    .execute();
}

export async function endEnrolments(
  db: Db,
  leadId: LeadId,
  status: 'completed' | 'left',
  endReason: string,
): Promise<void> {
  await db
    .updateTable('enrolment')
    .set({ status, endReason, endedAt: new Date() })
    .where('leadId', '=', leadId)
    .where('status', '=', 'active')
    .execute();
}
