import { useNow } from '../../lib/use-now.ts';
import { DueTime } from '../../ui/relative-time.tsx';
import { callsCopy as copy } from './copy.es.ts';
import { useDialer } from './data.ts';

/** When somebody will be called, and by whom where nothing dials by itself. */
export function Due({ at }: { at: string | null }) {
  const { data: dialer } = useDialer();
  const nowMs = useNow();
  if (at !== null && Date.parse(at) > nowMs) return <DueTime at={at} />;
  if (dialer?.isConfigured === false) return <span className="text-ink-2">{copy.byPerson}</span>;
  return copy.asSoonAsPossible;
}
