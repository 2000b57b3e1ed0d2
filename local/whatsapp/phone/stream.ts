import type { RequestHandler } from 'express';
import type { Twin } from '../twin.ts';

/** Often enough that no proxy takes the silence for the end. */
const heartbeatMs = 20_000;

/** Server-sent events: `{"phoneId":…}` whenever a phone shows something else. */
export const streamChanges =
  (twin: Twin): RequestHandler =>
  (_request, response) => {
    response.set({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
    });
    response.write(':\n\n');
    const stop = twin.onChange((phoneId) => {
      response.write(`data: ${JSON.stringify({ phoneId })}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);
    response.on('close', () => {
      stop();
      clearInterval(heartbeat);
    });
  };
