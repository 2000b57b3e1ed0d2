import { z } from 'zod';
import { scoreBreakdown } from './leads.ts';
import { defineRoute } from './route.ts';
import { instant, leadParams, messageId, page, pageQuery, userSummary } from './shared.ts';

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

export const listLeadEvents = defineRoute({
  method: 'get',
  path: '/api/leads/:leadId/events',
  summary: 'What happened to a lead besides messages, newest first',
  access: 'signed-in',
  params: leadParams,
  query: z.object(pageQuery),
  response: page(leadEvent),
});

export const listScoreEvents = defineRoute({
  method: 'get',
  path: '/api/leads/:leadId/score-events',
  summary: 'Why the score is what it is: every change with its reasons, newest first',
  access: 'signed-in',
  params: leadParams,
  query: z.object(pageQuery),
  response: page(scoreEvent),
});
