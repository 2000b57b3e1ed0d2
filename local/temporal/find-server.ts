import { access, constants, mkdir, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildServer } from './build-server.ts';
import { downloadServer, type Obtain } from './download-server.ts';

/** The newest version that Go can build from the module proxy: later tags replace a module that no proxy serves. */
export const pinnedVersion = '1.5.1';

export interface Search {
  env: Record<string, string | undefined>;
  /** Told in one line what is being tried when it takes long. */
  onProgress: (line: string) => void;
  ways?: Ways;
}

/** How to come by a program when there is none. */
export interface Ways {
  download: (means: Obtain) => Promise<void>;
  build: (means: Obtain) => Promise<void>;
}

const realWays: Ways = { download: downloadServer, build: buildServer };

/**
 * Finds the `temporal` program: TEMPORAL_CLI_PATH, the PATH, the user's cache folder, the SDK's own
 * download, else a build with Go. (TEMPORAL_ADDRESS comes before all of these: no program is needed.)
 * @throws one message that lists everything tried and why it failed.
 */
export async function findTemporalProgram({
  env,
  onProgress,
  ways = realWays,
}: Search): Promise<string> {
  if (env.TEMPORAL_CLI_PATH) {
    if (await isExecutable(env.TEMPORAL_CLI_PATH)) return env.TEMPORAL_CLI_PATH;
    throw new Error(`TEMPORAL_CLI_PATH names no executable file: ${env.TEMPORAL_CLI_PATH}`);
  }
  const cacheDir = temporalCacheDir(env);
  const present = (await onPath(env.PATH ?? '')) ?? (await inFolder(cacheDir));
  if (present) return present;

  await mkdir(cacheDir, { recursive: true });
  const reasons: string[] = [];
  for (const [name, obtain] of [
    ['the SDK’s download', ways.download],
    ['a build with Go', ways.build],
  ] as const) {
    try {
      await obtain({ cacheDir, version: pinnedVersion, env, onProgress });
      const path = await inFolder(cacheDir);
      if (path) return path;
      reasons.push(`${name}: left no program in the cache folder`);
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(nothingFound(cacheDir, reasons));
}

export function temporalCacheDir(env: Search['env']): string {
  const root = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  return join(root, 'timbre', `temporal-${pinnedVersion}`);
}

async function onPath(path: string): Promise<string | null> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const candidate = join(folder, 'temporal');
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
}

/** The build leaves `temporal`; the SDK names its download after itself. */
async function inFolder(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((candidate) => /^temporal[\w.-]*$/.test(candidate))) {
    if (await isExecutable(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** A folder is executable too, in its way. */
async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function nothingFound(cacheDir: string, reasons: string[]): string {
  return [
    'No Temporal server was found. Any one of these is enough:',
    '  - TEMPORAL_ADDRESS=host:port of a running cluster',
    '  - TEMPORAL_CLI_PATH=path of the temporal program, or `temporal` on the PATH',
    `  - the program in ${cacheDir}`,
    '  - access to Temporal’s download site, or Go 1.25 or newer to build it here',
    ...reasons.map((reason) => `  tried ${reason}`),
  ].join('\n');
}
