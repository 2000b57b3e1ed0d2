import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf } from '../processes/command-of.ts';

/**
 * After a crash `postmaster.pid` may name a process that is something else by now (numbers are
 * reused, at once in a container), and PostgreSQL would refuse to start beside it.
 */
export async function removeStalePidFile(dataDir: string): Promise<void> {
  const path = join(dataDir, 'postmaster.pid');
  const content = await readFile(path, 'utf8').catch(() => '');
  const pid = Number(content.split('\n')[0]);
  if (pid > 0 && !commandOf(pid)?.includes('postgres')) await rm(path, { force: true });
}
