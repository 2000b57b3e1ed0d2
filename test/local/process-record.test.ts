import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { KeptProcess } from '../../local/processes/kept-process.ts';
import { ProcessRecord } from '../../local/processes/leftovers.ts';

it('programs that start at once are all written down', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'timbre-record-'));
  try {
    const record = new ProcessRecord(dir);
    const names = Array.from({ length: 20 }, (_, n) => `program ${n}`);
    await Promise.all(
      names.map((name, n) => record.add({ name, pid: 1_000_000 + n } as KeptProcess)),
    );
    const written = JSON.parse(await readFile(join(dir, 'processes.json'), 'utf8'));
    expect(written.map(({ name }: { name: string }) => name)).toEqual(names);
  } finally {
    await rm(dir, { recursive: true });
  }
});
