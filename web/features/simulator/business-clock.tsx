import { Clock3, FastForward } from 'lucide-react';
import { useState } from 'react';
import { formatDate, formatFull, formatLeft, formatTime } from '../../lib/format.ts';
import { useMe } from '../../lib/session.ts';
import { useNow } from '../../lib/use-now.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import { deskCopy as copy } from './copy.es.ts';

const dayMs = 86_400_000;

/** The time of the business and how fast it runs. */
export function BusinessClock() {
  const { timeScale } = useMe().installation;
  const [openedMs] = useState(Date.now);
  const nowMs = Math.max(useNow(1000), openedMs);
  const businessMs = openedMs + (nowMs - openedMs) * timeScale;
  const isFast = timeScale !== 1;
  const scale = timeScale.toLocaleString('es-PE');
  const Icon = isFast ? FastForward : Clock3;
  return (
    <Tooltip text={isFast ? copy.clockDefinition(scale) : copy.clockReal} side="bottom">
      <button
        type="button"
        className="flex h-8 items-center gap-2 rounded-md bg-sunken px-2.5 text-ink-2 text-sm"
      >
        <Icon className={isFast ? 'size-4 text-accent' : 'size-4'} aria-hidden />
        <span className="sr-only">{copy.clock}:</span>
        <time
          dateTime={new Date(businessMs).toISOString()}
          title={formatFull(businessMs)}
          className="figures font-medium text-ink"
        >
          {isFast && `${formatDate(businessMs)} `}
          {formatTime(businessMs)}
        </time>
        <span className="text-xs max-sm:hidden">
          {isFast
            ? `${copy.speed(scale)} · ${copy.dayTakes(formatLeft(dayMs / timeScale))}`
            : copy.normalSpeed}
        </span>
      </button>
    </Tooltip>
  );
}
