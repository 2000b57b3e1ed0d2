import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../local/free-port.ts';
import { startPostgres } from '../../local/postgres/server.ts';
import { killGroup } from '../../local/processes/kept-process.ts';

let folder: string;

beforeEach(async () => {
  // Nobody but the owner may enter it, as with a home folder.
  folder = await mkdtemp(join(tmpdir(), 'timbre-postgres-'));
  await chmod(folder, 0o700);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const start = async () =>
  startPostgres({ dataDir: join(folder, 'data'), port: await freePort(), password: 'p&ss/word' });

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

it('keeps its data when everything is killed, and starts although its pid was taken by another', async () => {
  const first = await start();
  await query(await first.database('timbre'), 'create table note as select 1 as kept');
  killGroup(first.process.pid, 'SIGKILL');
  await first.process.exited;

  const pidFile = join(folder, 'data', 'postmaster.pid');
  const [, ...rest] = (await readFile(pidFile, 'utf8')).split('\n');
  await writeFile(pidFile, [process.ppid, ...rest].join('\n'));

  const second = await start();
  expect(await query(await second.database('timbre'), 'select kept from note')).toEqual([
    { kept: 1 },
  ]);
  await second.stop();
});

it('starts again after an attempt that was killed half way', async () => {
  await mkdir(join(folder, 'data.making-0000', 'base'), { recursive: true });
  await mkdir(join(folder, 'data'));
  const server = await start();
  expect(await query(await server.database('timbre'), 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

it('says in its own words why it does not start', async () => {
  const running = await start();
  const port = Number(new URL(await running.database('timbre')).port);
  const other = startPostgres({ dataDir: join(folder, 'other'), port, password: 'x' });
  await expect(other).rejects.toThrow(/PostgreSQL did not start: .*address.*in use/is);
  await running.stop();
});
