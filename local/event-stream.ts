import type { RequestHandler } from 'express';

/** Often enough that no proxy takes the silence for the end. */
const heartbeatMs = 20_000;

/** Server-sent events as long as the reader stays. @param subscribe is given what sends one event, and returns what stops it */
export const streamEvents =
  (subscribe: (send: (event: object) => void) => () => void): RequestHandler =>
  (_request, response) => {
    response.set({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
    });
    response.write(':\n\n');
    const stop = subscribe((event) => {
      response.write(`data: ${JSON.stringify(event)}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);
    response.on('close', () => {
      stop();
      clearInterval(heartbeat);
    });
  };
