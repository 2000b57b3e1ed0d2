import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type Express, type RequestHandler, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { answerErrors } from './answer-errors.ts';
import { authenticate } from './auth/authenticate.ts';
import { addBindings, type Binding } from './bind.ts';
import { allRoutes } from './contract/index.ts';
import type { ApiDeps } from './deps.ts';
import { ApiError } from './errors.ts';
import { observeRequests } from './observe-requests.ts';
import { openApi } from './openapi.ts';
import { allBindings } from './routes/index.ts';
import { serveWeb } from './serve-web.ts';

export interface AppOptions extends ApiDeps {
  /** Webhook routers by path; they verify raw bodies and come before any JSON parser. */
  webhooks: Record<string, Router>;
  /** Routers that need the caller and no contract of their own: the simulated phones. */
  extraRouters: Router[];
  operations: Router;
  /** Where the built web is; null: API only. */
  webDir: string | null;
  /** Whose X-Forwarded-For is believed: addresses, networks, or Express' names for them. */
  trustedProxies: string[];
}

const jsonBytesMax = '256kb';
const simulatedFileMax = '9mb';
/** Per address and minute; an office of thirty people behind one address stays far below. */
const requestsPerMinuteMax = 6_000;

/** The HTTP side of Timbre on one port: webhooks, JSON API, operations, web. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  app.use(requestIds, observeRequests(options.metrics, options.log));
  for (const [path, router] of Object.entries(options.webhooks)) app.use(path, router);
  app.use(options.operations);
  app.use(secureHeaders(options));
  app.use(compression());
  app.use('/api', apiRouter(options));
  if (options.webDir) app.use(serveWeb(options.webDir));
  app.use(notFound);
  app.use(answerErrors(options.log));
  return app;
}

function apiRouter(options: AppOptions): Router {
  const router = Router();
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: requestsPerMinuteMax,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: tooMany,
    }),
  );
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  // Pictures and recordings of simulated phones; real ones never come this way.
  if (options.simulatorUrl !== null)
    router.use('/simulator', jsonOnly, express.json({ limit: simulatedFileMax, strict: true }));
  router.use(jsonOnly, express.json({ limit: jsonBytesMax, strict: true }));
  router.use(authenticate(options.db, options.publicUrl));
  const document = openApi(allRoutes, { publicUrl: options.publicUrl, version: '0.1.0' });
  router.get('/openapi.json', (_request, response) => void response.json(document));
  for (const extra of options.extraRouters) router.use(extra);
  addBindings(router, allBindings(options).map(belowApi));
  router.use(notFound);
  return router;
}

/** Contract paths are from the root; this router is mounted at `/api`. */
const belowApi = ({ route, handler }: Binding): Binding => ({
  route: { ...route, path: route.path.replace(/^\/api/, '') },
  handler,
});

const requestIds: RequestHandler = (_request, response, next) => {
  response.locals.requestId = randomUUID();
  response.set('x-request-id', response.locals.requestId);
  next();
};

/** Twilio's Voice SDK signals over a socket of its own, and rings with sounds of its own. */
const ringtones = ['https://sdk.twilio.com', 'https://media.twiliocdn.com'];
const browserPhones = {
  connect: ['wss://voice-js.roaming.twilio.com', 'https://eventgw.twilio.com', ...ringtones],
  media: ['mediastream:', ...ringtones],
};

/** Tailwind's and Radix's inline styles are the only exception; scripts come from this origin alone. */
function secureHeaders({ publicUrl, installation }: AppOptions): RequestHandler {
  const phones = installation.hasBrowserPhone ? browserPhones : { connect: [], media: [] };
  const isSecure = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:', ...phones.media],
        // Browsers before 2022 take 'self' for HTTP only.
        connectSrc: ["'self'", new URL(publicUrl).origin.replace(/^http/, 'ws'), ...phones.connect],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: isSecure ? [] : null,
      },
    },
    strictTransportSecurity: isSecure,
  });
}

const tooMany: RequestHandler = (_request, _response, next) => next(new ApiError('rate_limited'));

/** A body that is no JSON is refused before it is read. */
const jsonOnly: RequestHandler = (request, _response, next) => {
  const hasBody =
    Number(request.get('content-length') ?? 0) > 0 ||
    request.get('transfer-encoding') !== undefined;
  if (hasBody && !request.is('application/json')) next(new ApiError('unsupported_media_type'));
  else next();
};

const notFound: RequestHandler = (_request, _response, next) => next(new ApiError('not_found'));
