import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import twilio from 'twilio';
import { callEnvironment, line } from './caller.ts';

/** A telephone company at which nobody answers: it notes when it was asked to ring whom. */
export interface Company {
  url: string;
  dials: { to: string; atMs: number }[];
  /** How many legs are up now, and were at most. */
  atOnce(): { now: number; most: number };
  close(): void;
}

/** @param apiUrl where its callbacks go @param ringMs how long it rings before it gives up */
export async function startCompany(apiUrl: () => string, ringMs: number): Promise<Company> {
  const dials: Company['dials'] = [];
  let [now, most] = [0, 0];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    response.setHeader('content-type', 'application/json');
    if (request.method === 'GET') {
      response.end(JSON.stringify({ calls: [], page: 0, page_size: 50 }));
      return;
    }
    const sid = `CA${String(dials.length).padStart(32, '0')}`;
    dials.push({ to: form.To ?? '', atMs: Date.now() });
    now += 1;
    most = Math.max(most, now);
    response.statusCode = 201;
    response.end(JSON.stringify({ sid, status: 'queued' }));
    await pause(ringMs);
    now -= 1;
    await tell(form.StatusCallback ?? '', {
      CallSid: sid,
      CallStatus: 'no-answer',
      SequenceNumber: '2',
    });
  });

  /** As Twilio: signed, and again while nobody takes it. */
  async function tell(url: string, form: Record<string, string>): Promise<void> {
    const signature = twilio.getExpectedTwilioSignature(line.TWILIO_AUTH_TOKEN, url, form);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const response = await fetch(url.replace(callEnvironment.PUBLIC_URL, apiUrl()), {
        method: 'POST',
        headers: { 'x-twilio-signature': signature },
        body: new URLSearchParams(form),
      }).catch(() => null);
      if (response?.ok) return;
      await pause(500);
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dials,
    atOnce: () => ({ now, most }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
