import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep } from '../processes/kept-process.ts';
import { giveTo, launch, serverAccount } from './account.ts';
import type { PostgresPrograms } from './programs.ts';

export interface ClusterOptions {
  programs: PostgresPrograms;
  dataDir: string;
  user: string;
  password: string;
  durable: boolean;
}

/** Makes the data directory when there is none. Wholly or not at all: a killed attempt leaves nothing half made. */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  if (await exists(join(options.dataDir, 'PG_VERSION'))) return;
  const making = `${options.dataDir}.making-${randomBytes(4).toString('hex')}`;
  await mkdir(making, { recursive: true });
  try {
    await initialise({ ...options, dataDir: making });
    await rm(options.dataDir, { recursive: true, force: true });
    await rename(making, options.dataDir);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function initialise({ programs, dataDir, user, password, durable }: ClusterOptions) {
  const account = serverAccount(dataDir);
  const passwordDir = await mkdtemp(join(tmpdir(), 'timbre-'));
  const passwordFile = join(passwordDir, 'password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== null) for (const path of [dataDir, passwordDir]) giveTo(account, path);
  const args = [
    ...['--pgdata', dataDir, '--username', user, '--pwfile', passwordFile],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--lc-messages=C'],
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    const run = keep({ name: 'initdb', ...launch(account, programs.initdb, args, dataDir) });
    if ((await run.exited) !== 0)
      throw new Error(`PostgreSQL could not make its data directory: ${run.lastOutput()}`);
  } finally {
    await rm(passwordDir, { recursive: true, force: true });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
