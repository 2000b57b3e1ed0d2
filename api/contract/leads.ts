import { z } from 'zod';
import { services } from '../../domain/labels.ts';
import { channels, classifications, sources, stages, waitKinds } from '../../domain/lead.ts';
import { defineRoute } from './route.ts';
import {
  areaId,
  instant,
  leadId,
  leadParams,
  money,
  page,
  pageQuery,
  productId,
  userId,
  userSummary,
} from './shared.ts';

export const scoreBreakdown = z.object({
  interaction: z.number(),
  pricing: z.number(),
  specificInfo: z.number(),
  conversationTime: z.number(),
  positiveResponses: z.number(),
});

export const wait = z.object({
  id: z.string(),
  kind: z.enum(waitKinds),
  dueAt: instant.optional(),
  /** Stable code; `domain/waits` lists them, the web says them in Spanish. */
  reason: z.string(),
});

export type WaitView = z.output<typeof wait>;

export const owner = z.object({ kind: z.enum(['bot', 'agent']), agentId: userId.optional() });

export const lead = z.object({
  id: leadId,
  phone: z.string().nullable(),
  waUserId: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  /** The best name to show: given name, profile name, phone, or user id. */
  displayName: z.string(),
  email: z.string().nullable(),
  operatorInterest: z.string().nullable(),
  serviceInterest: z.enum(services).nullable(),
  budget: money.nullable(),
  areaId: areaId.nullable(),
  zone: z.string().nullable(),
  address: z.string().nullable(),
  timeZone: z.string(),
  source: z.enum(sources),
  adReferral: z.record(z.string(), z.unknown()).nullable(),
  stage: z.enum(stages),
  score: z.int(),
  classification: z.enum(classifications),
  scoreBreakdown,
  aiNotes: z.string().nullable(),
  /** The plan the customer chose in conversation; closing the sale starts from it. */
  chosenProductId: productId.nullable(),
  owner,
  ownerAgent: userSummary.nullable(),
  assignedAgent: userSummary.nullable(),
  waitingFor: z.array(wait),
  nextActionAt: instant.nullable(),
  optedOutAt: instant.nullable(),
  lastCustomerMessageAt: instant.nullable(),
  lastMessageAt: instant.nullable(),
  lastMessagePreview: z.string().nullable(),
  lastMessageAuthor: z.enum(['customer', 'bot', 'agent']).nullable(),
  unreadCount: z.int(),
  /** When WhatsApp's 24-hour window closes; null when it is closed or never opened. */
  windowClosesAt: instant.nullable(),
  attention: z.string().nullable(),
  channel: z.enum(channels),
  createdAt: instant,
  updatedAt: instant,
});

export type Lead = z.output<typeof lead>;

export const listLeads = defineRoute({
  method: 'get',
  path: '/api/leads',
  summary: 'Leads, the latest message first',
  access: 'signed-in',
  query: z.object({
    phone: z.string().max(40).optional(),
    classification: z.enum(classifications).optional(),
    stage: z.enum(stages).optional(),
    /** `bot`, `agent`, `me`, `unassigned` or a user id. */
    owner: z.string().max(80).optional(),
    q: z.string().max(200).optional(),
    unread: z.enum(['true', 'false']).optional(),
    ...pageQuery,
  }),
  response: page(lead),
});

export const getLead = defineRoute({
  method: 'get',
  path: '/api/leads/:leadId',
  summary: 'One lead',
  access: 'signed-in',
  params: leadParams,
  response: lead,
});

export const updateLead = defineRoute({
  method: 'patch',
  path: '/api/leads/:leadId',
  summary: "Correct a lead's profile",
  access: ['supervisor', 'senior', 'junior'],
  params: leadParams,
  body: z
    .object({
      firstName: z.string().trim().max(80).nullable(),
      lastName: z.string().trim().max(80).nullable(),
      email: z.email().max(200).nullable(),
      address: z.string().trim().max(300).nullable(),
      areaId: areaId.nullable(),
      serviceInterest: z.enum(services).nullable(),
      operatorInterest: z.string().max(40).nullable(),
      budget: money.nullable(),
    })
    .partial(),
  response: lead,
});

export const markRead = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/read',
  summary: 'The agent has seen the conversation',
  access: ['supervisor', 'senior', 'junior'],
  params: leadParams,
  response: z.object({}),
});
