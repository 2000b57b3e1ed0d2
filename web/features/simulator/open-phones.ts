import { useCallback, useMemo } from 'react';
import { useUrlState } from '../../lib/url-state.ts';

/** Numbers, or ids of people who share only a username; a link may carry anything. */
const validId = /^(?:\+[1-9]\d{6,14}|[A-Z]{2}\.[A-Za-z0-9]{1,128})$/;
const mostOpen = 6;

/** In a link typed by hand a plus is a space, or is left out. */
const readId = (text: string) => text.trim().replace(/^(?=\d)/, '+');

/** Which phones are on the desk, from left to right; the URL holds them. */
export function useOpenPhones() {
  const [{ t }, setUrl] = useUrlState('t');
  const ids = useMemo(
    () =>
      [...new Set((t ?? '').split(',').map(readId))]
        .filter((id) => validId.test(id))
        .slice(0, mostOpen),
    [t],
  );
  const set = useCallback((next: string[]) => setUrl({ t: next.join(',') }), [setUrl]);
  return {
    ids,
    open: (id: string) => set([id, ...ids.filter((other) => other !== id)].slice(0, mostOpen)),
    close: (id: string) => set(ids.filter((other) => other !== id)),
  };
}
