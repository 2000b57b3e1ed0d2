import { Connection } from '@temporalio/client';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import { type KeptProcess, keep } from '../processes/kept-process.ts';

export interface DevServerOptions {
  program: string;
  port: number;
  /** null: without the UI. */
  uiPort: number | null;
  /** Where its state is kept; null: in memory. */
  dbFile: string | null;
  namespace?: string;
  /** Beyond the settings below, `name=value`. */
  dynamicConfig?: string[];
}

/**
 * One history shard polled 20 times a second makes every dispatch wait up to 50 ms; with these a
 * turn costs 62 ms instead of 180 (measured on 2 cores, file-backed).
 */
const pollRates = ['transfer', 'timer', 'visibility'].map(
  (queue) => `history.${queue}ProcessorMaxPollRPS=1000`,
);
const startTimeoutMs = 30_000;

/** Starts `temporal server start-dev` on 127.0.0.1 and waits until it answers. @throws with its last output. */
export async function startDevServer(options: DevServerOptions): Promise<KeptProcess> {
  const server = keep({ name: 'temporal', program: options.program, args: argumentsOf(options) });
  const deadline = Date.now() + startTimeoutMs;
  while (!(await answers(`127.0.0.1:${options.port}`))) {
    if (server.hasExited()) throw new Error(`Temporal did not start: ${server.lastOutput()}`);
    if (Date.now() > deadline) {
      await server.stop();
      throw new Error(`Temporal did not answer within ${startTimeoutMs} ms`);
    }
  }
  return server;
}

function argumentsOf(options: DevServerOptions): string[] {
  const { port, uiPort, dbFile, namespace, dynamicConfig = [] } = options;
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port)],
    ...(uiPort === null ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...(dbFile === null ? [] : ['--db-filename', dbFile, '--sqlite-pragma', 'journal_mode=WAL']),
    ...(namespace ? ['--namespace', namespace] : []),
    ...[...pollRates, ...dynamicConfig].flatMap((value) => ['--dynamic-config-value', value]),
    ...searchAttributes.flatMap(({ name, type }) => ['--search-attribute', `${name}=${type}`]),
    ...['--log-level', 'error'],
  ];
}

async function answers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 });
    await connection.workflowService.getSystemInfo({});
    await connection.close();
    return true;
  } catch {
    return false;
  }
}
