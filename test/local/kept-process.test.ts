import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { commandOf } from '../../local/processes/command-of.ts';
import { keep } from '../../local/processes/kept-process.ts';
import { eventually } from '../harness/eventually.ts';

const modulePath = fileURLToPath(new URL('../../local/processes/kept-process.ts', import.meta.url));

it('ends the program when its owner is killed and could not say so', async () => {
  const owner = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { keep } from ${JSON.stringify(modulePath)};
       keep({ name: 'x', program: '/bin/sh', args: ['-c', 'echo $$; exec sleep 600'],
              onLine: (line) => process.stdout.write(line + '\\n') });`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(owner.stdout, 'data');
  const pid = Number(String(line));
  // At the moment it becomes another program a process has no command line.
  expect(await eventually(() => commandOf(pid))).toContain('sleep');
  owner.kill('SIGKILL');
  await eventually(() => commandOf(pid) === null);
});

it('tells the exit code and the last words of a program that ended by itself', async () => {
  const kept = keep({
    name: 'x',
    program: '/bin/sh',
    args: ['-c', 'echo a port is taken >&2; exit 3'],
  });
  expect(await kept.exited).toBe(3);
  expect(kept.lastOutput()).toBe('a port is taken');
  expect(kept.hasExited()).toBe(true);
});

it('lets a program end in peace', async () => {
  const script = 'trap "echo bye; exit 0" TERM; echo up; while :; do sleep 0.05; done';
  const lines: string[] = [];
  const kept = keep({
    name: 'x',
    program: '/bin/sh',
    args: ['-c', script],
    onLine: (line) => lines.push(line),
  });
  await eventually(() => lines.includes('up'));
  await kept.stop();
  expect(lines).toEqual(['up', 'bye']);
});

it('ends one that does not listen', async () => {
  const lines: string[] = [];
  const kept = keep({
    name: 'x',
    program: '/bin/sh',
    args: ['-c', 'trap "" TERM; echo up; while :; do sleep 0.05; done'],
    stopGraceMs: 200,
    onLine: (line) => lines.push(line),
  });
  await eventually(() => lines.includes('up'));
  await kept.stop();
  expect(kept.hasExited()).toBe(true);
});

it('tells a program that cannot be started', async () => {
  const kept = keep({ name: 'x', program: '/nowhere/program', args: [] });
  expect(await kept.exited).not.toBe(0);
  expect(kept.lastOutput()).toContain('/nowhere/program');
});
