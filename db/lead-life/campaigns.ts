import type { CampaignVersionId } from '../../domain/ids.ts';
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
