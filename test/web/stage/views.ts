import type { LeadEvent } from '../../../api/contract/history.ts';
import type { Lead } from '../../../api/contract/leads.ts';
import type { Message } from '../../../api/contract/messages.ts';
import type { LeadId, MessageId } from '../../../domain/ids.ts';

/** A lead as the API shows it; what a test does not name is ordinary. */
export const aLeadView = (number: number, changes: Partial<Lead> = {}): Lead => ({
  id: `lead_${number}` as LeadId,
  phone: `+5198765432${number}`,
  waUserId: null,
  firstName: null,
  lastName: null,
  displayName: `Cliente ${number}`,
  email: null,
  operatorInterest: null,
  serviceInterest: null,
  budget: null,
  areaId: null,
  zone: null,
  address: null,
  timeZone: 'America/Lima',
  source: 'whatsapp',
  adReferral: null,
  stage: 'new',
  score: 0,
  classification: 'COLD',
  scoreBreakdown: {
    interaction: 0,
    pricing: 0,
    specificInfo: 0,
    conversationTime: 0,
    positiveResponses: 0,
  },
  aiNotes: null,
  owner: { kind: 'bot' },
  ownerAgent: null,
  assignedAgent: null,
  waitingFor: [],
  nextActionAt: null,
  optedOutAt: null,
  lastCustomerMessageAt: null,
  lastMessageAt: at(number),
  lastMessagePreview: null,
  lastMessageAuthor: null,
  unreadCount: 0,
  windowClosesAt: null,
  attention: null,
  chosenProductId: null,
  channel: 'whatsapp',
  createdAt: at(0),
  updatedAt: at(0),
  ...changes,
});

export const aMessageView = (number: number, changes: Partial<Message> = {}): Message => ({
  id: `msg_${number}` as MessageId,
  providerId: null,
  direction: 'inbound',
  author: 'customer',
  agent: null,
  channel: 'whatsapp',
  kind: 'text',
  text: `Mensaje ${number}`,
  status: 'received',
  errorCode: null,
  errorText: null,
  extra: null,
  quoted: null,
  reactions: null,
  editedAt: null,
  deletedAt: null,
  at: at(number),
  ...changes,
});

export const anEventView = (number: number, changes: Partial<LeadEvent> = {}): LeadEvent => ({
  id: String(number),
  kind: 'taken_over',
  data: {},
  actor: null,
  at: at(number),
  ...changes,
});

/** That many minutes after 10:00 in Lima. */
export const at = (minutes: number): string =>
  new Date(Date.parse('2026-11-23T15:00:00Z') + minutes * 60_000).toISOString();
