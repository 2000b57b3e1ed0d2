import { z } from 'zod';
import { defineRoute } from './route.ts';
import { instant } from './shared.ts';

/**
 * The simulated telephones. They exist only while the telephone company is simulated: without the
 * twin every route answers `not_found`. One is named by its number, or, for the browser in which an
 * agent takes calls, by `client:` and the agent's id.
 */
export const telephoneId = z.string().regex(/^(?:\+[1-9]\d{6,14}|client:user_[a-z0-9]{1,64})$/);

export const telephone = z.object({
  id: telephoneId,
  /** The latest call on it; null when there was none. */
  call: z
    .object({
      id: z.string(),
      /** Who rang: the company, or this telephone. */
      direction: z.enum(['incoming', 'outgoing']),
      state: z.enum(['ringing', 'talking', 'ended']),
      /** Twilio's word for how it ended; null before. */
      ending: z.string().nullable(),
      answeredAt: instant.nullable(),
      endedAt: instant.nullable(),
      /** What is heard, the newest last: `line` is the network, the waiting room, or somebody else in it. */
      lines: z.array(
        z.object({
          from: z.enum(['customer', 'assistant', 'line']),
          text: z.string(),
          at: instant,
        }),
      ),
    })
    .nullable(),
});
export type Telephone = z.output<typeof telephone>;

const base = '/api/simulator/telephones';

export const getTelephone = defineRoute({
  method: 'get',
  path: `${base}/:telephoneId`,
  summary: 'One simulated telephone; who looks at it holds it, and it rings when it is called',
  access: 'signed-in',
  params: z.object({ telephoneId }),
  response: telephone,
});

export const actOnTelephone = defineRoute({
  method: 'post',
  path: `${base}/:telephoneId/actions`,
  summary: 'Do what a person does with a telephone',
  access: ['supervisor', 'ops', 'senior', 'junior'],
  params: z.object({ telephoneId }),
  body: z.discriminatedUnion('kind', [
    /** Ring the company. */
    z.object({ kind: z.literal('call') }),
    z.object({ kind: z.literal('answer') }),
    z.object({ kind: z.literal('reject') }),
    z.object({ kind: z.literal('hang_up') }),
    z.object({ kind: z.literal('say'), text: z.string().trim().min(1).max(1_000) }),
    z.object({ kind: z.literal('press'), digit: z.string().regex(/^[0-9*#]$/) }),
  ]),
  response: telephone,
  status: 202,
  errors: ['not_found', 'conflict', 'unavailable'],
});

/** Server-sent events: each `data:` line is `{"telephoneId":"+51…"}` when that telephone shows something else. */
export const telephoneStream = { path: '/api/simulator/telephone-stream' } as const;
