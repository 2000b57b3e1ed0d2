import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { TwilioAccount } from '../../integrations/twilio/telephony.ts';

/** One request to Twilio's REST API. */
export interface Asked {
  method: string;
  path: string;
  form: Record<string, string>;
}

/** How the next dial is answered: with Twilio's JSON, a refusal by its code, or, after it was taken, a cut connection or a 500. */
export type DialAnswer = { code: number; status?: number } | 'cut' | 'broken' | 'ok';

const accountSid = `AC${'0'.repeat(31)}1`;

/** Twilio's REST API as far as we use it, scripted: it makes legs and rings nobody. */
export async function startTwilioServer() {
  const asked: Asked[] = [];
  const script: DialAnswer[] = [];
  const legs: { sid: string; to: string; atMs: number }[] = [];
  const over = new Set<string>();
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const [path = '', query = ''] = (request.url ?? '').split('?');
    asked.push({ method: request.method ?? '', path, form });
    const isList = request.method === 'GET';
    if (path.endsWith('/Calls.json') && isList) return json(response, 200, listed(query));
    if (path.endsWith('/Calls.json')) return dial(form, request, response);
    if (path.endsWith('/Recordings.json') && isList) return json(response, 200, { recordings: [] });
    const sid = path.split('/').at(-1)?.replace('.json', '') ?? '';
    if (over.has(sid))
      return json(response, 400, { code: 21_220, message: 'not in progress', status: 400 });
    return json(response, 200, { sid });
  }

  function dial(form: Record<string, string>, request: IncomingMessage, response: ServerResponse) {
    const scripted = script.shift() ?? 'ok';
    if (typeof scripted === 'object') {
      const { code, status = 400 } = scripted;
      return json(response, status, { code, message: 'refused', status });
    }
    const sid = `CA${String(legs.length + 1).padStart(32, '0')}`;
    legs.push({ sid, to: form.To ?? '', atMs: Date.now() });
    if (scripted === 'cut') return void request.socket.destroy();
    if (scripted === 'broken')
      return json(response, 500, { code: 20_500, message: 'broken', status: 500 });
    return json(response, 201, { sid, status: 'queued' });
  }

  function listed(query: string) {
    const wanted = new URLSearchParams(query);
    const calls = legs.filter(({ to }) => to === wanted.get('To')).map(({ sid }) => ({ sid }));
    return { calls: calls.reverse(), page: 0, page_size: 50 };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const account: TwilioAccount = {
    accountSid,
    authToken: 'the account’s token',
    fromNumber: '+5112345678',
    baseUrl: `http://127.0.0.1:${port}`,
  };
  return {
    account,
    asked,
    legs,
    /** The leg ended, and the callback that says so is still on its way. */
    end: (legId: string) => void over.add(legId),
    /** What comes of the next dials, in order; then all are taken. */
    answerDials: (...answers: DialAnswer[]) => void script.push(...answers),
    dialed: () =>
      asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/Calls.json')),
    /** Requests to change a leg: hang up, or go elsewhere. */
    changes: (legId: string) =>
      asked.filter(
        ({ method, path }) => method === 'POST' && path.endsWith(`/Calls/${legId}.json`),
      ),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await pause(0);
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
