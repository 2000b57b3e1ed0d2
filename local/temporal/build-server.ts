import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Obtain } from './download-server.ts';

/** Lines come every few hundred ms while modules are fetched; a compile is silent for minutes. */
const heartbeatMs = 15_000;

/** Builds the pinned version with Go: about 5 minutes and 250 MB, once a machine. @throws when there is no Go or it fails. */
export async function buildServer({ cacheDir, version, env, onProgress }: Obtain): Promise<void> {
  const startedAt = Date.now();
  onProgress(`building Temporal ${version} with Go, once, about 5 minutes…`);
  const child = spawn('go', ['install', `github.com/temporalio/cli/cmd/temporal@v${version}`], {
    env: { ...env, GOBIN: cacheDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let lastLine = '';
  child.stderr.on('data', (chunk: Buffer) => {
    lastLine = chunk.toString().trim().split('\n').at(-1) ?? lastLine;
  });
  const heartbeat = setInterval(() => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    onProgress(`building Temporal, ${seconds} s · ${lastLine}`);
  }, heartbeatMs);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`go install ended with ${code}: ${lastLine}`);
  } finally {
    clearInterval(heartbeat);
  }
}
