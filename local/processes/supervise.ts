import { setTimeout as pause } from 'node:timers/promises';
import type { KeptProcess } from './kept-process.ts';

export interface SuperviseOptions {
  start: () => Promise<KeptProcess>;
  /** Told why and in how many ms it is started again. */
  onRestart: (reason: string, waitMs: number) => void;
  backoffMinMs?: number;
  backoffMaxMs?: number;
}

export interface Supervised {
  /** How often it had to be started again. */
  restarts(): number;
  lastOutput(): string;
  /** For good. */
  stop(): Promise<void>;
}

/** A process that lived this long was well: the next failure waits the shortest time again. */
const wellAfterMs = 30_000;

/** Starts a process and starts it again whenever it ends by itself, waiting longer each time. @throws when the first start does. */
export async function supervise(options: SuperviseOptions): Promise<Supervised> {
  const { start, onRestart, backoffMinMs = 500, backoffMaxMs = 30_000 } = options;
  let current = await start();
  let restarts = 0;
  const stopping = new AbortController();

  const watch = async (): Promise<void> => {
    let waitMs = backoffMinMs;
    for (;;) {
      const startedAt = performance.now();
      const code = await current.exited;
      if (stopping.signal.aborted) return;
      if (performance.now() - startedAt > wellAfterMs) waitMs = backoffMinMs;
      onRestart(`${current.name} ended with code ${code}`, waitMs);
      await pause(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      restarts += 1;
      waitMs = Math.min(waitMs * 2, backoffMaxMs);
      current = await start().catch(() => current);
    }
  };
  const watching = watch();
  return {
    restarts: () => restarts,
    lastOutput: () => current.lastOutput(),
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
      // One may have been started while we were stopping the other.
      await current.stop();
    },
  };
}
