import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf } from '../processes/command-of.ts';
import { keep } from '../processes/kept-process.ts';
import { projectRoot } from './programs.ts';

/** What the built pages depend on: their own sources, what they import, and the versions of everything. */
const sources = ['web', 'api/contract', 'domain', 'vite.config.ts', 'package-lock.json'];

/** Builds dist/web when its sources changed since the last build. @returns whether it had to @throws with the builder's words */
export async function ensureWebBuild(): Promise<boolean> {
  const built = join(projectRoot, 'dist/web');
  const hashFile = join(built, '.sources');
  const hash = await hashOf(sources);
  if ((await readFile(hashFile, 'utf8').catch(() => '')) === hash) return false;

  // Beside it and then in its place: an API that serves the old one never sees half of the new one.
  await removeAbandoned();
  const making = join(projectRoot, `dist/web-${process.pid}`);
  try {
    await build(making);
    await writeFile(join(making, '.sources'), hash);
    await rm(built, { recursive: true, force: true });
    await rename(making, built);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return true;
}

/** What builds that were killed left behind. */
async function removeAbandoned(): Promise<void> {
  const dist = join(projectRoot, 'dist');
  for (const name of await readdir(dist).catch(() => [])) {
    const [, pid] = /^web-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && commandOf(Number(pid)) === null)
      await rm(join(dist, name), { recursive: true, force: true });
  }
}

async function build(outDir: string): Promise<void> {
  const run = keep({
    name: 'web build',
    program: process.execPath,
    args: [
      join(projectRoot, 'node_modules/vite/bin/vite.js'),
      ...['build', '--config', join(projectRoot, 'vite.config.ts')],
      ...['--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'],
    ],
    env: { ...process.env, NODE_ENV: 'production' },
    cwd: projectRoot,
  });
  if ((await run.exited) !== 0) throw new Error(`the web could not be built: ${run.lastOutput()}`);
}

async function hashOf(paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) await addTo(hash, path);
  return hash.digest('hex');
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const full = join(projectRoot, path);
  const entries = await readdir(full, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    hash
      .update(path)
      .update('\0')
      .update(await readFile(full));
    return;
  }
  for (const name of entries.map((entry) => entry.name).sort()) await addTo(hash, join(path, name));
}
