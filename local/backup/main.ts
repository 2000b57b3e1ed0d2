import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localSecrets } from '../data-dir/secrets.ts';
import { postgresAddress } from '../postgres/server.ts';
import { commandOf } from '../processes/command-of.ts';
import { backUpPostgres } from './back-up-postgres.ts';
import { backUpTemporal } from './back-up-temporal.ts';
import { copyTree } from './copy-tree.ts';

const temporalFile = join('temporal', 'temporal.db');
/** They name processes of the original, which the copy must not take for its own. */
const ofProcesses = ['timbre.pid', 'processes.json'];
const usage = 'npm run backup -- --to folder (new or empty)';

/**
 * Copies a DATA_DIR whole, also while `npm start` runs on it. Temporal first, then what was said:
 * a message that Temporal does not know is signalled again, one that only Temporal knows is lost.
 * The copy is a DATA_DIR: restoring is starting on it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const dataDir = resolve(process.env.DATA_DIR ?? '.data');
  if (!values.to) throw new Error(`usage: ${usage}`);
  const to = resolve(values.to);
  if (!existsSync(join(dataDir, 'postgres')))
    throw new Error(`${dataDir} holds no embedded PostgreSQL: back your own up with its tools`);
  if (existsSync(to)) throw new Error(`${to} exists: a backup overwrites nothing`);
  await mkdir(to, { recursive: true, mode: 0o700 });
  await mkdir(join(to, 'temporal'));
  await backUpTemporal(join(dataDir, temporalFile), join(to, temporalFile));
  await copyPostgres(dataDir, to);
  await copyTree(dataDir, to, { without: ['postgres', 'temporal', ...ofProcesses] });
  process.stdout.write(`${to}\nto restore: DATA_DIR=${to} npm start\n`);
}

async function copyPostgres(dataDir: string, to: string): Promise<void> {
  const { postgresPassword } = await localSecrets(dataDir);
  const port = await runningPort(dataDir);
  const from = join(dataDir, 'postgres');
  if (port === null) await copyTree(from, join(to, 'postgres'));
  else
    await backUpPostgres(
      postgresAddress({ port, password: postgresPassword }, 'postgres'),
      from,
      join(to, 'postgres'),
    );
}

/** Of the server that runs on this folder; null: none does, and its files stand still. */
async function runningPort(dataDir: string): Promise<number | null> {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  const [pid, , , port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  return commandOf(Number(pid))?.includes('postgres') ? Number(port) : null;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
