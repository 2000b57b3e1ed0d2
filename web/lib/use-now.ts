import { useSyncExternalStore } from 'react';

/** One clock for all relative times on the page; ticks only while something shows one. */
const tickMs = 1000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let nowMs = Date.now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    nowMs = Date.now();
    for (const notify of listeners) notify();
  }, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Now, rounded down to `everyMs`, so that a component renders again only when its text may change. */
export function useNow(everyMs = 15_000): number {
  return useSyncExternalStore(subscribe, () => Math.floor(nowMs / everyMs) * everyMs);
}
