import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf } from '../processes/command-of.ts';

/**
 * Claims the data folder for this process; a claim left by a dead one is taken over.
 * @returns what gives it back
 * @throws in one line when another Timbre runs on it
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, 'timbre.pid');
  for (;;) {
    if (await claim(path)) return () => rm(path, { force: true });
    const pid = Number(await readFile(path, 'utf8').catch(() => ''));
    if (pid !== process.pid && pid > 0 && commandOf(pid)?.includes('start.ts'))
      throw new Error(
        `Timbre already runs on ${dataDir} (process ${pid}): stop it first, or give this one its own DATA_DIR`,
      );
    await rm(path, { force: true });
  }
}

async function claim(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
