import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Router } from 'express';
import { createModelLedger } from '../db/assistant/model-ledger.ts';
import { connectDb, type Db } from '../db/connect.ts';
import { listStuck } from '../db/queries/stuck-leads.ts';
import { loadCatalogue } from '../db/repositories/catalogue.ts';
import type { Talker } from '../domain/call/talker.ts';
import type { LeadId } from '../domain/ids.ts';
import { createOpenAiAssistant } from '../integrations/openai/openai-assistant.ts';
import { createVoiceTalker } from '../integrations/openai/voice-talker.ts';
import { createRulesAssistant } from '../integrations/rules/rules-assistant.ts';
import { openStorage } from '../integrations/storage/open-storage.ts';
import { addressesOf } from '../integrations/twilio/addresses.ts';
import type { Voice } from '../integrations/twilio/twiml.ts';
import { createWhatsAppClient } from '../integrations/whatsapp/client.ts';
import {
  type ApiEnvironment,
  type OpenaiSettings,
  readApiEnvironment,
  type WhatsappSettings,
} from '../runtime/environment.ts';
import { createLog, type Log } from '../runtime/log.ts';
import {
  createApiMetrics,
  createMetricsRegistry,
  createQueueDepth,
  createStuckLeads,
} from '../runtime/metrics.ts';
import { remember } from '../runtime/remember.ts';
import { connectTemporalClient } from '../runtime/temporal-connection.ts';
import { leadWorkflowId } from '../workflows/lead/messages.ts';
import { createApp } from './app.ts';
import { startCallEventSweep } from './call-workflow/event-sweep.ts';
import { createTellCall } from './call-workflow/tell.ts';
import type { ApiDeps } from './deps.ts';
import { watchRequests } from './drain.ts';
import { readiness } from './health.ts';
import { describeLead } from './lead-workflow/describe.ts';
import { startInboxSweep } from './lead-workflow/inbox-sweep.ts';
import { createLeadWorkflows, LeadWorkflowError } from './lead-workflow/index.ts';
import { retryLead } from './lead-workflow/retry.ts';
import { stuckLeads } from './lead-workflow/stuck.ts';
import { operations } from './operations.ts';
import { countQueues } from './queue-depth.ts';
import { startLiveServer } from './realtime/live-server.ts';
import { simulatorRouter } from './routes/simulator.ts';
import { startSaleSweep } from './sale-sweep.ts';
import { telephoneOf } from './telephone.ts';
import { optOutOnCall } from './voice/opt-out.ts';
import { startRelayServer } from './voice/relay-server.ts';
import { twilioWebhooks } from './webhooks/twilio/index.ts';
import { whatsappWebhook } from './webhooks/whatsapp.ts';

const sweepEveryMs = 2_000;
/** A new price is quoted within this time of being saved. */
const catalogueTtlMs = 5_000;
const saleSweepEveryMs = 15_000;
/** Whether it is fifty or more matters to nobody. */
const stuckMax = 50;
const builtWeb = fileURLToPath(new URL('../dist/web', import.meta.url));

/** Serves until told to stop (SIGINT, SIGTERM); requests under way are finished first. */
async function main(): Promise<void> {
  const environment = readApiEnvironment();
  const log = createLog({ name: 'api', level: environment.logLevel });
  const registry = createMetricsRegistry('api');
  const metrics = createApiMetrics(registry);
  const db = connectDb({
    url: environment.databaseUrl,
    maxConnections: 20,
    onError: (err) => log.warn({ err }, 'a database connection broke'),
  });
  createQueueDepth(registry, () => countQueues(db));
  createStuckLeads(registry, async () => (await listStuck(db, stuckMax)).length);
  const { temporal, timeScale, whatsapp, twilio, publicUrl, simulatorUrl } = environment;
  const { client, close } = await connectTemporalClient(temporal);
  const leadWorkflows = createLeadWorkflows({
    client,
    db,
    taskQueue: temporal.taskQueue,
    timeScale,
  });
  const tellCall = createTellCall({
    client,
    taskQueue: temporal.taskQueue,
    timeScale,
    ensureLeadStarted: leadWorkflows.ensureStarted,
  });
  const deps: ApiDeps = {
    db,
    leadWorkflows,
    describeLead: (leadId) => describeLead({ client, db }, leadId),
    stuckLeads: () => stuckLeads({ client, db, taskQueue: temporal.taskQueue }),
    retryLead: (leadId) => retryLead({ client, db, leadWorkflows }, leadId),
    terminateLead: (leadId) => terminate(client, leadId),
    telephone: telephoneOf(twilio, client, temporal.taskQueue, publicUrl),
    loadCatalogue: () => loadCatalogue(db),
    assistants: [
      createRulesAssistant(),
      ...(environment.openai ? [modelOf(environment.openai, db, log)] : []),
    ],
    files: openStorage(environment),
    installation: installationOf(environment),
    publicUrl,
    simulatorUrl,
    telephoneSimulatorUrl: environment.telephoneSimulatorUrl,
    log,
    metrics,
  };
  let isStopping = false;
  const app = createApp({
    ...deps,
    webhooks: {
      ...(whatsapp && { '/webhooks/whatsapp': webhookOf(whatsapp, deps) }),
      ...(twilio && {
        '/webhooks/twilio': twilioWebhooks({
          ...deps,
          authToken: twilio.authToken,
          voice: voiceOf(environment),
          tellCall,
        }),
      }),
    },
    extraRouters: [simulatorRouter(deps)],
    operations: operations({
      registry,
      readiness: () =>
        isStopping
          ? Promise.resolve({ process: 'is stopping' })
          : readiness(db, client, temporal.taskQueue),
      metricsToken: environment.metricsToken,
    }),
    webDir: existsSync(builtWeb) ? builtWeb : null,
    trustedProxies: environment.trustedProxies,
  });

  // Who sends a request drop by drop holds no connection for long.
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000 }, app);
  const requests = watchRequests(server);
  const closeLive = startLiveServer(server, {
    db,
    databaseUrl: environment.databaseUrl,
    publicUrl,
    metrics,
    log,
  });
  const closeRelay = twilio
    ? startRelayServer(server, {
        ...deps,
        rules: createRulesAssistant(),
        talker: environment.openai ? talkerOf(environment.openai, db, log) : null,
        // Asked at every word of a customer.
        loadCatalogue: remember(catalogueTtlMs, deps.loadCatalogue),
        optedOut: (leadId) => optOutOnCall({ db, leadWorkflows, log }, leadId),
        companyName: environment.companyName,
        authToken: twilio.authToken,
        address: addressesOf(publicUrl).relay,
      })
    : async () => undefined;
  const stopInboxSweep = startInboxSweep({
    db,
    leadWorkflows,
    everyMs: sweepEveryMs,
    log,
    count: (swept) => metrics.inboxSwept.inc(swept),
  });
  const stopCallEventSweep = startCallEventSweep({ db, tellCall, everyMs: sweepEveryMs, log });
  const stopSaleSweep = startSaleSweep({ db, leadWorkflows, everyMs: saleSweepEveryMs, log });
  server.listen(environment.port, environment.host);
  await once(server, 'listening');
  log.info({ port: environment.port, publicUrl }, 'api ready');

  await toldToStop();
  isStopping = true;
  // A balancer that asks /readyz sends its requests elsewhere before the port closes.
  await pause(environment.shutdownDelayMs);
  const drained = requests.drain(environment.shutdownGraceMs);
  await Promise.all([
    closeLive(),
    closeRelay(),
    drained,
    stopInboxSweep(),
    stopCallEventSweep(),
    stopSaleSweep(),
  ]);
  await close();
  await db.destroy();
  log.info('api stopped');
}

/** A repeated signal (Ctrl-C reaches the whole group, the orchestrator sends its own) changes nothing. */
function toldToStop(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, resolve);
  });
}

/** A lead whose workflow is over, or never began, has none to end. */
async function terminate(client: Client, leadId: LeadId): Promise<void> {
  try {
    await client.workflow.getHandle(leadWorkflowId(leadId)).terminate('the person was deleted');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError))
      throw new LeadWorkflowError('unavailable', 'the workflow service does not answer', error);
  }
}

function webhookOf(settings: WhatsappSettings, deps: ApiDeps): Router {
  const vendor = createWhatsAppClient(settings);
  return whatsappWebhook({
    ...deps,
    verifyToken: settings.verifyToken,
    appSecret: settings.appSecret,
    markRead: (providerId) => vendor.markRead(providerId, true),
  });
}

/** Words replies on calls, at the cost of the same day's limit. */
function talkerOf(openai: OpenaiSettings, db: Db, log: Log): Talker {
  const { apiKey, baseUrl, model } = openai;
  return createVoiceTalker({ apiKey, baseUrl, model, ledger: ledgerOf(openai, db, log) });
}

function voiceOf({ publicUrl, companyName, elevenlabs }: ApiEnvironment): Voice {
  return {
    addresses: addressesOf(publicUrl),
    companyName,
    elevenLabsVoiceId: elevenlabs?.voiceId ?? null,
  };
}

function installationOf({
  companyName,
  timeScale,
  localMode,
  simulatorUrl,
  telephoneSimulatorUrl,
  openai,
  twilio,
}: ApiEnvironment) {
  return {
    companyName,
    timeScale,
    localMode,
    hasBrowserPhone: (twilio?.browserPhone ?? null) !== null,
    simulatedVendors: [
      ...(simulatorUrl ? (['whatsapp'] as const) : []),
      ...(telephoneSimulatorUrl ? (['twilio'] as const) : []),
      ...(openai ? [] : (['openai'] as const)),
    ],
  };
}

/** The playground's model: what is tried counts towards the day's limit too. */
function modelOf(openai: OpenaiSettings, db: Db, log: Log) {
  const { apiKey, baseUrl, model } = openai;
  return createOpenAiAssistant({ apiKey, baseUrl, model, ledger: ledgerOf(openai, db, log) });
}

const ledgerOf = ({ prices, dailyLimitUsd }: OpenaiSettings, db: Db, log: Log) =>
  createModelLedger({
    db,
    prices,
    dailyLimitUsd,
    onUsage: () => undefined,
    onError: (err) => log.warn({ err }, 'the model’s accounts could not be kept'),
  });

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
