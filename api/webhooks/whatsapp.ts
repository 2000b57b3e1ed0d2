import { createHash } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import type { Db } from '../../db/connect.ts';
import type { Ingested } from '../../db/whatsapp-inbox/ingest.ts';
import { ingestAll } from '../../db/whatsapp-inbox/ingest-all.ts';
import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import { parseWebhook } from '../../integrations/whatsapp/parse-webhook.ts';
import { isSignedBy } from '../../integrations/whatsapp/signature.ts';
import type { Log } from '../../runtime/log.ts';
import type { ApiMetrics } from '../../runtime/metrics.ts';
import { isSameSecret } from '../auth/tokens.ts';
import type { LeadWorkflows } from '../lead-workflow/index.ts';
import { type MarkRead, type Pending, signalAll } from './signal-all.ts';

export interface WhatsAppWebhookDeps {
  db: Db;
  leadWorkflows: LeadWorkflows;
  verifyToken: string;
  appSecret: string;
  markRead: MarkRead;
  metrics: ApiMetrics;
  log: Log;
}

/** A thousand messages of the longest kind stay below it. */
const bodyBytesMax = 3 * 1024 * 1024;
const vendor = 'whatsapp';

/** `GET` and `POST /webhooks/whatsapp`: verified on the raw body, stored item by item, acknowledged, then signalled. */
export function whatsappWebhook(deps: WhatsAppWebhookDeps): Router {
  const router = Router();
  router.get('/', (request, response) => verify(deps, request, response));
  router.post('/', express.raw({ type: () => true, limit: bodyBytesMax }), (request, response) =>
    receive(deps, request, response),
  );
  return router;
}

function verify(
  { verifyToken }: WhatsAppWebhookDeps,
  { query }: Request,
  response: Response,
): void {
  const isOurs =
    query['hub.mode'] === 'subscribe' && isSameSecret(query['hub.verify_token'], verifyToken);
  if (isOurs && typeof query['hub.challenge'] === 'string')
    response.type('text/plain').send(query['hub.challenge']);
  else response.sendStatus(403);
}

async function receive(
  deps: WhatsAppWebhookDeps,
  request: Request,
  response: Response,
): Promise<void> {
  const { db, appSecret, metrics, log } = deps;
  const stopTimer = metrics.webhookSeconds.startTimer({ vendor });
  const finish = (status: number) => {
    stopTimer({ status });
    response.sendStatus(status);
  };
  const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (!isSignedBy(appSecret, body, request.get('x-hub-signature-256'))) {
    metrics.webhooksRejected.inc({ vendor, reason: 'signature' });
    return finish(401);
  }
  const items = readItems(body);
  if (items === null) {
    metrics.webhooksRejected.inc({ vendor, reason: 'malformed' });
    return finish(400);
  }
  const signals: Pending[] = [];
  const results = await ingestAll(db, items);
  for (const [index, item] of items.entries()) {
    const result: Ingested = results[index] ?? { outcome: 'failed', signal: null };
    const { outcome, signal } = result;
    metrics.webhookItems.inc({ vendor, kind: item.kind, outcome });
    tell(log, response.locals.requestId, item, result);
    if (signal) signals.push({ signal, item });
  }
  finish(200);
  // What cannot be signalled now stays unsignalled in the database, and the sweep finds it.
  await signalAll(deps, signals);
}

/** One line for each item. The vendor's own ids hold the customer's number and are not written down. */
function tell(log: Log, requestId: unknown, item: WhatsAppItem, result: Ingested): void {
  const { outcome, signal, about } = result;
  if (outcome === 'failed' || outcome === 'unknown') {
    const keySha256 = createHash('sha256').update(item.key).digest('hex').slice(0, 16);
    log.warn({ requestId, keySha256, kind: item.kind, outcome }, 'webhook item kept aside');
  } else if (item.kind === 'status' && about)
    log.info({ requestId, ...about, status: item.status, outcome }, 'status received');
  else if (signal)
    log.info(
      { requestId, leadId: signal.leadId, messageId: signal.messageId, kind: item.kind },
      'message received and stored',
    );
}

function readItems(body: Buffer) {
  try {
    return parseWebhook(JSON.parse(body.toString('utf8')), Date.now());
  } catch {
    return null;
  }
}
