/** Loads at most once in `ttlMs`; calls in between share the answer, also while it is being loaded. A failed load is not remembered. */
export function remember<T>(ttlMs: number, load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  let loadedAtMs = 0;
  return () => {
    const nowMs = Date.now();
    if (loaded === null || nowMs - loadedAtMs > ttlMs) {
      const fresh = load();
      loaded = fresh;
      loadedAtMs = nowMs;
      fresh.catch(() => {
        if (loaded === fresh) loaded = null;
      });
    }
    return loaded;
  };
}
