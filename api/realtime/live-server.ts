import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { Db } from '../../db/connect.ts';
import { type LiveEvent, liveEventName } from '../../domain/live-event.ts';
import type { Log } from '../../runtime/log.ts';
import type { ApiMetrics } from '../../runtime/metrics.ts';
import { tokenOf } from '../auth/session-cookie.ts';
import { callerOfToken } from '../auth/sessions.ts';
import type { Caller } from '../caller.ts';
import { coalesce } from './coalesce.ts';
import { listenForChanges } from './listen.ts';

export interface LiveServerOptions {
  db: Db;
  databaseUrl: string;
  publicUrl: string;
  metrics: ApiMetrics;
  log: Log;
  /** A session that ended is sent away within this time; a minute by default. */
  recheckMs?: number;
}

/** A storm of changes of one lead reaches a browser as one. */
const coalesceMs = 150;
const staff = 'staff';

/** Tells signed-in browsers that something changed, never what. @returns a function that closes it */
export function startLiveServer(http: HttpServer, options: LiveServerOptions): () => Promise<void> {
  const { db, metrics, log, recheckMs = 60_000 } = options;
  const io = new Server(http, {
    serveClient: false,
    // No polling: its requests would have to find the same API process each time.
    transports: ['websocket'],
    // A browser has nothing to say here.
    maxHttpBufferSize: 10_000,
    allowRequest: (request, decide) =>
      decide(null, isOwnOrigin(request.headers, options.publicUrl)),
  });
  io.use((socket, next) => void admit(db, socket).then(next));
  io.on('connection', (socket) => {
    metrics.liveSockets.inc();
    socket.once('disconnect', () => metrics.liveSockets.dec());
    socket.join([staff, roomOf((socket.data as { caller: Caller }).caller.userId)]);
  });

  const { push, stop } = coalesce<LiveEvent>(coalesceMs, (event) => {
    io.local
      .to(event.kind === 'notification' ? roomOf(event.userId) : staff)
      .emit(liveEventName, event);
  });
  const stopListening = listenForChanges(options.databaseUrl, {
    onEvent: push,
    // Whoever reconnects catches up by fetching what it shows.
    onGap: () => {
      for (const socket of io.sockets.sockets.values()) socket.conn.close();
    },
    log,
  });
  const recheck = setInterval(() => void sendAwayEnded(db, io), recheckMs);
  return async () => {
    clearInterval(recheck);
    stop();
    await stopListening();
    await io.close();
  };
}

const roomOf = (userId: string) => `user:${userId}`;

async function admit(db: Db, socket: Socket): Promise<Error | undefined> {
  const caller = await callerOf(db, socket).catch(() => undefined);
  if (!caller) return new Error('unauthenticated');
  socket.data = { caller };
  return undefined;
}

async function callerOf(db: Db, socket: Socket): Promise<Caller | undefined> {
  const token = tokenOf(socket.handshake.headers.cookie);
  return token ? callerOfToken(db, token) : undefined;
}

async function sendAwayEnded(db: Db, io: Server): Promise<void> {
  for (const socket of io.sockets.sockets.values()) {
    // A database that is down is no reason to send everybody away.
    const caller = await callerOf(db, socket).catch(() => 'unknown' as const);
    if (caller === undefined) socket.disconnect(true);
  }
}

/** A page of another site must not open a socket with somebody's cookie. */
function isOwnOrigin(
  headers: { origin?: string | undefined; host?: string | undefined },
  publicUrl: string,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
