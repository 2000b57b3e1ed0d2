import { z } from 'zod';
import { objections, services } from '../../domain/labels.ts';
import { channels, classifications, sources, stages, waitKinds } from '../../domain/lead.ts';
import { defineRoute } from './route.ts';
import {
  areaId,
  callId,
  instant,
  leadId,
  messageId,
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

export const message = z.object({
  id: messageId,
  providerId: z.string().nullable(),
  direction: z.enum(['inbound', 'outbound']),
  author: z.enum(['customer', 'bot', 'agent']),
  agent: userSummary.nullable(),
  channel: z.enum(channels),
  kind: z.string(),
  text: z.string(),
  status: z.string(),
  /** The vendor's code of a failed one; null when it never came to that. */
  errorCode: z.int().nullable(),
  /** The vendor's words, or a code of ours ("window_closed"). */
  errorText: z.string().nullable(),
  /** Buttons or list rows of an outbound message; media, location, contacts of an inbound one. */
  extra: z.record(z.string(), z.unknown()).nullable(),
  quoted: z.object({ providerId: z.string(), text: z.string().nullable() }).nullable(),
  reactions: z.record(z.string(), z.string()).nullable(),
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  at: instant,
});
export type Message = z.output<typeof message>;

export const leadEvent = z.object({
  id: z.string(),
  /** `taken_over` `handed_back` `assigned` `score_changed` `stage_changed` `opted_out` `sale_recorded` `wait_skipped` `wait_moved` `wait_run` `follow_up_sent` `campaign_enrolled` … */
  kind: z.string(),
  data: z.record(z.string(), z.unknown()),
  actor: userSummary.nullable(),
  at: instant,
});
export type LeadEvent = z.output<typeof leadEvent>;

export const scoreEvent = z.object({
  id: z.string(),
  scoreBefore: z.int(),
  scoreAfter: z.int(),
  breakdown: scoreBreakdown,
  reasons: z.array(z.object({ component: z.string(), points: z.number(), reason: z.string() })),
  messageId: messageId.nullable(),
  at: instant,
});
export type ScoreEvent = z.output<typeof scoreEvent>;

const leadParams = z.object({ leadId });
const base = '/api/leads';

export const listLeads = defineRoute({
  method: 'get',
  path: base,
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
  path: `${base}/:leadId`,
  summary: 'One lead',
  access: 'signed-in',
  params: leadParams,
  response: lead,
});

export const updateLead = defineRoute({
  method: 'patch',
  path: `${base}/:leadId`,
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
  path: `${base}/:leadId/read`,
  summary: 'The agent has seen the conversation',
  access: ['supervisor', 'senior', 'junior'],
  params: leadParams,
  response: z.object({}),
});

export const listMessages = defineRoute({
  method: 'get',
  path: `${base}/:leadId/messages`,
  summary: 'Messages of a lead, the newest page first, each page in order of time',
  access: 'signed-in',
  params: leadParams,
  query: z.object(pageQuery),
  response: page(message),
});

export const listLeadEvents = defineRoute({
  method: 'get',
  path: `${base}/:leadId/events`,
  summary: 'What happened to a lead besides messages, newest first',
  access: 'signed-in',
  params: leadParams,
  query: z.object(pageQuery),
  response: page(leadEvent),
});

export const listScoreEvents = defineRoute({
  method: 'get',
  path: `${base}/:leadId/score-events`,
  summary: 'Why the score is what it is: every change with its reasons, newest first',
  access: 'signed-in',
  params: leadParams,
  query: z.object(pageQuery),
  response: page(scoreEvent),
});

const sellers = ['supervisor', 'senior', 'junior'] as const;

export const sendMessage = defineRoute({
  method: 'post',
  path: `${base}/:leadId/messages`,
  summary:
    'Write to the customer as a person; takes the conversation over from the assistant when needed',
  access: sellers,
  params: leadParams,
  body: z.union([
    z.object({
      text: z.string().trim().min(1).max(4096),
      /** Pressing twice sends once. */
      requestId: z.string().max(80).optional(),
      quotedMessageId: messageId.optional(),
    }),
    z.object({
      template: z.object({
        name: z.string().max(512),
        variables: z.array(z.string().max(1024)).max(20),
      }),
      requestId: z.string().max(80).optional(),
    }),
  ]),
  response: message,
  status: 202,
  errors: ['owned_by_other', 'window_closed', 'opted_out', 'closed', 'unavailable'],
});

export const listTemplates = defineRoute({
  method: 'get',
  path: '/api/templates',
  summary: 'Approved WhatsApp templates that may be sent outside the 24-hour window',
  access: 'signed-in',
  response: z.object({
    items: z.array(
      z.object({
        name: z.string(),
        language: z.string(),
        /** With {{1}}-style placeholders. */
        text: z.string(),
        category: z.enum(['marketing', 'utility']),
        variableCount: z.int(),
        /** What each placeholder stands for, in Spanish. */
        variableLabels: z.array(z.string()),
      }),
    ),
  }),
});

const ownershipAnswer = lead;

export const takeOverLead = defineRoute({
  method: 'post',
  path: `${base}/:leadId/take-over`,
  summary: 'Stop the assistant and own the conversation',
  access: sellers,
  params: leadParams,
  response: ownershipAnswer,
  errors: ['owned_by_other', 'closed', 'unavailable'],
});

export const handBackLead = defineRoute({
  method: 'post',
  path: `${base}/:leadId/hand-back`,
  summary: 'Give the conversation back to the assistant',
  access: sellers,
  params: leadParams,
  response: ownershipAnswer,
  errors: ['not_owner', 'closed', 'unavailable'],
});

export const assignLead = defineRoute({
  method: 'post',
  path: `${base}/:leadId/assign`,
  summary: 'Make an agent responsible for a lead',
  access: ['supervisor'],
  params: leadParams,
  body: z.object({ agentId: userId }),
  response: ownershipAnswer,
  errors: ['closed', 'unavailable'],
});

export const optOutLead = defineRoute({
  method: 'post',
  path: `${base}/:leadId/opt-out`,
  summary: 'The customer asked a person not to be contacted again',
  access: sellers,
  params: leadParams,
  response: ownershipAnswer,
  errors: ['unavailable'],
});

export const markLeadLost = defineRoute({
  method: 'post',
  path: `${base}/:leadId/lost`,
  summary: 'Close the lead without a sale',
  access: sellers,
  params: leadParams,
  body: z.object({
    reason: z.enum([...objections, 'no_answer', 'wrong_number', 'bought_elsewhere', 'other']),
  }),
  response: ownershipAnswer,
  errors: ['closed', 'unavailable'],
});

export const requestLeadCall = defineRoute({
  method: 'post',
  path: `${base}/:leadId/calls`,
  summary: 'Ask that the lead be called: a task for a person',
  access: ['supervisor', 'senior', 'junior', 'ops'],
  params: leadParams,
  body: z.object({ at: instant.optional() }),
  response: z.object({ callId }),
  status: 202,
  errors: ['opted_out', 'closed', 'in_the_past', 'unavailable'],
});

export const changeWait = defineRoute({
  method: 'post',
  path: `${base}/:leadId/waits/:waitId`,
  summary: "Skip, move or run now one of the lead's timers",
  access: sellers,
  params: z.object({ leadId, waitId: z.string().max(80) }),
  body: z.union([
    z.object({ action: z.literal('skip') }),
    z.object({ action: z.literal('run') }),
    z.object({ action: z.literal('move'), dueAt: instant }),
  ]),
  response: z.object({ waitingFor: z.array(wait) }),
  errors: ['unknown_wait', 'in_the_past', 'unavailable'],
});

export const leadWorkflow = z.object({
  workflowId: z.string(),
  runId: z.string().nullable(),
  /** `running` | `completed` | `failed` | `terminated` | … | `not_started` | `unreachable` */
  status: z.string(),
  startedAt: instant.nullable(),
  historyLength: z.int().nullable(),
  state: z
    .object({
      owner,
      stage: z.enum(stages),
      classification: z.enum(classifications),
      optedOut: z.boolean(),
      pendingMessages: z.int(),
      turnCount: z.int(),
    })
    .nullable(),
  timers: z.array(wait),
  pendingActivities: z.array(
    z.object({
      type: z.string(),
      state: z.string(),
      attempt: z.int(),
      maximumAttempts: z.int().nullable(),
      lastError: z.string().nullable(),
      nextAttemptAt: instant.nullable(),
    }),
  ),
  /** Readable, newest first: `{at, kind, summary}`. */
  timeline: z.array(z.object({ at: instant, kind: z.string(), summary: z.string() })),
});
export type LeadWorkflow = z.output<typeof leadWorkflow>;

export const getLeadWorkflow = defineRoute({
  method: 'get',
  path: `${base}/:leadId/workflow`,
  summary: "What the lead's workflow is doing and waiting for",
  access: 'signed-in',
  params: leadParams,
  response: leadWorkflow,
});

export const suggestion = z.object({
  id: z.string(),
  /** `draft`: what the assistant had composed when a person took over; `tip`: what to say next. */
  kind: z.enum(['draft', 'tip']),
  /** What the customer said that makes this useful, in Spanish: "Mencionó precio alto". */
  because: z.string(),
  /** Ready for the composer. */
  text: z.string(),
});
export type Suggestion = z.output<typeof suggestion>;

export const listSuggestions = defineRoute({
  method: 'get',
  path: `${base}/:leadId/suggestions`,
  summary: "The assistant's unsent draft and hints for the person who writes",
  access: 'signed-in',
  params: leadParams,
  response: z.object({ items: z.array(suggestion) }),
});

export const sale = z.object({
  id: z.string(),
  leadId,
  leadName: z.string(),
  productId,
  planName: z.string(),
  operator: z.string(),
  sellerKind: z.enum(['bot', 'agent']),
  agent: userSummary.nullable(),
  finalPrice: money,
  discount: money,
  commission: money,
  installationDate: z.string().nullable(),
  status: z.enum(['pending', 'installed', 'active', 'cancelled']),
  createdAt: instant,
});
export type Sale = z.output<typeof sale>;

export const recordLeadSale = defineRoute({
  method: 'post',
  path: `${base}/:leadId/sales`,
  summary: 'Close a sale from the catalogue',
  access: sellers,
  params: leadParams,
  body: z.object({
    productId,
    /** Minor units, or Money in the product's currency; at most the list price. */
    finalPrice: z.union([z.int().min(0), money]),
    /** ISO date. */
    installationDate: z.iso.date().optional(),
    notes: z.string().max(2000).optional(),
    requestId: z.string().max(80).optional(),
  }),
  response: sale,
  status: 201,
  errors: ['closed', 'not_found', 'unavailable'],
});

export const listLeadSales = defineRoute({
  method: 'get',
  path: `${base}/:leadId/sales`,
  summary: 'Sales to a lead',
  access: 'signed-in',
  params: leadParams,
  response: z.object({ items: z.array(sale) }),
});

export const listSales = defineRoute({
  method: 'get',
  path: '/api/sales',
  summary: 'Sales, newest first',
  access: 'signed-in',
  query: z.object({
    status: z.enum(['pending', 'installed', 'active', 'cancelled']).optional(),
    agentId: userId.optional(),
    q: z.string().max(200).optional(),
    ...pageQuery,
  }),
  response: page(sale),
});

export const updateSale = defineRoute({
  method: 'patch',
  path: '/api/sales/:saleId',
  summary: 'Move a sale on: installed, active, cancelled',
  access: sellers,
  params: z.object({ saleId: z.string().max(80) }),
  body: z.object({ status: z.enum(['pending', 'installed', 'active', 'cancelled']) }),
  response: sale,
  errors: ['conflict'],
});
