import { chmod, copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

interface CopyOptions {
  /** Folders whose contents are left out (the folder itself is made), by their path from the root. */
  hollow?: string[];
  /** Files that are left out, by their path from the root. */
  without?: string[];
}

/** Copies a folder that somebody is writing to: what vanishes meanwhile is not missed, modes are kept. */
export async function copyTree(from: string, to: string, options: CopyOptions = {}): Promise<void> {
  await copyInto(from, to, '', { hollow: [], without: [], ...options });
}

async function copyInto(from: string, to: string, path: string, options: Required<CopyOptions>) {
  await mkdir(join(to, path), { recursive: true });
  await chmod(join(to, path), (await stat(join(from, path))).mode);
  if (options.hollow.includes(path)) return;
  for (const entry of await readdir(join(from, path), { withFileTypes: true })) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (options.without.includes(inner)) continue;
    try {
      if (entry.isDirectory()) await copyInto(from, to, inner, options);
      else if (entry.isFile()) await copyFile(join(from, inner), join(to, inner));
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
