import type { CallId, LeadId } from '../../domain/ids.ts';

/** Every query key, so that live events know what to refresh. Lists and one lead's parts share a prefix. */
export const keys = {
  me: ['me'],
  installation: ['installation'],
  agents: ['agents'],
  templates: ['templates'],
  products: ['products'],
  areas: ['areas'],
  notifications: ['notifications'],
  leadLists: ['lead-list'],
  stuckLeads: ['stuck-leads'],
  leadList: (filters: object) => ['lead-list', filters],
  lead: (leadId: LeadId) => ['lead', leadId],
  leadProfile: (leadId: LeadId) => ['lead', leadId, 'profile'],
  messages: (leadId: LeadId) => ['lead', leadId, 'messages'],
  events: (leadId: LeadId) => ['lead', leadId, 'events'],
  scoreEvents: (leadId: LeadId) => ['lead', leadId, 'score-events'],
  suggestions: (leadId: LeadId) => ['lead', leadId, 'suggestions'],
  leadSales: (leadId: LeadId) => ['lead', leadId, 'sales'],
  workflow: (leadId: LeadId) => ['lead', leadId, 'workflow'],
  saleLists: ['sale-list'],
  callLists: ['call-list'],
  call: (callId: CallId) => ['call', callId],
  dialer: ['dialer'],
  saleList: (filters: object) => ['sale-list', filters],
} as const;
