import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTemporalProgram, type Ways } from '../../local/temporal/find-server.ts';

let home: string;
const told: string[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'timbre-find-'));
  told.length = 0;
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function program(...path: string[]): Promise<string> {
  const file = join(home, ...path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}

const none: Ways = {
  download: async () => {
    throw new Error('no network');
  },
  build: async () => {
    throw new Error('no Go');
  },
};

const find = (env: Record<string, string>, ways: Ways = none) =>
  findTemporalProgram({
    env: { HOME: home, PATH: '', ...env },
    onProgress: (line) => told.push(line),
    ways,
  });

describe('the Temporal program', () => {
  it('is the named one before any other', async () => {
    const named = await program('named', 'temporal-next');
    await program('bin', 'temporal');
    expect(await find({ TEMPORAL_CLI_PATH: named, PATH: join(home, 'bin') })).toBe(named);
  });

  it('is the one on the PATH before the cache', async () => {
    const onPath = await program('bin', 'temporal');
    await program('.cache', 'timbre', 'temporal-1.5.1', 'temporal');
    expect(await find({ PATH: `/nowhere:${join(home, 'bin')}` })).toBe(onPath);
  });

  it('is the one in the cache before it is fetched', async () => {
    const cached = await program('.cache', 'timbre', 'temporal-1.5.1', 'temporal');
    expect(await find({})).toBe(cached);
  });

  it('respects XDG_CACHE_HOME', async () => {
    const cached = await program(
      'xdg',
      'timbre',
      'temporal-1.5.1',
      'temporal-sdk-typescript-1.24.0',
    );
    expect(await find({ XDG_CACHE_HOME: join(home, 'xdg') })).toBe(cached);
  });

  it('is downloaded before it is built', async () => {
    const order: string[] = [];
    const found = await find(
      {},
      {
        download: async () => {
          order.push('download');
          throw new Error('no network');
        },
        build: async ({ cacheDir, version }) => {
          order.push(`build ${version}`);
          await program(cacheDir.slice(home.length), 'temporal');
        },
      },
    );
    expect(order).toEqual(['download', 'build 1.5.1']);
    expect(found).toBe(join(home, '.cache', 'timbre', 'temporal-1.5.1', 'temporal'));
  });

  it('does not take a folder or a file that cannot run for it', async () => {
    const file = await program('.cache', 'timbre', 'temporal-1.5.1', 'temporal');
    await chmod(file, 0o644);
    await mkdir(join(home, 'bin', 'temporal'), { recursive: true });
    await expect(find({ PATH: join(home, 'bin') })).rejects.toThrow();
  });

  it('names every way and why each failed when there is none', async () => {
    await expect(find({})).rejects.toThrow(
      /TEMPORAL_ADDRESS[\s\S]*TEMPORAL_CLI_PATH[\s\S]*temporal-1\.5\.1[\s\S]*no network[\s\S]*no Go/,
    );
  });

  it('says so when the named one is not there', async () => {
    await expect(find({ TEMPORAL_CLI_PATH: '/nowhere' })).rejects.toThrow(
      'TEMPORAL_CLI_PATH names no executable file: /nowhere',
    );
  });
});
