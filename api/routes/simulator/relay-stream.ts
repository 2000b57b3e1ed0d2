import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { RequestHandler } from 'express';
import { ApiError } from '../../errors.ts';

/** Hands a twin's events on to whoever is signed in, as long as both stay. */
export const relayStream =
  (simulatorUrl: string | null, path: string): RequestHandler =>
  async (_request, response) => {
    if (!response.locals.caller) throw new ApiError('unauthenticated');
    if (simulatorUrl === null) throw new ApiError('not_found');
    const leaving = new AbortController();
    response.on('close', () => leaving.abort());
    const upstream = await fetch(`${simulatorUrl}${path}`, {
      signal: leaving.signal,
    }).catch(() => null);
    if (!upstream?.ok || upstream.body === null) throw new ApiError('unavailable');
    // `no-transform` keeps the compression from holding events back.
    response.set({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
    });
    response.flushHeaders();
    // Either side may simply leave; the browser comes back by itself.
    await pipeline(Readable.fromWeb(upstream.body as ReadableStream), response).catch(() =>
      response.destroy(),
    );
  };
