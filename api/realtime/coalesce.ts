/** Passes equal events on once per window: the first of a window waits `windowMs`, its repetitions are dropped. */
export function coalesce<Event extends object>(windowMs: number, emit: (event: Event) => void) {
  const waiting = new Map<string, NodeJS.Timeout>();
  return {
    push: (event: Event) => {
      const key = JSON.stringify(event);
      if (waiting.has(key)) return;
      waiting.set(
        key,
        setTimeout(() => {
          waiting.delete(key);
          emit(event);
        }, windowMs),
      );
    },
    stop: () => {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
