import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { inject } from 'vitest';

export interface TestTemporal {
  client: Client;
  nativeConnection: NativeConnection;
  address: string;
  namespace: string;
  /** Unique: files share the server and are kept apart by it. */
  taskQueue: string;
  close(): Promise<void>;
}

/** Connects to the run's dev server. Close every worker before `close`. */
export async function connectTestTemporal(): Promise<TestTemporal> {
  const address = inject('temporalAddress');
  const [connection, nativeConnection] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  return {
    client: new Client({ connection, namespace: 'default' }),
    nativeConnection,
    address,
    namespace: 'default',
    taskQueue: `test-${randomBytes(6).toString('hex')}`,
    close: async () => {
      await Promise.all([connection.close(), nativeConnection.close()]);
    },
  };
}
