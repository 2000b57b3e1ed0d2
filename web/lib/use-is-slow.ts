import { useEffect, useState } from 'react';

/** From when on somebody wonders whether it still works. */
const patienceMs = 10_000;

/** Whether something has been waited for longer than usual. */
export function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isSlow;
}
