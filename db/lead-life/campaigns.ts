import type { CampaignVersionId, LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

/** The newest published version of the active nurturing campaign; undefined when there is none. */
export function activeNurturing(db: Db) {
  return db
    .selectFrom('campaignVersion')
    .innerJoin('campaign', 'campaign.id', 'campaignVersion.campaignId')
    .select(['campaignVersion.id', 'campaignVersion.definition'])
    .where('campaign.kind', '=', 'nurturing')
    .where('campaign.status', '=', 'active')
    .where('campaignVersion.publishedAt', 'is not', null)
    .orderBy('campaignVersion.version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Versions never change once published, so whoever asks may remember the answer. */
export function campaignVersion(db: Db, id: CampaignVersionId) {
  return db
    .selectFrom('campaignVersion')
    .select(['id', 'definition'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether the campaign of a version stands still: its leads wait where they are. */
export async function isPaused(db: Db, id: CampaignVersionId): Promise<boolean> {
  const row = await db
    .selectFrom('campaignVersion')
    .innerJoin('campaign', 'campaign.id', 'campaignVersion.campaignId')
    .select('campaign.status')
    .where('campaignVersion.id', '=', id)
    .executeTakeFirst();
  return row?.status === 'paused';
}

/** Every campaign stands still until somebody starts it again. */
export async function pauseCampaigns(db: Db): Promise<void> {
  await db
    .updateTable('campaign')
    .set({ status: 'paused' })
    .where('status', '=', 'active')
    .execute();
}

/** The person stopped marketing messages: follow-ups and campaigns spare them, answers and reminders do not. */
export async function stopMarketing(db: Db, leadId: LeadId): Promise<void> {
  await db
    .updateTable('lead')
    .set({ marketingOptedOutAt: new Date() })
    .where('id', '=', leadId)
    .where('marketingOptedOutAt', 'is', null)
    .execute();
}
