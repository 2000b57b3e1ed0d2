import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { readJson, writeJson } from '../data-dir/json-file.ts';
import { commandOf } from './command-of.ts';
import { type KeptProcess, killGroup } from './kept-process.ts';

const records = z.array(z.object({ name: z.string(), pid: z.int() }));

/** Writes down which process groups we started, for the start after one that was killed. */
export class ProcessRecord {
  readonly #path: string;
  readonly #running = new Map<string, number>();
  #written: Promise<void> = Promise.resolve();

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'processes.json');
  }

  async add({ name, pid }: KeptProcess): Promise<void> {
    this.#running.set(name, pid);
    // Programs start side by side: one write after the other, so that the last one holds all.
    const write = () =>
      writeJson(
        this.#path,
        Array.from(this.#running, ([key, value]) => ({ name: key, pid: value })),
      );
    this.#written = this.#written.then(write, write);
    await this.#written;
  }

  /** Ends what a killed run left behind. Usually its keepers do so at once, and this only waits for them. */
  async endLeftovers(onWait: () => void): Promise<void> {
    const left = ((await readJson(this.#path, records)) ?? []).filter(isOurs);
    if (left.length === 0) return;
    onWait();
    await Promise.all(left.map(endGroup));
  }
}

const steps: { signal: NodeJS.Signals | 0; waitMs: number }[] = [
  { signal: 0, waitMs: 8_000 },
  { signal: 'SIGTERM', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

async function endGroup({ pid }: { pid: number }): Promise<void> {
  for (const { signal, waitMs } of steps) {
    killGroup(pid, signal);
    const deadline = Date.now() + waitMs;
    while (Date.now() < deadline) {
      if (!killGroup(pid, 0)) return;
      await pause(50);
    }
  }
}

/** The group still exists, and its leader's number has not been given to somebody else. */
function isOurs({ pid }: { pid: number }): boolean {
  const leader = commandOf(pid);
  return killGroup(pid, 0) && (leader === null || leader.includes('keeper'));
}
