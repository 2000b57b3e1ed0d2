import { setTimeout as pause } from 'node:timers/promises';
import type { Supervised } from '../processes/supervise.ts';

const readyTimeoutMs = 90_000;
/** A program that ends this often before it was ever ready will not get better. */
const failuresMax = 2;

/** Waits until the API says that database, Temporal and a worker are there. @throws with a program's last words when it keeps ending */
export async function untilReady(
  address: string,
  programs: Record<string, Supervised>,
): Promise<void> {
  const deadline = Date.now() + readyTimeoutMs;
  while (!(await isReady(address))) {
    for (const [name, program] of Object.entries(programs)) {
      if (program.restarts() >= failuresMax)
        throw new Error(`${name} does not start: ${lastWords(program)}`);
    }
    if (Date.now() > deadline)
      throw new Error(`${address}/readyz did not say it is ready within ${readyTimeoutMs} ms`);
    await pause(100);
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** The line of a stack trace that says what happened, else the last one. */
function lastWords(program: Supervised): string {
  const lines = program.lastOutput().split('\n').filter(Boolean);
  return lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}
