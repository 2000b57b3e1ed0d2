import { BatteryMedium, Signal, Wifi } from 'lucide-react';
import { formatTime } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

/** The top edge of a phone: decoration, read by nobody. */
export function StatusBar() {
  const nowMs = useNow();
  return (
    <div
      aria-hidden
      className="figures relative flex h-9 shrink-0 items-end justify-between bg-(--wa-bar) px-6 pb-1 font-semibold text-xs max-md:hidden"
    >
      {formatTime(nowMs)}
      <span className="absolute top-2 left-1/2 h-5 w-20 -translate-x-1/2 rounded-full bg-(--wa-case)" />
      <span className="flex items-center gap-1">
        <Signal className="size-3.5" />
        <Wifi className="size-3.5" />
        <BatteryMedium className="size-4.5" />
      </span>
    </div>
  );
}
