import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ScoreEvent } from '../../../api/contract/history.ts';
import type { Lead } from '../../../api/contract/leads.ts';
import { scoreCopy as copy, scoreComponents, scoreReason } from '../../copy/score.ts';
import { cn } from '../../lib/cn.ts';
import { ClassBadge } from '../../ui/class-badge.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useScoreEvents } from '../data/queries.ts';

/** The score as a number, its five parts as bars, and the answer to "why 85?". */
export function ScoreCard({ lead }: { lead: Lead }) {
  const [open, setOpen] = useState(false);
  const { score, classification, scoreBreakdown } = lead;
  return (
    <section className="px-4 py-3">
      <header className="mb-2 flex items-center gap-3">
        <h3 className="font-semibold text-sm">{copy.title}</h3>
        <span className="figures font-semibold text-2xl leading-8">{score}</span>
        <ClassBadge classification={classification} plain />
      </header>
      <dl className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1.5 text-xs">
        {scoreComponents.map(({ key, name, cap, definition }) => {
          const points = scoreBreakdown[key];
          return (
            <div key={key} className="contents" title={definition}>
              <dt className="text-ink-2">{name}</dt>
              <dd aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${(100 * points) / cap}%` }}
                />
              </dd>
              <dd className="figures text-right text-ink-2">
                <span className="font-medium text-ink">{points.toLocaleString('es-PE')}</span>
                <span aria-hidden>/{cap}</span>
                <span className="sr-only"> de {cap}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="mt-2 flex items-center gap-1 rounded-xs font-medium text-accent text-xs hover:underline"
      >
        {copy.why(score)}
        <ChevronDown
          className={cn('size-3.5 transition-transform', open && 'rotate-180')}
          aria-hidden
        />
      </button>
      {open && <ScoreHistory lead={lead} />}
    </section>
  );
}

/** Every change of the score with its reasons, the latest first. */
export function ScoreHistory({ lead }: { lead: Lead }) {
  const { data, error, isPending, refetch } = useScoreEvents(lead.id);
  if (isPending) return <Skeleton className="mt-3 h-16 w-full" />;
  if (error) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="mt-2 text-ink-3 text-xs">{copy.none}</p>;
  return (
    <ol aria-label={copy.changes} className="mt-3 flex flex-col gap-2 border-l pl-3">
      {data.items.map((event) => (
        <ScoreChange key={event.id} event={event} />
      ))}
    </ol>
  );
}

const ScoreChange = ({ event }: { event: ScoreEvent }) => (
  <li className="text-xs">
    <p className="flex justify-between gap-2">
      <span className="figures font-medium">
        {event.scoreBefore} → {event.scoreAfter}
      </span>
      <RelativeTime at={event.at} className="text-ink-3" />
    </p>
    <ul className="text-ink-2">
      {event.reasons.map(({ component, reason, points }) => (
        <li key={component + reason} className="flex justify-between gap-2">
          <span className="first-letter:uppercase">{scoreReason(reason)}</span>
          <span className="figures text-ink-3">
            {points > 0 ? '+' : ''}
            {points.toLocaleString('es-PE')}
          </span>
        </li>
      ))}
    </ul>
  </li>
);
