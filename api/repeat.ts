/** Does `work` every `everyMs`, never twice at once; what it throws goes to `onError`. @returns a function that stops it and waits for what is under way */
export function repeat(
  everyMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let current: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    current ??= work()
      .catch(onError)
      .finally(() => {
        current = null;
      });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await current;
  };
}
