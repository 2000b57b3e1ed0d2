import { z } from 'zod';
import { defineRoute } from './route.ts';
import { empty, role, userId, userSummary } from './shared.ts';

export const me = z.object({
  id: userId,
  email: z.string(),
  name: z.string(),
  role,
  presence: z.enum(['available', 'busy', 'away']),
  /** Where one takes calls. */
  answersOn: z.enum(['phone', 'browser']),
  /** E.164. */
  phone: z.string().nullable(),
  /** What this installation runs on; the web shows a banner for simulated vendors. */
  installation: z.object({
    companyName: z.string(),
    simulatedVendors: z.array(z.enum(['whatsapp', 'twilio', 'openai', 'elevenlabs'])),
    timeScale: z.number(),
    localMode: z.boolean(),
    /** Calls can be answered in the browser. Left out: they cannot. */
    hasBrowserPhone: z.boolean().optional(),
  }),
});
export type Me = z.output<typeof me>;

export const signIn = defineRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Sign in',
  access: 'public',
  body: z.object({ email: z.email().max(200), password: z.string().min(1).max(200) }),
  response: me,
  errors: ['rate_limited'],
});

export const signOut = defineRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out',
  access: 'public',
  response: empty,
  status: 204,
});

export const getMe = defineRoute({
  method: 'get',
  path: '/api/me',
  summary: 'The signed-in user and what the installation runs on',
  access: 'signed-in',
  response: me,
});

export const setPresence = defineRoute({
  method: 'patch',
  path: '/api/me',
  summary: 'Say whether one can take leads now, and where one takes calls',
  access: 'signed-in',
  /** `phone`: E.164; answering on it needs one. */
  body: z.object({
    presence: z.enum(['available', 'busy', 'away']).optional(),
    answersOn: z.enum(['phone', 'browser']).optional(),
    phone: z
      .string()
      .regex(/^\+[1-9]\d{7,14}$/)
      .nullable()
      .optional(),
  }),
  response: me,
});

export const listAgents = defineRoute({
  method: 'get',
  path: '/api/agents',
  summary: 'People who can own a lead, with their presence and open leads',
  access: 'signed-in',
  response: z.object({
    items: z.array(
      userSummary.extend({
        presence: z.enum(['available', 'busy', 'away']),
        openLeads: z.int(),
      }),
    ),
  }),
});

export const getInstallation = defineRoute({
  method: 'get',
  path: '/api/installation',
  summary: 'What the sign-in page shows: whose it is, and whether the demo accounts exist',
  access: 'public',
  response: z.object({ companyName: z.string(), localMode: z.boolean() }),
});
