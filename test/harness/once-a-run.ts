import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { eventually } from './eventually.ts';

/** Makes something in the run's folder once, whichever test file asks first; the others wait for it. @returns its path. */
export async function onceARun(
  name: string,
  make: (path: string) => Promise<void>,
): Promise<string> {
  const path = join(inject('runDir'), name);
  const claim = await mkdir(`${path}.claim`).then(
    () => true,
    () => false,
  );
  if (claim) {
    await make(`${path}.making`);
    await rename(`${path}.making`, path);
  }
  await eventually(() => stat(path), { timeoutMs: 60_000 });
  return path;
}
