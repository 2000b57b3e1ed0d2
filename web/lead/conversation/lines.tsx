import { formatDay, formatFull, formatTime } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

const hourMs = 3_600_000;

/** The heading over a day's messages. */
export function DayLine({ at }: { at: string }) {
  const nowMs = useNow(hourMs);
  return (
    <div className="sticky top-2 z-[1] my-3 flex justify-center">
      <span className="rounded-full bg-surface px-2.5 py-0.5 font-medium text-2xs text-ink-2 ring-1 ring-line">
        {formatDay(at, nowMs)}
      </span>
    </div>
  );
}

/** Something that happened between the messages: who took over, why the score moved. */
export const EventLine = ({ at, text }: { at: string; text: string }) => (
  <p className="mx-auto my-2 flex max-w-[85%] items-baseline justify-center gap-1.5 text-center text-ink-3 text-xs">
    <span>{text}</span>
    <time dateTime={at} title={formatFull(at)} className="figures shrink-0">
      {formatTime(at)}
    </time>
  </p>
);
