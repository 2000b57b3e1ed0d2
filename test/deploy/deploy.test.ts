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

it('confines every container: no capabilities, no new privileges, no root, a read-only root file system for ours', () => {
  const compose = read('docker-compose.yml');
  const blocks = compose
    .slice(compose.indexOf('\nservices:'))
    .split(/\n {2}(?=[\w-]+:\n)/)
    .slice(1);
  const anchors = compose.slice(0, compose.indexOf('\nservices:')).split(/\n(?=x-)/);
  const whole = (block: string): string => {
    const anchor = /<<: \*([\w-]+)/.exec(block.split('environment')[0] ?? '')?.[1];
    return block + (anchors.find((one) => one.includes(`&${anchor}\n`)) ?? '');
  };
  const services = blocks.filter((block) => /\n {4}(image|<<):/.test(block));
  expect(services.length).toBeGreaterThanOrEqual(10);
  for (const service of services.map(whole)) {
    const name = service.split(':')[0];
    expect([name, service.includes('no-new-privileges:true')]).toEqual([name, true]);
    expect([name, service.includes('cap_drop: [ALL]')]).toEqual([name, true]);
    if (/image: (\$\{TIMBRE_IMAGE|postgres|caddy)/.test(service))
      expect([name, service.includes('read_only: true')]).toEqual([name, true]);
  }
  expect(
    read('Dockerfile')
      .match(/^USER .*$/gm)
      ?.at(-1),
  ).toBe('USER node');
});
