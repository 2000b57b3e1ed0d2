import type { Classification } from '../lead.ts';

/** A campaign's version as data; a version never changes once published, so leads finish what they began. */
export interface CampaignDefinition {
  schema: 1;
  audience: { classifications: Classification[] };
  steps: CampaignStep[];
  /** At most this many automated contacts within a span of business time, counting every campaign and follow-up. */
  frequencyCap: { contacts: number; perMs: number };
}

export interface CampaignStep {
  /** Business time since enrolment, ms; never decreasing from step to step. */
  afterMs: number;
  action: { kind: 'message'; script: CampaignScript } | { kind: 'call' };
}

/** What a step says; the assistant words it from the catalogue and what is known of the lead. */
export const campaignScripts = [
  'plan_details',
  'resolve_doubts',
  'special_offer',
  'last_chance',
] as const;
export type CampaignScript = (typeof campaignScripts)[number];
