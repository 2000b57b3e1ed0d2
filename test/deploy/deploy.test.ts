import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { searchAttributes } from '../../workflows/search-attributes.ts';
import { importsOf, sourceFiles } from '../architecture/imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

it('registers on a cluster the search attributes that the code uses', () => {
  const script = read('deploy/temporal/setup-namespace.sh');
  const registered = [...script.matchAll(/^register (\w+) (\w+)$/gm)].map(([, name, type]) => [
    name,
    type?.toUpperCase(),
  ]);
  expect(registered).toEqual(searchAttributes.map(({ name, type }) => [name, type]));
});

it('puts into the image every file that its programs reach', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY --from=build \/app\/(\S+) \.\/\1$/gm)].map(
    ([, folder]) => folder,
  );
  const sources = new Set(sourceFiles());
  const exists = (file: string) =>
    sources.has(file) || (file.endsWith('.json') && existsSync(join(root, file)));
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { target, isOurs, isTypeOnly } of importsOf(file))
      if (isOurs && !isTypeOnly) visit(target);
  };
  const programs = [...read('deploy/timbre').matchAll(/exec node (\S+\.ts)/g)].map(
    ([, file]) => file ?? '',
  );
  for (const program of programs) visit(program);
  // Bundled by the worker when it starts.
  visit('workflows/index.ts');
  expect([...seen].filter((file) => !exists(file))).toEqual([]);
  expect([...seen].filter((file) => !copied.includes(file.split('/')[0]))).toEqual([]);
});

it('gives every mandatory setting of the compose file a reason', () => {
  const unexplained = read('docker-compose.yml').match(/\$\{\w+:\?\}/g) ?? [];
  expect(unexplained).toEqual([]);
});
