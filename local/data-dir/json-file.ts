import { readFile, rename, writeFile } from 'node:fs/promises';
import type { z } from 'zod';

/** Reads a small file of ours; null when it is missing or not what it should be. */
export async function readJson<T extends z.ZodType>(
  path: string,
  schema: T,
): Promise<z.output<T> | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Wholly or not at all, readable by its owner only. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
