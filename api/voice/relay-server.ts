import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isSignedByTwilio } from '../../integrations/twilio/signature.ts';
import { CallSession } from './call-session.ts';
import type { VoiceDeps } from './deps.ts';
import { readFrame } from './frames.ts';

export interface RelayServerOptions extends VoiceDeps {
  authToken: string;
  /** The exact address that Twilio was given, `wss://…/voice/relay`: what it signs. */
  address: string;
}

const path = '/voice/relay';
/** The longest thing a person says in one breath is far below it. */
const frameBytesMax = 64 * 1024;
/** As many as Twilio itself forgives. */
const malformedMax = 10;
const goingAway = 1012;
const notUnderstood = 1007;

/** Serves `/voice/relay` on the API's own port. @returns a function that closes it; Twilio then connects the calls to another process */
export function startRelayServer(http: Server, options: RelayServerOptions): () => Promise<void> {
  const server = new WebSocketServer({ noServer: true, maxPayload: frameBytesMax });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isRelay(request)) return;
    if (isSigned(request, options))
      server.handleUpgrade(request, socket, head, (relay) => serve(relay, options));
    else refuse(socket);
  };
  http.on('upgrade', upgrade);
  return async () => {
    http.off('upgrade', upgrade);
    for (const relay of server.clients) relay.close(goingAway);
    server.close();
  };
}

const isRelay = ({ url }: IncomingMessage) => (url ?? '').split('?')[0] === path;

function isSigned({ headers }: IncomingMessage, { authToken, address }: RelayServerOptions) {
  const signature = headers['x-twilio-signature'];
  return isSignedByTwilio(authToken, {
    signature: typeof signature === 'string' ? signature : undefined,
    url: address,
  });
}

const refuse = (socket: Duplex) =>
  socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');

function serve(relay: WebSocket, { log, ...deps }: RelayServerOptions): void {
  const session = new CallSession(
    { ...deps, log },
    {
      send: (frame) => {
        if (relay.readyState === relay.OPEN) relay.send(JSON.stringify(frame));
      },
    },
  );
  let malformed = 0;
  relay.on('message', (data) => {
    const frame = readFrame(data.toString());
    if (frame === 'malformed') {
      malformed += 1;
      if (malformed >= malformedMax) relay.close(notUnderstood);
    } else if (frame !== 'unknown') void session.hear(frame);
  });
  relay.on('error', (err) => log.warn({ err }, 'a relay connection broke'));
  relay.on('close', () => session.close());
}
