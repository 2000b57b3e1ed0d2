import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataDir } from '../../local/data-dir/lock.ts';
import { localPorts } from '../../local/data-dir/ports.ts';
import { localSecrets } from '../../local/data-dir/secrets.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'timbre-data-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('lets one Timbre at a time use a data folder', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', 'local/start.ts']);
  await once(other, 'spawn');
  await writeFile(join(dataDir, 'timbre.pid'), String(other.pid));
  await expect(lockDataDir(dataDir)).rejects.toThrow(
    `Timbre already runs on ${dataDir} (process ${other.pid})`,
  );
  other.kill('SIGKILL');
  await once(other, 'exit');
  const unlock = await lockDataDir(dataDir);
  await unlock();
});

it('takes over the claim of a process whose number now belongs to another program', async () => {
  await writeFile(join(dataDir, 'timbre.pid'), '1');
  await expect(lockDataDir(dataDir)).resolves.toBeTypeOf('function');
});

it('keeps its secrets, readable by the owner only', async () => {
  const first = await localSecrets(dataDir);
  expect(await localSecrets(dataDir)).toEqual(first);
  expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

it('keeps its ports, and gives up only the one that somebody took', async () => {
  const first = await localPorts(dataDir);
  const squatter = createServer().listen(first.temporalUi, '127.0.0.1');
  await once(squatter, 'listening');
  const second = await localPorts(dataDir);
  squatter.close();
  expect(second).toEqual({ ...first, temporalUi: second.temporalUi });
  expect(second.temporalUi).not.toBe(first.temporalUi);
});
