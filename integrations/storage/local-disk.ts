import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStorage } from './file-storage.ts';
import { checkedFolder, checkedKey } from './keys.ts';

/** Files below one directory, readable by nobody else on the machine. Several processes may share it. */
export function createLocalDisk(directory: string): FileStorage {
  const pathOf = (key: string) => join(directory, checkedKey(key));
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Written beside and moved: a process that is killed leaves no half a file behind that name.
      const temporary = `${path}.${randomUUID()}`;
      await writeFile(temporary, bytes, { mode: 0o600 });
      await rename(temporary, path);
    },
    read: async (key) => orNull(readFile(pathOf(key))),
    stream: async (key, range) => {
      const file = await orNull(open(pathOf(key)));
      return file === null ? null : file.createReadStream(range ?? {});
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
    removeFolder: (folder) =>
      rm(join(directory, checkedFolder(folder)), { recursive: true, force: true }),
  };
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
