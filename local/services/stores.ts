import type { TemporalSettings } from '../../runtime/environment.ts';
import type { LocalPorts } from '../data-dir/ports.ts';
import { copy } from '../output/copy.ts';
import type { Screen } from '../output/screen.ts';
import type { LocalSettings } from '../settings.ts';
import type { Stack } from '../stack.ts';
import { checkDatabase, embedDatabase } from './database.ts';
import { checkTemporal, embedTemporal } from './temporal.ts';

export interface Stores {
  databaseUrl: string;
  temporal: TemporalSettings;
}

interface Means {
  stack: Stack;
  screen: Screen;
  ports: LocalPorts;
  /** Of the embedded PostgreSQL. */
  password: string;
}

/** PostgreSQL and Temporal: embedded, or the ones that DATABASE_URL and TEMPORAL_ADDRESS name. @throws in one line */
export async function bringUpStores(settings: LocalSettings, means: Means): Promise<Stores> {
  const [databaseUrl, temporal] = await Promise.all([
    bringUpDatabase(settings, means),
    bringUpTemporal(settings, means),
  ]);
  return { databaseUrl, temporal };
}

async function bringUpDatabase(
  { databaseUrl, dataDir }: LocalSettings,
  { stack, screen, ports, password }: Means,
): Promise<string> {
  if (databaseUrl !== null) {
    await screen.step(copy.steps.ownPostgres, () => checkDatabase(databaseUrl));
    return databaseUrl;
  }
  return screen.step(copy.steps.postgres, () =>
    embedDatabase(stack, { dataDir, port: ports.postgres, password }),
  );
}

async function bringUpTemporal(
  { temporal, embedsTemporal, dataDir, variables }: LocalSettings,
  { stack, screen, ports }: Means,
): Promise<TemporalSettings> {
  if (!embedsTemporal) {
    await screen.step(copy.steps.ownTemporal, () => checkTemporal(temporal));
    return temporal;
  }
  const address = await screen.step(copy.steps.temporal, () =>
    embedTemporal(stack, {
      dataDir,
      port: ports.temporal,
      uiPort: ports.temporalUi,
      namespace: temporal.namespace,
      env: variables,
      onProgress: (line) => screen.line(`    ${line}`),
    }),
  );
  return { ...temporal, address, tls: null, apiKey: null };
}
