import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { type AppOptions, createApp } from '../../../api/app.ts';
import { createLeadWorkflows } from '../../../api/lead-workflow/index.ts';
import { operations } from '../../../api/operations.ts';
import { startLiveServer } from '../../../api/realtime/live-server.ts';
import { simulatorRouter } from '../../../api/routes/simulator.ts';
import type { Db } from '../../../db/connect.ts';
import { loadCatalogue } from '../../../db/repositories/catalogue.ts';
import { seedLocalUsers } from '../../../db/seed/users.ts';
import { createRulesAssistant } from '../../../integrations/rules/rules-assistant.ts';
import { createLocalDisk } from '../../../integrations/storage/local-disk.ts';
import { createLog } from '../../../runtime/log.ts';
import { createApiMetrics, createMetricsRegistry } from '../../../runtime/metrics.ts';
import { briefRetries } from '../../../runtime/temporal-connection.ts';
import { createTestDatabase } from '../../harness/database.ts';

export { cookieOf, type Person, person, signIn } from './person.ts';

/** Lines of the API's log, for tests that say what must or must not be in it. */
export interface Stage {
  url: string;
  logged: string[];
  close(): Promise<void>;
}

export type StageOptions = Partial<AppOptions> & {
  db: Db;
  databaseUrl: string;
  readiness?: () => Promise<Record<string, string | null>>;
  metricsToken?: string | null;
  recheckMs?: number;
};

/** The API as `main.ts` composes it, on a port of its own, with the five seeded users. */
export async function startApi({
  db,
  databaseUrl,
  readiness = async () => ({}),
  metricsToken = null,
  recheckMs = 60_000,
  ...options
}: StageOptions): Promise<Stage> {
  await seedLocalUsers(db);
  const logged: string[] = [];
  const log = createLog({
    name: 'api',
    level: 'debug',
    destination: { write: (line) => void logged.push(line) },
  });
  const registry = createMetricsRegistry('api');
  const metrics = createApiMetrics(registry);
  const dead = deadTemporal();
  const publicUrl = options.publicUrl ?? 'http://timbre.example';
  const deps = {
    db,
    leadWorkflows: createLeadWorkflows({ client: dead, db, taskQueue: 'none', timeScale: 1 }),
    describeLead: () => Promise.reject(new Error('no Temporal on this stage')),
    stuckLeads: async () => [],
    retryLead: async () => 'told' as const,
    terminateLead: async () => undefined,
    telephone: null,
    loadCatalogue: () => loadCatalogue(db),
    assistants: [createRulesAssistant()],
    files: createLocalDisk(join(tmpdir(), 'timbre-no-media')),
    installation: { companyName: 'Timbre', timeScale: 1, localMode: true, simulatedVendors: [] },
    publicUrl,
    simulatorUrl: null,
    telephoneSimulatorUrl: null,
    log,
    metrics,
    ...options,
  };
  const app = createApp({
    ...deps,
    webhooks: {},
    extraRouters: [simulatorRouter(deps)],
    operations: operations({ registry, readiness, metricsToken }),
    webDir: null,
    trustedProxies: ['loopback'],
    ...options,
  });
  const server = createServer(app);
  const closeLive = startLiveServer(server, {
    db,
    databaseUrl,
    publicUrl,
    metrics,
    log,
    recheckMs,
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    logged,
    close: async () => {
      const closed = closeLive();
      server.closeAllConnections();
      await closed;
      await dead.connection.close();
    },
  };
}

/** With a database of its own, for whatever needs no workflow. */
export async function startStage(options: Partial<StageOptions> = {}) {
  const database = await createTestDatabase();
  const api = await startApi({ ...options, db: database.db, databaseUrl: database.url });
  return {
    ...api,
    db: database.db,
    databaseUrl: database.url,
    close: async () => {
      await api.close();
      await database.drop();
    },
  };
}

/** Nobody listens on port 9 (discard): Temporal is down. */
const deadTemporal = () =>
  new Client({
    connection: Connection.lazy({ address: '127.0.0.1:9', interceptors: briefRetries }),
  });
