import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { builtWeb } from '../harness/built-web.ts';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}
type Manifest = Record<string, Chunk>;

const kB = 1000;
/** Everything the inbox fetches when it is opened first. */
const firstRoute = [
  'index.html',
  'features/inbox/route.tsx',
  '../node_modules/socket.io-client/build/esm/index.js',
];

it('the first route is at most 300 kB gzip, styles and live updates included', async () => {
  const folder = await builtWeb();
  const manifest: Manifest = JSON.parse(
    await readFile(join(folder, '.vite/manifest.json'), 'utf8'),
  );
  const files = new Set<string>();
  for (const entry of firstRoute) collect(manifest, entry, files);
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300 * kB);
});

it('ships no zod: the browser gets the contract without its schemas', async () => {
  const folder = await builtWeb();
  const manifest: Manifest = JSON.parse(
    await readFile(join(folder, '.vite/manifest.json'), 'utf8'),
  );
  const scripts = await Promise.all(
    Object.values(manifest)
      .filter(({ file }) => file.endsWith('.js'))
      .map(({ file }) => readFile(join(folder, file), 'utf8')),
  );
  expect(scripts.filter((script) => script.includes('ZodError'))).toEqual([]);
});

function collect(manifest: Manifest, name: string, files: Set<string>): void {
  const chunk = manifest[name];
  expect(chunk, `${name} is in the manifest`).toBeDefined();
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files);
}
