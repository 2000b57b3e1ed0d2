import { formatDay } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

const hourMs = 3_600_000;

export function DayChip({ at }: { at: string }) {
  const nowMs = useNow(hourMs);
  return (
    <p className="mx-auto my-2 w-fit rounded-md bg-(--wa-chip) px-2.5 py-1 font-medium text-(--wa-ink-2) text-2xs">
      {formatDay(at, nowMs)}
    </p>
  );
}
