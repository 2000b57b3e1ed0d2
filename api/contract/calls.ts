import { z } from 'zod';
import {
  answerers,
  callOutcomes,
  callPurposes,
  callStatuses,
  emotions,
} from '../../domain/call/call.ts';
import { nextActions } from '../../domain/call/next-action.ts';
import { objections, sentiments, services } from '../../domain/labels.ts';
import { defineRoute } from './route.ts';
import {
  callId,
  instant,
  leadId,
  messageId,
  money,
  page,
  pageQuery,
  sellers,
  userId,
  userSummary,
} from './shared.ts';

const callParams = z.object({ callId });
const dialerKeepers = ['supervisor', 'ops'] as const;

/** Which part of the day's calls: waiting for an hour, a line or a person; somebody on the line; over. */
const callGroup = z.enum(['waiting', 'live', 'ended']);

export const call = z.object({
  id: callId,
  leadId,
  leadName: z.string(),
  leadPhone: z.string().nullable(),
  direction: z.enum(['inbound', 'outbound']),
  status: z.enum(callStatuses),
  purpose: z.enum(callPurposes),
  outcome: z.enum(callOutcomes).nullable(),
  /** Dial attempts made. */
  attempts: z.int(),
  scheduledFor: instant.nullable(),
  createdAt: instant,
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Talk time. */
  durationS: z.int().nullable(),
  answeredBy: z.enum(answerers).nullable(),
  /** The telephone company's, when it failed. */
  errorCode: z.int().nullable(),
  /** Who took it over. */
  agent: userSummary.nullable(),
  sentiment: z.enum(sentiments).nullable(),
  /** Of a live call, how the customer sounded last. */
  emotion: z.enum(emotions).nullable(),
  summary: z.string().nullable(),
  nextAction: z.enum(nextActions).nullable(),
  recording: z.enum(['none', 'pending', 'stored', 'failed']),
  recordingDurationS: z.int().nullable(),
  /** What was said last; null before anybody spoke, and of calls that are over. */
  lastLine: z
    .object({ author: z.enum(['customer', 'bot', 'agent']), text: z.string(), at: instant })
    .nullable(),
});
export type Call = z.output<typeof call>;

export const callLine = z.object({
  id: messageId,
  author: z.enum(['customer', 'bot', 'agent']),
  text: z.string(),
  at: instant,
  /** From the answer, ms: where it is in the recording. */
  offsetMs: z.number().nullable(),
  emotion: z.enum(emotions).nullable(),
  /** The customer broke in; `text` is what was heard. */
  isInterrupted: z.boolean(),
});
export type CallLineView = z.output<typeof callLine>;

export const callDetail = call.extend({
  keyWords: z.array(z.string()),
  facts: z.object({
    name: z.string().optional(),
    service: z.enum(services).optional(),
    zone: z.string().optional(),
    budget: money.optional(),
    objections: z.array(z.enum(objections)).optional(),
    date: z.string().optional(),
  }),
  lines: z.array(callLine),
});
export type CallDetail = z.output<typeof callDetail>;

export const listCalls = defineRoute({
  method: 'get',
  path: '/api/calls',
  summary:
    'Calls, newest first, those that wait as they are due; the live ones with what was said last',
  access: 'signed-in',
  query: z.object({
    group: callGroup.optional(),
    outcome: z.enum(callOutcomes).optional(),
    direction: z.enum(['inbound', 'outbound']).optional(),
    leadId: leadId.optional(),
    agentId: userId.optional(),
    q: z.string().max(200).optional(),
    ...pageQuery,
  }),
  response: page(call),
});

/** Before `/api/calls/:callId`, which would take its path for an id. */
export const getVoiceToken = defineRoute({
  method: 'post',
  path: '/api/calls/voice-token',
  summary: "Lets the caller's browser answer calls (Twilio Voice SDK)",
  access: sellers,
  response: z.object({ token: z.string(), identity: z.string(), expiresAt: instant }),
  errors: ['not_configured'],
});

export const getCall = defineRoute({
  method: 'get',
  path: '/api/calls/:callId',
  summary: 'One call with everything that was said',
  access: 'signed-in',
  params: callParams,
  response: callDetail,
});

/** Bytes, not JSON; one byte range may be asked for. */
export const getCallRecording = defineRoute({
  method: 'get',
  path: '/api/calls/:callId/recording',
  summary: "A call's recording, as bytes; ranges are answered",
  access: 'signed-in',
  params: callParams,
  response: z.unknown(),
});

export const takeOverCall = defineRoute({
  method: 'post',
  path: '/api/calls/:callId/take-over',
  summary: 'Take a live call over from the assistant: one is rung and joins the customer',
  access: sellers,
  params: callParams,
  /** Left out: as the caller's profile says. */
  body: z.object({ answersOn: z.enum(['phone', 'browser']).optional() }),
  response: call,
  errors: ['call_not_live', 'already_with_agent', 'owned_by_other', 'unavailable'],
});

export const endCall = defineRoute({
  method: 'post',
  path: '/api/calls/:callId/end',
  summary: 'Hang a live call up, or drop a queued one',
  access: sellers,
  params: callParams,
  response: call,
  errors: ['call_over', 'owned_by_other', 'unavailable'],
});

const limits = {
  /** Twilio's default for an account is 1. */
  callsPerSecond: z.number().positive().max(100),
  callsAtOnce: z.int().min(1).max(1_000),
};

export const dialer = z.object({
  /** false: no telephone company, nobody is dialed. */
  isConfigured: z.boolean(),
  limits: z.object(limits),
  paused: z
    .object({
      at: instant,
      by: userSummary.nullable(),
      /** `supervisor` `too_many_failures` `vendor_account` */
      reason: z.string(),
    })
    .nullable(),
  /** Calls that want a line now. */
  waiting: z.int(),
  onLine: z.int(),
});
export type Dialer = z.output<typeof dialer>;

export const getDialer = defineRoute({
  method: 'get',
  path: '/api/dialer',
  summary: 'The queue of outbound calls: limits, and whether and why it is paused',
  access: 'signed-in',
  response: dialer,
  errors: ['unavailable'],
});

export const pauseDialer = defineRoute({
  method: 'post',
  path: '/api/dialer/pause',
  summary: 'No further outbound calls until it is resumed; live ones go on',
  access: dialerKeepers,
  response: dialer,
  errors: ['not_configured', 'unavailable'],
});

export const resumeDialer = defineRoute({
  method: 'post',
  path: '/api/dialer/resume',
  summary: 'Go on dialing',
  access: dialerKeepers,
  response: dialer,
  errors: ['not_configured', 'unavailable'],
});

export const setDialerLimits = defineRoute({
  method: 'put',
  path: '/api/dialer/limits',
  summary: 'How fast and how many at once',
  access: dialerKeepers,
  body: z.object(limits),
  response: dialer,
  errors: ['not_configured', 'unavailable'],
});
