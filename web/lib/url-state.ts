import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

type Values<K extends string> = { [P in K]?: string | undefined };

/**
 * State that lives in the URL's query, so that a link or a reload shows the same view.
 * Setting a name to undefined or '' removes it; a change replaces the history entry.
 */
export function useUrlState<K extends string>(
  ...names: K[]
): [Values<K>, (changes: Values<K>) => void] {
  const [search, setSearch] = useSearchParams();
  const known = names.join(' ');
  const values = useMemo(() => {
    const read: Values<K> = {};
    for (const name of known.split(' ') as K[]) read[name] = search.get(name) ?? undefined;
    return read;
  }, [search, known]);
  const change = useCallback(
    (changes: Values<K>) => {
      setSearch(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(changes) as [K, string | undefined][]) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return [values, change];
}
