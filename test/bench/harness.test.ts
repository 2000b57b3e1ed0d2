import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('a benchmark runs end to end, and a turn stays within its budget of 4 Temporal actions', async () => {
  const { stdout } = await run(process.execPath, ['bench/run.ts', 'cost', '--quick']);
  const actions = /later turn: Temporal actions\s+(\d+)/.exec(stdout)?.[1];
  expect(Number(actions)).toBeGreaterThan(0);
  expect(Number(actions)).toBeLessThanOrEqual(4);
}, 120_000);
