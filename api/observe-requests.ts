import type { RequestHandler } from 'express';
import type { Log } from '../runtime/log.ts';
import type { ApiMetrics } from '../runtime/metrics.ts';

/** Times each request of the API by its route's pattern, never by its path: ids are not labels. */
export function observeRequests(metrics: ApiMetrics, log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('finish', () => {
      const route: unknown = request.route?.path;
      const seconds = (performance.now() - startedAt) / 1000;
      const labels = {
        method: request.method,
        route: typeof route === 'string' ? route : 'other',
        status: response.statusCode,
      };
      metrics.httpSeconds.observe(labels, seconds);
      log.debug(
        { ...labels, ms: Math.round(seconds * 1000), requestId: response.locals.requestId },
        'request',
      );
    });
    next();
  };
}
