import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../local/free-port.ts';

/** A Timbre of its own, started as a newcomer would, on a data folder that is thrown away. */
export interface RunningTimbre {
  url: string;
  stop(): Promise<void>;
}

const startScript = fileURLToPath(new URL('../../local/start.ts', import.meta.url));
const startTimeoutMs = 180_000;

export async function startTimbre(environment: Record<string, string>): Promise<RunningTimbre> {
  const port = await freePort();
  const child = spawn(process.execPath, [startScript], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + startTimeoutMs;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`Timbre did not start:\n${output}`);
    if (Date.now() > deadline) {
      child.kill('SIGTERM');
      throw new Error(`Timbre was not ready within ${startTimeoutMs} ms:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    url,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      await exited;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
