import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Server as SocketServer } from 'socket.io';
import type { z } from 'zod';
import { type ErrorCode, errorStatus, type Route } from '../../../api/contract/route.ts';
import { fileTypeOf } from '../../../domain/file-type.ts';
import { type LiveEvent, liveEventName } from '../../../domain/live-event.ts';
import { builtWeb } from '../../harness/built-web.ts';

type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** A request as a handler gets it: already checked by the route's schemas. */
interface Asked<R extends AnyRoute> {
  params: z.output<NonNullable<R['params']>>;
  query: z.output<NonNullable<R['query']>>;
  body: z.output<NonNullable<R['body']>>;
}

export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly retryAfterS: number | undefined;
  constructor(code: ErrorCode, retryAfterS?: number) {
    super(code);
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

type Handler = (asked: Asked<AnyRoute>) => unknown;

export interface ScriptedApi {
  url: string;
  /** Answers a route from now on; the newest answer counts. */
  on<R extends AnyRoute>(route: R, answer: (asked: Asked<R>) => z.input<R['response']>): void;
  refuse(route: AnyRoute, code: ErrorCode, retryAfterS?: number): void;
  announce(event: LiveEvent): void;
  /** Serves server-sent events from now on. @returns what sends one to every listener */
  stream(path: string): (data: unknown) => void;
  /** Every body a route was sent, in order. */
  bodies<R extends AnyRoute>(route: R): Asked<R>['body'][];
  /** Cuts the sockets and refuses new ones until it is called with false. */
  cutLive(isCut: boolean): void;
  close(): Promise<void>;
}

/**
 * Serves the built web and answers the contract from scripts, so that every state a person can meet
 * is met on purpose. Requests and answers are checked by the contract's own schemas.
 */
export async function startScriptedApi(): Promise<ScriptedApi> {
  const folder = await builtWeb();
  const script = new Map<string, { route: AnyRoute; handler: Handler }>();
  const seen: { route: string; body: unknown }[] = [];
  const streams = new Map<string, Set<ServerResponse>>();
  let isCut = false;

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      send(response, 500, { error: { code: 'internal', message: String(error) } });
    });
  });
  const sockets = new SocketServer(server, { allowRequest: (_, decide) => decide(null, !isCut) });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/api/')) return serveFile(folder, pathname, response);
    const listeners = streams.get(pathname);
    if (listeners) return listen(listeners, response);
    for (const { route, handler } of script.values()) {
      const params = match(route, request.method, pathname);
      if (!params) continue;
      const body: unknown = await readJson(request);
      seen.push({ route: nameOf(route), body });
      return reply(response, route, () =>
        handler({
          params: route.params?.parse(params),
          query: route.query?.parse(Object.fromEntries(searchParams)),
          body: route.body?.parse(body),
        }),
      );
    }
    return send(response, 404, { error: { code: 'not_found', message: pathname } });
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const put = (route: AnyRoute, handler: Handler) => script.set(nameOf(route), { route, handler });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    on: (route, handler) => put(route, handler as Handler),
    refuse: (route, code, retryAfterS) =>
      put(route, () => {
        throw new Refusal(code, retryAfterS);
      }),
    stream: (path) => {
      const listeners = new Set<ServerResponse>();
      streams.set(path, listeners);
      return (data) => {
        for (const listener of listeners) listener.write(`data: ${JSON.stringify(data)}\n\n`);
      };
    },
    announce: (event) => sockets.emit(liveEventName, event),
    bodies: <R extends AnyRoute>(route: R) =>
      seen.filter((one) => one.route === nameOf(route)).map((one) => one.body as Asked<R>['body']),
    cutLive: (cut) => {
      isCut = cut;
      if (cut) sockets.disconnectSockets(true);
    },
    close: async () => {
      await sockets.close();
      server.closeAllConnections();
    },
  };
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

const nameOf = ({ method, path }: AnyRoute) => `${method} ${path}`;

function match(route: AnyRoute, method: string | undefined, pathname: string) {
  if (route.method.toUpperCase() !== method) return null;
  const pattern = route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^${pattern}$`).exec(pathname);
  return (
    found &&
    Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
    )
  );
}

function reply(response: ServerResponse, route: AnyRoute, run: () => unknown): void {
  try {
    const body = route.response.parse(run());
    const status = route.status ?? 200;
    if (status === 204) response.writeHead(204).end();
    else if (body instanceof Uint8Array)
      response.writeHead(status, { 'content-type': fileTypeOf(body, '') }).end(body);
    else send(response, status, body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.retryAfterS) response.setHeader('retry-after', error.retryAfterS);
    send(response, errorStatus[error.code], { error: { code: error.code, message: error.code } });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The strictest policy the web works under: overlays and toasts bring style elements of their own. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** A built file, or the page itself for every path of the router. */
async function serveFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = extname(path) ? path : '/index.html';
  const content = await readFile(join(folder, name)).catch(() => null);
  if (!content) return send(response, 404, {});
  const type = types[extname(name)] ?? 'text/plain';
  response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(content);
}
