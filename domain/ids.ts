/** Ids are `<prefix>_<random>`; the prefix is part of the type, so a lead's id cannot be passed where a message's is meant. */
export type LeadId = `lead_${string}`;
export type MessageId = `msg_${string}`;
export type CallId = `call_${string}`;
export type ProductId = `prod_${string}`;
export type AreaId = `area_${string}`;
export type SaleId = `sale_${string}`;
export type UserId = `user_${string}`;
export type CampaignId = `camp_${string}`;
export type CampaignVersionId = `cver_${string}`;

/** Every prefix in use, by entity. */
export const idPrefixes = {
  lead: 'lead',
  conversation: 'conv',
  message: 'msg',
  call: 'call',
  product: 'prod',
  area: 'area',
  sale: 'sale',
  user: 'user',
  campaign: 'camp',
  campaignVersion: 'cver',
  enrolment: 'enr',
  experiment: 'exp',
  variant: 'var',
  scoreEvent: 'sev',
  notification: 'ntf',
  consent: 'cons',
  referral: 'ref',
  bill: 'bill',
  goal: 'goal',
  badge: 'badge',
  auditEntry: 'aud',
  webhookEvent: 'whe',
  apiKey: 'key',
} as const;

export type IdKind = keyof typeof idPrefixes;
export type IdOf<K extends IdKind> = `${(typeof idPrefixes)[K]}_${string}`;
