import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemporalSettings } from '../../runtime/environment.ts';
import { connectTemporalClient } from '../../runtime/temporal-connection.ts';
import type { Stack } from '../stack.ts';
import { startDevServer } from '../temporal/dev-server.ts';
import { findTemporalProgram } from '../temporal/find-server.ts';
import { registerSearchAttributes } from '../temporal/search-attributes.ts';

export interface EmbeddedTemporal {
  dataDir: string;
  port: number;
  uiPort: number;
  namespace: string;
  env: Record<string, string | undefined>;
  onProgress: (line: string) => void;
}

/** Starts the dev server with its state below `dataDir`. @returns host:port */
export async function embedTemporal(stack: Stack, options: EmbeddedTemporal): Promise<string> {
  const { dataDir, port, uiPort, namespace, env, onProgress } = options;
  const program = await findTemporalProgram({ env, onProgress });
  const folder = join(dataDir, 'temporal');
  await mkdir(folder, { recursive: true });
  await stack.run(() =>
    startDevServer({ program, port, uiPort, dbFile: join(folder, 'temporal.db'), namespace }),
  );
  return `127.0.0.1:${port}`;
}

/** @throws in one line when TEMPORAL_ADDRESS leads nowhere, or the namespace is missing. */
export async function checkTemporal(settings: TemporalSettings): Promise<void> {
  const { client, connection, close } = await connectTemporalClient(settings, {
    connectTimeoutMs: 5_000,
  });
  try {
    const { namespace } = settings;
    await client.workflowService.describeNamespace({ namespace }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `TEMPORAL_NAMESPACE ${namespace} cannot be used at ${settings.address}: ${reason}`,
      );
    });
    await registerSearchAttributes(connection, namespace);
  } finally {
    await close();
  }
}
