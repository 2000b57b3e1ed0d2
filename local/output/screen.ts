/** What a person sees of a start: steps as they finish, what each process says, and one line when it fails. */
export interface Screen {
  line(text: string): void;
  /** Does something and says how long it took. */
  step<T>(label: string, work: () => Promise<T>): Promise<T>;
  failure(message: string): void;
}

/** A step that takes longer than this announces itself before it is done. */
const quietMs = 1_500;

export function createScreen(
  write: (text: string) => void,
  writeError: (text: string) => void,
): Screen {
  const line = (text: string) => write(`${text}\n`);
  return {
    line,
    step: async (label, work) => {
      const startedAt = performance.now();
      const announce = setTimeout(() => line(`  … ${label}`), quietMs);
      try {
        const result = await work();
        const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
        line(`  ✓ ${label.padEnd(34)} ${seconds.padStart(5)} s`);
        return result;
      } finally {
        clearTimeout(announce);
      }
    },
    failure: (message) => writeError(`${message.replace(/^/gm, '✗ ')}\n`),
  };
}
