import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.ts';

/** What goes wrong: a process of ours is killed outright, or a store stops answering for a while. */
const faults = [
  { name: 'worker killed', target: 'worker', freezeMs: 0 },
  { name: 'api killed', target: 'api', freezeMs: 0 },
  { name: 'temporal frozen 10 s', target: 'temporal', freezeMs: 10_000 },
  { name: 'postgres frozen 5 s', target: 'postgres', freezeMs: 5_000 },
] as const;

const betweenMs = { min: 5_000, max: 12_000 };

/** Injects seeded faults into a running Timbre until `signal` is aborted. @returns how often each happened */
export async function injectFaults(
  dataDir: string,
  random: Random,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  const happened: Record<string, number> = {};
  while (!signal.aborted) {
    await pause(random.between(betweenMs.min, betweenMs.max), undefined, { signal }).catch(
      () => undefined,
    );
    if (signal.aborted) break;
    const fault = random.pick(faults);
    const group = await groupOf(dataDir, fault.target);
    if (group === null) continue;
    happened[fault.name] = (happened[fault.name] ?? 0) + 1;
    if (fault.freezeMs === 0) process.kill(-group, 'SIGKILL');
    else await freeze(group, fault.freezeMs);
  }
  return happened;
}

/** Connections stay open and nobody answers: the hardest kind of outage to tell from slowness. */
async function freeze(group: number, ms: number): Promise<void> {
  process.kill(-group, 'SIGSTOP');
  await pause(ms);
  process.kill(-group, 'SIGCONT');
}

/** `npm start` writes down the process group of everything it started. */
async function groupOf(dataDir: string, name: string): Promise<number | null> {
  const running = JSON.parse(await readFile(join(dataDir, 'processes.json'), 'utf8')) as {
    name: string;
    pid: number;
  }[];
  return running.find((one) => one.name === name)?.pid ?? null;
}
