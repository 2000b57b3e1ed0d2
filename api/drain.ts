import type { Server, ServerResponse } from 'node:http';

/** Requests under way, so that a server told to stop can let them finish. */
export interface Requests {
  /** Waits until the last one has been answered, `graceMs` at most, and closes every connection. Endless streams are not waited for. */
  drain(graceMs: number): Promise<void>;
}

export function watchRequests(server: Server): Requests {
  const open = new Set<ServerResponse>();
  let whenNone: () => void = () => undefined;
  const isWaitedFor = (response: ServerResponse) =>
    !String(response.getHeader('content-type')).startsWith('text/event-stream');
  const look = () => {
    if (![...open].some(isWaitedFor)) whenNone();
  };
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      look();
    });
  });
  return {
    drain: async (graceMs) => {
      const none = Promise.withResolvers<void>();
      whenNone = none.resolve;
      const impatience = setTimeout(none.resolve, graceMs);
      look();
      await none.promise;
      clearTimeout(impatience);
      server.closeAllConnections();
    },
  };
}
