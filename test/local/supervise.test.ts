import { expect, it } from 'vitest';
import { keep } from '../../local/processes/kept-process.ts';
import { supervise } from '../../local/processes/supervise.ts';
import { eventually } from '../harness/eventually.ts';

const shell = (script: string) =>
  keep({ name: 'worker', program: '/bin/sh', args: ['-c', script] });

it('starts a process again whenever it ends, waiting twice as long each time', async () => {
  const waits: number[] = [];
  const supervised = await supervise({
    start: async () => shell('echo out of memory; exit 137'),
    onRestart: (reason, waitMs) => {
      expect(reason).toBe('worker ended with code 137');
      waits.push(waitMs);
    },
    backoffMinMs: 10,
    backoffMaxMs: 40,
  });
  await eventually(() => waits.length >= 5);
  await supervised.stop();
  expect(waits.slice(0, 5)).toEqual([10, 20, 40, 40, 40]);
  expect(supervised.lastOutput()).toBe('out of memory');
});

it('does not start it again once it was stopped', async () => {
  let starts = 0;
  const supervised = await supervise({
    start: async () => {
      starts += 1;
      return shell('sleep 600');
    },
    onRestart: () => expect.unreachable(),
    backoffMinMs: 1,
  });
  await supervised.stop();
  expect(starts).toBe(1);
  expect(supervised.restarts()).toBe(0);
});

it('goes on trying when a start itself fails', async () => {
  let starts = 0;
  const supervised = await supervise({
    start: async () => {
      starts += 1;
      if (starts === 2) throw new Error('the port is not free yet');
      return shell(starts === 1 ? 'exit 1' : 'sleep 600');
    },
    onRestart: () => undefined,
    backoffMinMs: 5,
  });
  await eventually(() => starts >= 3);
  await supervised.stop();
  expect(starts).toBe(3);
});

it('leaves the first failure to who started it', async () => {
  const start = async () => Promise.reject(new Error('no such program'));
  await expect(supervise({ start, onRestart: () => undefined })).rejects.toThrow('no such program');
});
