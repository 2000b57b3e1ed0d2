export const stages = ['new', 'contacted', 'negotiating', 'won', 'lost'] as const;
export type Stage = (typeof stages)[number];

export const classifications = ['HOT', 'WARM', 'COLD'] as const;
export type Classification = (typeof classifications)[number];

export const sources = ['whatsapp', 'call', 'web', 'referral', 'import'] as const;
export type Source = (typeof sources)[number];

export const channels = ['whatsapp', 'call', 'email'] as const;
export type Channel = (typeof channels)[number];

export const roles = ['supervisor', 'ops', 'senior', 'junior', 'analyst'] as const;
export type Role = (typeof roles)[number];

export type OwnerKind = 'bot' | 'agent';

/** What a lead's workflow can be waiting for. */
export const waitKinds = [
  'abandonment',
  'reminder',
  'follow_up',
  'campaign_step',
  'hot_escalation',
  'call_task',
] as const;
export type WaitKind = (typeof waitKinds)[number];
