import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../local/free-port.ts';
import { eventually } from '../harness/eventually.ts';

const script = fileURLToPath(new URL('../../local/start.ts', import.meta.url));
const startTimeoutMs = 90_000;

export interface RunningTimbre {
  url: string;
  /** Stops it as Ctrl-C does and brings it up again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole product as a newcomer starts it, on a data folder of its own, with simulated vendors. @param more settings */
export async function startTimbre(more: Record<string, string> = {}): Promise<RunningTimbre> {
  const dataDir = await mkdtemp(join(tmpdir(), 'timbre-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { PATH = '', HOME = '' } = process.env;
  const start = async () => {
    const child = spawn(process.execPath, [script], {
      env: { PATH, HOME, DATA_DIR: dataDir, PORT: String(port), ...more },
    });
    await untilReady(child);
    return child;
  };
  let child = await start();
  const end = async () => {
    const exited = once(child, 'exit');
    child.kill('SIGINT');
    await exited;
  };
  return {
    url,
    restart: async () => {
      await end();
      child = await start();
    },
    stop: async () => {
      await end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess): Promise<void> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  await eventually(
    () => {
      if (child.exitCode !== null) throw new Error(`Timbre ended: ${output}`);
      return output.includes('Timbre está listo');
    },
    { timeoutMs: startTimeoutMs, everyMs: 100 },
  );
}
