import { NativeConnection } from '@temporalio/worker';
import type { TemporalSettings } from './environment.ts';
import { temporalConnectionOptions, unreachable } from './temporal-connection.ts';

/**
 * Opens the connection that workers use; close it after the last worker stopped. Apart from the
 * client's, so that the API does not load the SDK's native core.
 * @throws with one line when nobody answers
 */
export async function connectTemporalWorker(settings: TemporalSettings): Promise<NativeConnection> {
  const options = await temporalConnectionOptions(settings);
  return NativeConnection.connect(options).catch((error: unknown) =>
    unreachable(settings.address, error),
  );
}
