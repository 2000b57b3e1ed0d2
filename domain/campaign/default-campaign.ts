import type { CampaignDefinition } from './definition.ts';

const dayMs = 24 * 60 * 60_000;

/** COLD leads hear from us on days 1, 3, 7 and 14. Day 3 becomes a call when the assistant can call. */
export const defaultCampaignName = 'Seguimiento de leads fríos';
export const defaultCampaign: CampaignDefinition = {
  schema: 1,
  audience: { classifications: ['COLD'] },
  steps: [
    { afterMs: 1 * dayMs, action: { kind: 'message', script: 'plan_details' } },
    { afterMs: 3 * dayMs, action: { kind: 'message', script: 'resolve_doubts' } },
    { afterMs: 7 * dayMs, action: { kind: 'message', script: 'special_offer' } },
    { afterMs: 14 * dayMs, action: { kind: 'message', script: 'last_chance' } },
  ],
  frequencyCap: { contacts: 1, perMs: dayMs * 0.75 },
};
