import { z } from 'zod';
import { lead } from './leads.ts';
import { defineRoute } from './route.ts';
import { instant, leadParams } from './shared.ts';

const stuckReasons = ['unanswered', 'unsent', 'overdue', 'process_ended'] as const;

export const stuckLead = z.object({
  lead,
  /** `unanswered`: a customer's message, 2 min. `unsent`: a reply, 2 min. `overdue`: a timer, 5 min. `process_ended`: its workflow failed or was terminated. */
  reason: z.enum(stuckReasons),
  since: instant,
  /** As `GET /api/leads/:leadId/workflow` names it. */
  workflowStatus: z.string(),
  /** Of what is attempted again and again; null: nothing is. */
  attempt: z.int().nullable(),
  lastError: z.string().nullable(),
});

export type StuckLead = z.output<typeof stuckLead>;

export const listStuckLeads = defineRoute({
  method: 'get',
  path: '/api/leads/stuck',
  summary: 'Leads that wait for us in vain, the longest first',
  access: ['supervisor'],
  response: z.object({ items: z.array(stuckLead) }),
});

export const retryLead = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/retry',
  summary: "Get a stuck lead going: tell its workflow again, or start it anew from the lead's row",
  access: ['supervisor'],
  params: leadParams,
  /** `told`: it runs and was told again. `restarted`: it ran in vain and was ended first. `started`: it was gone. */
  response: z.object({ done: z.enum(['told', 'restarted', 'started']) }),
  errors: ['unavailable'],
});
