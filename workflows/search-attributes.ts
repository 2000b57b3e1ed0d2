import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** Registered by `npm start` on the dev server; docs/operations.md says how on a cluster. Never personal data. */
export const leadStage = defineSearchAttributeKey('LeadStage', SearchAttributeType.KEYWORD);
export const leadClassification = defineSearchAttributeKey(
  'LeadClassification',
  SearchAttributeType.KEYWORD,
);
export const leadOwnerKind = defineSearchAttributeKey('LeadOwnerKind', SearchAttributeType.KEYWORD);
export const leadCampaign = defineSearchAttributeKey('LeadCampaign', SearchAttributeType.KEYWORD);
export const leadNextActionAt = defineSearchAttributeKey(
  'LeadNextActionAt',
  SearchAttributeType.DATETIME,
);

export const searchAttributes = [
  leadStage,
  leadClassification,
  leadOwnerKind,
  leadCampaign,
  leadNextActionAt,
];
