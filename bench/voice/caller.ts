import { once } from 'node:events';
import twilio from 'twilio';
import { WebSocket } from 'ws';
import { openInboundCall } from '../../db/call-events/open-inbound-call.ts';
import type { CallId } from '../../domain/ids.ts';
import type { Stand } from '../stand/index.ts';

/** What the bench's telephone company and Timbre share. */
export const line = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'bench-token',
  TWILIO_FROM_NUMBER: '+5117000000',
  // Nobody is rung in this bench.
  TWILIO_BASE_URL: 'http://127.0.0.1:9',
};
const publicUrl = 'https://timbre.example';
export const callEnvironment = { ...line, PUBLIC_URL: publicUrl };

/** Twilio's side of a call: it says something and hears how soon the first word comes. */
export interface Caller {
  /** @returns ms from the prompt to the first token */
  say(text: string): Promise<number>;
  close(): void;
}

let callers = 0;

/** A customer rings and is greeted. */
export async function callIn({ db, url }: Stand): Promise<Caller> {
  const number = callers++;
  const legId = `CA${number.toString(16).padStart(32, '0')}`;
  const callId: CallId = `call_${legId.toLowerCase()}`;
  const phone = `+5197${String(number).padStart(7, '0')}`;
  await openInboundCall(db, { callId, legId, phone });
  const address = `${publicUrl.replace('http', 'ws')}/voice/relay`;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/voice/relay`, {
    headers: {
      'x-twilio-signature': twilio.getExpectedTwilioSignature(line.TWILIO_AUTH_TOKEN, address, {}),
    },
  });
  await once(socket, 'open');
  let heard: (() => void) | null = null;
  let spoken = Promise.withResolvers<void>();
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString()) as { type: string; last?: boolean };
    if (frame.type !== 'text') return;
    heard?.();
    heard = null;
    if (frame.last) spoken.resolve();
  });
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  send({
    type: 'setup',
    sessionId: 'VX1',
    callSid: legId,
    customParameters: { callId, session: 'first' },
  });
  await spoken.promise;
  return {
    say: async (voicePrompt) => {
      spoken = Promise.withResolvers<void>();
      const first = Promise.withResolvers<void>();
      heard = first.resolve;
      const startedAt = performance.now();
      send({ type: 'prompt', voicePrompt, lang: 'es-US', last: true });
      await first.promise;
      const ms = performance.now() - startedAt;
      await spoken.promise;
      return ms;
    },
    close: () => socket.close(1000),
  };
}
