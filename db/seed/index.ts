import type { Db } from '../connect.ts';
import { seedDefaultCampaign } from './campaign.ts';
import { seedCatalogue } from './catalogue.ts';

export { seedCatalogue } from './catalogue.ts';
export { seedLocalUsers } from './users.ts';

/** What every installation starts with, whoever runs it: catalogue and nurturing campaign. Idempotent. */
export async function seedEssentials(db: Db): Promise<void> {
  await seedCatalogue(db);
  await seedDefaultCampaign(db);
}
