import { z } from 'zod';
import { objections } from '../../domain/labels.ts';
import { lead, wait } from './leads.ts';
import { defineRoute } from './route.ts';
import { callId, instant, leadId, leadParams, sellers, userId } from './shared.ts';

export const takeOverLead = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/take-over',
  summary: 'Stop the assistant and own the conversation',
  access: sellers,
  params: leadParams,
  response: lead,
  errors: ['owned_by_other', 'closed', 'unavailable'],
});

export const handBackLead = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/hand-back',
  summary: 'Give the conversation back to the assistant',
  access: sellers,
  params: leadParams,
  response: lead,
  errors: ['not_owner', 'closed', 'unavailable'],
});

export const assignLead = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/assign',
  summary: 'Make an agent responsible for a lead',
  access: ['supervisor'],
  params: leadParams,
  body: z.object({ agentId: userId }),
  response: lead,
  errors: ['closed', 'unavailable'],
});

export const optOutLead = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/opt-out',
  summary: 'The customer asked a person not to be contacted again',
  access: sellers,
  params: leadParams,
  response: lead,
});

export const markLeadLost = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/lost',
  summary: 'Close the lead without a sale',
  access: sellers,
  params: leadParams,
  body: z.object({
    reason: z.enum([...objections, 'no_answer', 'wrong_number', 'bought_elsewhere', 'other']),
  }),
  response: lead,
  errors: ['closed', 'unavailable'],
});

export const requestLeadCall = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/calls',
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
  path: '/api/leads/:leadId/waits/:waitId',
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
