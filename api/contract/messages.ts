import { z } from 'zod';
import { missingFacts, nextSteps } from '../../domain/conversation/agent-brief.ts';
import { cues, intents, objections, sentiments, services } from '../../domain/labels.ts';
import { channels } from '../../domain/lead.ts';

import { defineRoute } from './route.ts';
import {
  instant,
  leadParams,
  messageId,
  money,
  page,
  pageQuery,
  sellers,
  userSummary,
} from './shared.ts';

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
  /** The customer's file; null when there is none. Its bytes: `GET /api/media/:messageId`. */
  media: z
    .object({
      /** `pending`: on its way from the vendor; `failed`: it will not come. */
      state: z.enum(['pending', 'stored', 'failed']),
      /** By content; null until it is stored. */
      mimeType: z.string().nullable(),
      sizeBytes: z.int().nullable(),
      filename: z.string().nullable(),
      /** Who wrote a voice note down: `openai:<model>`, or `simulated`; null: nobody. */
      transcribedBy: z.string().nullable(),
    })
    .nullable()
    .optional(),
  /** The assistant has read it: `GET …/messages/:messageId/understanding` tells what it understood. */
  isUnderstood: z.boolean().optional(),
  quoted: z.object({ providerId: z.string(), text: z.string().nullable() }).nullable(),
  reactions: z.record(z.string(), z.string()).nullable(),
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  at: instant,
});

export type Message = z.output<typeof message>;

export const listMessages = defineRoute({
  method: 'get',
  path: '/api/leads/:leadId/messages',
  summary: 'Messages of a lead, the newest page first, each page in order of time',
  access: 'signed-in',
  params: leadParams,
  query: z.object(pageQuery),
  response: page(message),
});

export const understanding = z.object({
  intents: z.array(z.enum(intents)),
  objections: z.array(z.enum(objections)),
  sentiment: z.enum(sentiments),
  cues: z.array(z.enum(cues)),
  entities: z.object({
    name: z.string().optional(),
    zone: z.string().optional(),
    address: z.string().optional(),
    service: z.enum(services).optional(),
    operator: z.string().optional(),
    speedMbps: z.number().optional(),
    dataGb: z.number().optional(),
    budget: money.optional(),
    /** The day or moment the customer named, in UTC. */
    date: z.string().optional(),
    /** A plan's name, or the customer's words for it. */
    planChoice: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
  }),
});
export type MessageUnderstanding = z.output<typeof understanding>;

export const getUnderstanding = defineRoute({
  method: 'get',
  path: '/api/leads/:leadId/messages/:messageId/understanding',
  summary: 'What the assistant understood of one message of the customer',
  access: 'signed-in',
  params: leadParams.extend({ messageId }),
  response: understanding,
});

export const sendMessage = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/messages',
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

export const suggestion = z.object({
  id: z.string(),
  /** `draft`: what the assistant had composed when a person took over; `tip`: what to say next. */
  kind: z.enum(['draft', 'tip']),
  /** What the customer said that makes this useful, in Spanish: "Mencionó precio alto". */
  because: z.string(),
  /** Ready for the composer. */
  text: z.string(),
});

/** The conversation in one line, for the person who has it. */
const agentBrief = z.object({
  /** What they look for, as far as it is known; the zone as a person reads it. */
  wish: z.object({
    service: z.enum(services).nullable(),
    operator: z.string().nullable(),
    speedMbps: z.number().nullable(),
    dataGb: z.number().nullable(),
    budget: money.nullable(),
    zoneText: z.string().nullable(),
    plan: z.string().nullable(),
  }),
  /** What they asked for in their last messages, the latest first. */
  wants: z.array(z.enum(intents)),
  objection: z.enum(objections).nullable(),
  missing: z.array(z.enum(missingFacts)),
  nextStep: z.enum(nextSteps),
});
export type AgentBriefView = z.output<typeof agentBrief>;

export type Suggestion = z.output<typeof suggestion>;

export const listSuggestions = defineRoute({
  method: 'get',
  path: '/api/leads/:leadId/suggestions',
  summary: "The assistant's unsent draft and hints for the person who writes",
  access: 'signed-in',
  params: leadParams,
  response: z.object({ items: z.array(suggestion), brief: agentBrief.optional() }),
});
