import { type Request, Router } from 'express';
import type { Registry } from 'prom-client';
import { isSameSecret } from './auth/tokens.ts';

export interface OperationsOptions {
  registry: Registry;
  /** Each part null or what is wrong with it. */
  readiness: () => Promise<Record<string, string | null>>;
  /** Asked of whoever reads /metrics from elsewhere than this machine; null: only this machine may. */
  metricsToken: string | null;
}

/** /healthz (alive), /readyz (able to work), /metrics (Prometheus). */
export function operations({ registry, readiness, metricsToken }: OperationsOptions): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    const parts = await readiness();
    const isReady = Object.values(parts).every((problem) => problem === null);
    response
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not ready', ...parts });
  });
  router.get('/metrics', async (request, response) => {
    const isKnown =
      metricsToken !== null && isSameSecret(request.get('authorization'), `Bearer ${metricsToken}`);
    if (!isKnown && !isFromHere(request)) return void response.sendStatus(404);
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

/** Of this machine, and not passed on by a proxy on it for somebody else. */
function isFromHere(request: Request): boolean {
  return (
    /^(::1$|::ffff:127\.|127\.)/.test(request.socket.remoteAddress ?? '') &&
    request.get('x-forwarded-for') === undefined &&
    request.get('forwarded') === undefined
  );
}
