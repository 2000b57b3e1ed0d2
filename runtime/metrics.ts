import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** From a webhook's acknowledgement (a few ms) to a slow model's reply (8 s) and beyond. */
const secondsBuckets = [
  0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120,
] as const satisfies number[];

/** A registry with the process's own figures (memory, event loop). Serve `await registry.metrics()` at /metrics. */
export function createMetricsRegistry(process: 'api' | 'worker'): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry, prefix: 'timbre_' });
  return registry;
}

/** What an API process counts. */
export type ApiMetrics = ReturnType<typeof createApiMetrics>;

export function createApiMetrics(registry: Registry) {
  const registers = [registry];
  return {
    /** From the request's arrival to the answer, by vendor and HTTP status. */
    webhookSeconds: new Histogram({
      name: 'timbre_webhook_seconds',
      help: 'Time to acknowledge a webhook request',
      labelNames: ['vendor', 'status'] as const,
      buckets: [...secondsBuckets],
      registers,
    }),
    /** Bad signatures and malformed bodies: all the trace they leave. */
    webhooksRejected: new Counter({
      name: 'timbre_webhooks_rejected_total',
      help: 'Webhook requests refused before they were stored',
      labelNames: ['vendor', 'reason'] as const,
      registers,
    }),
    webhookItems: new Counter({
      name: 'timbre_webhook_items_total',
      help: 'Items of webhook requests by kind and outcome (new, duplicate, unknown, failed)',
      labelNames: ['vendor', 'kind', 'outcome'] as const,
      registers,
    }),
    httpSeconds: new Histogram({
      name: 'timbre_http_seconds',
      help: 'Time to answer a request of the JSON API, by route pattern',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [...secondsBuckets],
      registers,
    }),
    liveSockets: new Gauge({
      name: 'timbre_live_sockets',
      help: 'Browsers connected for live updates',
      registers,
    }),
    inboxSwept: new Counter({
      name: 'timbre_inbox_swept_total',
      help: 'Stored messages that the sweep had to signal',
      registers,
    }),
  };
}

/** What a worker process counts. */
export type WorkerMetrics = ReturnType<typeof createWorkerMetrics>;

export function createWorkerMetrics(registry: Registry) {
  const registers = [registry];
  return {
    /** From the customer's last message to the decided reply, debounce included. */
    replySeconds: new Histogram({
      name: 'timbre_reply_seconds',
      help: 'Time from a customer message to its reply, by what composed it',
      labelNames: ['composed_by'] as const,
      buckets: [...secondsBuckets],
      registers,
    }),
    repliesRefused: new Counter({
      name: 'timbre_replies_refused_total',
      help: 'Replies that the guard refused',
      labelNames: ['reason'] as const,
      registers,
    }),
    sends: new Counter({
      name: 'timbre_sends_total',
      help: 'Sends to the vendor by resulting status',
      labelNames: ['status'] as const,
      registers,
    }),
    activityFailures: new Counter({
      name: 'timbre_activity_failures_total',
      help: 'Activity attempts that failed',
      labelNames: ['activity', 'error'] as const,
      registers,
    }),
    modelTokens: new Counter({
      name: 'timbre_model_tokens_total',
      help: 'Tokens used by the language model',
      labelNames: ['model', 'direction'] as const,
      registers,
    }),
    modelCost: new Counter({
      name: 'timbre_model_cost_usd_total',
      help: 'Estimated cost of the language model in US dollars',
      labelNames: ['model'] as const,
      registers,
    }),
  };
}

/**
 * How much is waiting, asked of the database whenever somebody reads /metrics.
 * @param count resolves to the number of entries of each queue, e.g. `{ inbox: 0, outbox: 2 }`
 */
export function createQueueDepth(
  registry: Registry,
  count: () => Promise<Record<string, number>>,
): Gauge<'queue'> {
  return new Gauge({
    name: 'timbre_queue_depth',
    help: 'Stored messages that wait to be signalled (inbox) or sent (outbox)',
    labelNames: ['queue'] as const,
    registers: [registry],
    async collect() {
      const depths = await inTime(count());
      // Nothing is better than a figure of before.
      this.reset();
      for (const [queue, depth] of Object.entries(depths ?? {})) this.set({ queue }, depth);
    },
  });
}

/** How many leads wait for us and do not go on by themselves, asked as queue depths are. */
export function createStuckLeads(registry: Registry, count: () => Promise<number>): Gauge {
  return new Gauge({
    name: 'timbre_stuck_leads',
    help: 'Leads that were not answered, not sent to or not woken in time (at most 50 are counted)',
    registers: [registry],
    async collect() {
      const stuck = await inTime(count());
      this.remove();
      if (stuck !== null) this.set(stuck);
    },
  });
}

const patienceMs = 2_000;

/** null: the database does not answer. The other figures are worth reading just then. */
async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), patienceMs);
  try {
    return await Promise.race([answer, late.promise]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
