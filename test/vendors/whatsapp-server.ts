import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the scripted Graph API does with one request. */
export type GraphScript =
  | { kind: 'accept' }
  | {
      kind: 'refuse';
      status: number;
      code: number;
      details?: string;
      headers?: Record<string, string>;
    }
  /** A status with a body that is not Meta's: a gateway's, or nonsense. */
  | { kind: 'raw'; status: number; body: string | Uint8Array; headers?: Record<string, string> }
  | { kind: 'slow'; afterMs: number }
  /** Takes the request and never answers. */
  | { kind: 'silence' }
  /** Takes the message, then cuts the connection before the answer. */
  | { kind: 'accept_then_cut' };

export interface GraphRequest {
  method: string;
  url: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
}

export interface GraphServer {
  baseUrl: string;
  /** Everything that arrived, in order. */
  requests: GraphRequest[];
  /** Sends among the requests: marks of reading left out. */
  sends(): Record<string, unknown>[];
  close(): Promise<void>;
}

interface Options {
  scripts?: GraphScript[];
  /** Decides by what is asked; undefined: as `scripts` say. */
  decide?: (request: GraphRequest) => GraphScript | undefined;
  /** Told of each send that was accepted, as soon as it was answered. */
  onAccepted?: (providerId: string, body: Record<string, unknown>) => void;
  /** How its ids begin after `wamid.`: two servers before one database must not give the same. */
  series?: string;
}

/** Meta's place on the network: answers sends as told, one script a request, accepting for ever after the last. */
export async function startGraphServer({
  scripts = [],
  decide,
  onAccepted,
  series = '',
}: Options = {}): Promise<GraphServer> {
  const requests: GraphRequest[] = [];
  let accepted = 0;
  const server = createServer(async (request, response) => {
    const received = await read(request).catch(() => null);
    // Whoever asked was killed before it had said everything.
    if (received === null) return;
    const script = decide?.(received) ?? scripts[requests.length] ?? { kind: 'accept' };
    requests.push(received);
    if (received.body.status === 'read' && script.kind === 'accept')
      return json(response, 200, { success: true });
    const accept = () => {
      accepted += 1;
      const id = `wamid.${series}${accepted}`;
      json(response, 200, acceptance(id, received.body));
      onAccepted?.(id, received.body);
    };
    answer(script, response, accept);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    sends: () => requests.map(({ body }) => body).filter(({ status }) => status !== 'read'),
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

function answer(script: GraphScript, response: ServerResponse, accept: () => void): void {
  switch (script.kind) {
    case 'accept':
      accept();
      return;
    case 'refuse': {
      const { status, code, details, headers } = script;
      const error_data = details === undefined ? {} : { error_data: { details } };
      const error = { message: `(#${code})`, type: 'OAuthException', code, ...error_data };
      json(response, status, { error }, headers);
      return;
    }
    case 'raw':
      response.writeHead(script.status, script.headers).end(script.body);
      return;
    case 'slow':
      setTimeout(accept, script.afterMs);
      return;
    case 'silence':
      return;
    case 'accept_then_cut':
      response.destroy();
  }
}

const acceptance = (id: string, { to, recipient }: Record<string, unknown>) => ({
  messaging_product: 'whatsapp',
  contacts: [
    to === undefined ? { input: recipient, user_id: recipient } : { input: to, wa_id: to },
  ],
  messages: [{ id, message_status: 'accepted' }],
});

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<GraphRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    authorization: request.headers.authorization,
    body: text === '' ? {} : JSON.parse(text),
  };
}
