import { z } from 'zod';
import type { Db } from '../../db/connect.ts';
import { activeNurturing, campaignVersion } from '../../db/lead-life/campaigns.ts';
import { type CampaignDefinition, campaignScripts } from '../../domain/campaign/definition.ts';
import type { CampaignVersionId } from '../../domain/ids.ts';
import { classifications } from '../../domain/lead.ts';

const definition: z.ZodType<CampaignDefinition> = z.object({
  schema: z.literal(1),
  audience: z.object({ classifications: z.array(z.enum(classifications)) }),
  steps: z.array(
    z.object({
      afterMs: z.number().min(0),
      action: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('message'), script: z.enum(campaignScripts) }),
        z.object({ kind: z.literal('call') }),
      ]),
    }),
  ),
  frequencyCap: z.object({ contacts: z.int().min(1), perMs: z.number().min(1) }),
});

/** A published version as its leads go through it. @throws ZodError when the stored data is not a campaign */
export async function loadCampaign(
  db: Db,
  id: CampaignVersionId,
): Promise<CampaignDefinition | null> {
  const row = await campaignVersion(db, id);
  return row === undefined ? null : definition.parse(row.definition);
}

/** The campaign COLD leads go into; null when sales ops has none active. */
export async function loadNurturing(
  db: Db,
): Promise<{ campaignVersionId: CampaignVersionId; definition: CampaignDefinition } | null> {
  const row = await activeNurturing(db);
  if (row === undefined) return null;
  return {
    campaignVersionId: row.id as CampaignVersionId,
    definition: definition.parse(row.definition),
  };
}
