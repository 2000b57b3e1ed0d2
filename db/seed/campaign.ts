import { defaultCampaign, defaultCampaignName } from '../../domain/campaign/default-campaign.ts';
import type { CampaignId, CampaignVersionId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

const defaultCampaignId: CampaignId = 'camp_nurturing';
export const defaultCampaignVersionId: CampaignVersionId = 'cver_nurturing1';

/** The nurturing campaign every installation starts with. What sales ops made of it since is left alone. */
export async function seedDefaultCampaign(db: Db): Promise<void> {
  await db
    .insertInto('campaign')
    .values({
      id: defaultCampaignId,
      name: defaultCampaignName,
      kind: 'nurturing',
      status: 'active',
    })
    .onConflict((same) => same.doNothing())
    .execute();
  await db
    .insertInto('campaignVersion')
    .values({
      id: defaultCampaignVersionId,
      campaignId: defaultCampaignId,
      version: 1,
      definition: JSON.stringify(defaultCampaign),
      publishedAt: new Date(),
    })
    .onConflict((same) => same.doNothing())
    .execute();
}
