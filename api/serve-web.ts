import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** The built web: hashed assets for ever, the page itself always fresh, and the page for every path of its own. */
export function serveWeb(webDir: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(webDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(webDir, { index: false, maxAge: '1h' }));
  router.use(page(webDir));
  return router;
}

const page =
  (webDir: string): RequestHandler =>
  (request, response, next) => {
    if (request.method !== 'GET' || !request.accepts('html')) return next();
    response.sendFile('index.html', {
      root: webDir,
      cacheControl: false,
      headers: { 'cache-control': 'no-cache' },
    });
  };
