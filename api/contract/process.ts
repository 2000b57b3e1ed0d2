import { z } from 'zod';
import { classifications, stages } from '../../domain/lead.ts';
import { owner, wait } from './leads.ts';
import { defineRoute } from './route.ts';
import { instant, leadParams } from './shared.ts';

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
  path: '/api/leads/:leadId/workflow',
  summary: "What the lead's workflow is doing and waiting for",
  access: 'signed-in',
  params: leadParams,
  response: leadWorkflow,
});
