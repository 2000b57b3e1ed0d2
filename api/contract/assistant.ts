import { z } from 'zod';
import { understanding } from './messages.ts';
import { defineRoute } from './route.ts';
import { instant, leadId } from './shared.ts';

/** Who looks after the assistant. */
const keepers = ['supervisor', 'ops'] as const;
const names = z.enum(['rules', 'openai']);

/** How one assistant did with a message in the playground. */
const attempt = z.object({
  assistant: names,
  /** With the version of its prompt or rules; null when it did not answer. */
  composedBy: z.string().nullable(),
  /** How long it took, ms. */
  ms: z.number(),
  understanding: understanding.nullable(),
  /** null: it would stay silent, or did not answer. */
  reply: z.string().nullable(),
  /** Why the guard would not let the reply pass; empty when it does. */
  refusals: z.array(z.string()),
  /** Why it took no turn: `timeout`, `rate_limited`, `malformed` …; null when it did. */
  failure: z.string().nullable(),
});
export type PlaygroundAttempt = z.output<typeof attempt>;

export const tryMessage = defineRoute({
  method: 'post',
  path: '/api/assistant/playground',
  summary:
    'What each assistant makes of a message, as the first of a conversation; nothing is sent or kept',
  access: keepers,
  body: z.object({ text: z.string().trim().min(1).max(2000) }),
  response: z.object({ attempts: z.array(attempt) }),
});

export const getAssistantFigures = defineRoute({
  method: 'get',
  path: '/api/assistant/figures',
  summary: 'What the assistants did, by day in Lima, the latest first',
  access: keepers,
  query: z.object({ days: z.coerce.number().int().min(1).max(90).default(14) }),
  response: z.object({
    days: z.array(
      z.object({
        /** YYYY-MM-DD. */
        day: z.iso.date(),
        /** Replies that were to be sent, by who composed them. */
        replies: z.object({ rules: z.int(), openai: z.int() }),
        /** Replies of a model that the guard refused. */
        refused: z.int(),
        /** How often the guard gave each reason; a reply may have several. */
        refusals: z.record(z.string(), z.int()),
        /** What the language model used for leads, and for how many; cost in millionths of a US dollar. */
        model: z.object({
          costMicroUsd: z.int(),
          tokens: z.int(),
          cachedTokens: z.int(),
          leads: z.int(),
        }),
        /** Messages tried in the playground: they cost, and count nowhere else. */
        tries: z.object({ asked: z.int(), costMicroUsd: z.int() }),
        /** How often the model did not answer a lead, by why: `timeout`, `circuit_open`, `over_budget` … */
        fallbacks: z.record(z.string(), z.int()),
        voiceNotes: z.object({ heard: z.int(), unheard: z.int() }),
      }),
    ),
  }),
});
export type AssistantDay = z.output<typeof getAssistantFigures.response>['days'][number];

const refusedReply = z.object({
  id: z.string(),
  leadId,
  leadName: z.string(),
  /** What the customer had written; null when it is no longer there. */
  question: z.string().nullable(),
  /** What was refused, in order: a refused reply is composed once more. */
  attempts: z
    .array(z.object({ composedBy: z.string(), reasons: z.array(z.string()), text: z.string() }))
    .min(1),
  /** What was sent in its place; null: nothing yet. */
  sentInstead: z.string().nullable(),
  at: instant,
});
export type RefusedReply = z.output<typeof refusedReply>;

export const listRefusedReplies = defineRoute({
  method: 'get',
  path: '/api/assistant/refused',
  summary: 'What the guard refused lately, by the message it was to answer, the latest first',
  access: keepers,
  response: z.object({ items: z.array(refusedReply) }),
});

/** Found, rightly found and there, of one label. */
const counts = z.object({ right: z.number(), found: z.number(), there: z.number() });

/** What `npm run eval` writes. */
export const evalReport = z.object({
  at: instant,
  assistants: z.array(
    z.object({
      name: z.string(),
      /** Sets of labelled messages, the held-out one among them. */
      sets: z.array(
        z.object({
          name: z.string(),
          messages: z.number(),
          /** F1 over all labels of a kind, 0 to 1. */
          intents: z.number(),
          objections: z.number(),
          entities: z.number(),
          sentiment: z.number(),
          /** By `intent:ask_price`, `objection:price`, `entity:zone`, `cue:premium`. */
          byLabel: z.record(z.string(), counts),
          /** `wanted → found instead`, how often. */
          confusions: z.array(z.tuple([z.string(), z.number()])),
        }),
      ),
      conversations: z.array(z.object({ name: z.string(), problems: z.array(z.string()) })),
    }),
  ),
});
export type EvalReport = z.output<typeof evalReport>;

export const getEvalReport = defineRoute({
  method: 'get',
  path: '/api/assistant/eval',
  summary: 'The last evaluation report; null when none was made',
  access: keepers,
  response: z.object({ report: evalReport.nullable() }),
});
