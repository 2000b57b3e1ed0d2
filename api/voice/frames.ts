import { z } from 'zod';
import { callId } from '../contract/shared.ts';

/** What Twilio tells (twilio.com/docs/voice/conversationrelay/websocket-messages). Fields that nobody reads are left out. */
const inbound = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('setup'),
    sessionId: z.string(),
    callSid: z.string(),
    customParameters: z
      .object({
        callId,
        session: z.enum(['first', 'resumed', 'returned']).catch('first'),
      })
      .optional()
      .catch(undefined),
  }),
  z.object({ type: z.literal('prompt'), voicePrompt: z.string(), last: z.boolean().default(true) }),
  z.object({ type: z.literal('interrupt'), utteranceUntilInterrupt: z.string().default('') }),
  z.object({ type: z.literal('dtmf'), digit: z.string() }),
  z.object({ type: z.literal('error'), description: z.string().default('') }),
  z.object({ type: z.literal('info'), name: z.string().default(''), value: z.unknown() }),
]);
export type InboundFrame = z.output<typeof inbound>;

/** What we tell Twilio. */
export type OutboundFrame =
  | { type: 'text'; token: string; last: boolean; interruptible?: boolean; preemptible?: boolean }
  | { type: 'end'; handoffData: string };

/** `malformed`: no JSON object with a type; `unknown`: one of a type that we do not know, or not as it should be. */
export function readFrame(data: string): InboundFrame | 'malformed' | 'unknown' {
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch {
    return 'malformed';
  }
  const read = inbound.safeParse(frame);
  if (read.success) return read.data;
  const hasType = typeof frame === 'object' && frame !== null && 'type' in frame;
  return hasType ? 'unknown' : 'malformed';
}
