import { Runtime } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { startMediaSweep } from '../activities/media/media-sweep.ts';
import { createModelLedger } from '../db/assistant/model-ledger.ts';
import { connectDb } from '../db/connect.ts';
import { loadCatalogue } from '../db/repositories/catalogue.ts';
import { composeFollowUp } from '../domain/conversation/follow-ups.ts';
import { readWorkerEnvironment, type WorkerEnvironment } from '../runtime/environment.ts';
import { createLog, type Log } from '../runtime/log.ts';
import { createMetricsRegistry, createWorkerMetrics } from '../runtime/metrics.ts';
import { serveMetrics } from '../runtime/metrics-server.ts';
import { remember } from '../runtime/remember.ts';
import { connectTemporalClient } from '../runtime/temporal-connection.ts';
import { temporalLogger } from '../runtime/temporal-log.ts';
import { connectTemporalWorker } from '../runtime/temporal-worker-connection.ts';
import { countingFailures } from './activity-failures.ts';
import { activityMetrics, countModelUsage } from './activity-metrics.ts';
import { createAssistants } from './assistants.ts';
import { createMedia } from './media.ts';
import { createSender } from './sender.ts';
import { createTelephony, ensureCallJobs } from './telephone.ts';
import { createLeadWorkers } from './workers.ts';

/** A new price is quoted within this time of being saved. */
const catalogueTtlMs = 5_000;
const mediaSweepEveryMs = 2_000;

/** Runs until the process is told to stop (SIGINT, SIGTERM); what is under way is finished first. */
async function main(): Promise<void> {
  const environment = withWhatsapp(readWorkerEnvironment());
  const log = createLog({ name: 'worker', level: environment.logLevel });
  // The runtime also stops every worker on SIGINT and SIGTERM.
  Runtime.install({ logger: temporalLogger(log) });
  const db = connectDb({
    url: environment.databaseUrl,
    maxConnections: 20,
    onError: (err) => log.warn({ err }, 'a database connection broke'),
  });
  const connection = await connectTemporalWorker(environment.temporal);
  const { registry, metrics } = createMetrics();
  const server =
    environment.metricsPort === null ? null : await serveMetrics(registry, environment.metricsPort);

  const catalogue = remember(catalogueTtlMs, () => loadCatalogue(db));
  const media = createMedia(environment);
  const { namespace, taskQueue } = environment.temporal;
  const telephony = createTelephony(environment.twilio, environment.publicUrl);
  if (telephony !== undefined) await startCallJobs(environment);
  const workers = await createLeadWorkers({
    connection,
    namespace,
    taskQueue,
    activities: createActivities({
      db,
      loadCatalogue: catalogue,
      ...createAssistants(environment.openai, ({ prices, dailyLimitUsd }) =>
        createModelLedger({
          db,
          prices,
          dailyLimitUsd,
          onUsage: countModelUsage(metrics),
          onError: (err) => log.warn({ err }, 'the model’s accounts could not be kept'),
        }),
      ),
      composeFollowUp,
      sender: createSender(environment.whatsapp),
      media,
      ...(telephony && { telephony }),
      callingHours: environment.callingHours,
      log,
      metrics: activityMetrics(metrics),
      companyName: environment.companyName,
    }),
    interceptors: countingFailures((activity, error) =>
      metrics.activityFailures.inc({ activity, error }),
    ),
    ...(environment.buildId !== null && { buildId: environment.buildId }),
  });
  const stopMediaSweep = startMediaSweep(
    { db, loadCatalogue: catalogue, media, log },
    mediaSweepEveryMs,
  );
  announce(environment, log);
  await Promise.all(workers.map((worker) => worker.run()));
  await stopMediaSweep();
  await server?.close();
  await connection.close();
  await db.destroy();
  log.info('worker stopped');
}

async function startCallJobs({ temporal, timeScale }: WorkerEnvironment): Promise<void> {
  const { client, close } = await connectTemporalClient(temporal);
  await ensureCallJobs(client, { taskQueue: temporal.taskQueue, timeScale });
  await close();
}

/** `npm start` puts the twin's address there when the vendor has no credentials. */
function withWhatsapp({ whatsapp, ...rest }: WorkerEnvironment) {
  if (whatsapp === null)
    throw new Error('WHATSAPP_ACCESS_TOKEN and its siblings are missing: there is nowhere to send');
  return { ...rest, whatsapp };
}

function createMetrics() {
  const registry = createMetricsRegistry('worker');
  return { registry, metrics: createWorkerMetrics(registry) };
}

function announce({ temporal, timeScale, buildId }: WorkerEnvironment, log: Log): void {
  const { address, namespace, taskQueue } = temporal;
  log.info({ address, namespace, taskQueue, timeScale, buildId }, 'worker ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
