import type { AssistantDay } from '../../../api/contract/assistant.ts';
import { Badge } from '../../ui/badge.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { daysCopy as copy, failureName, refusalName } from './copy.es.ts';
import { dollars } from './dollars.ts';
import { Figure } from './figure.tsx';

/** All days together: the six figures, and the reasons behind two of them. */
export function Totals({ days }: { days: AssistantDay[] }) {
  const sum = (of: (day: AssistantDay) => number) =>
    days.reduce((total, day) => total + of(day), 0);
  const rules = sum(({ replies }) => replies.rules);
  const heard = sum(({ voiceNotes }) => voiceNotes.heard);
  const failures = together(days.map(({ fallbacks }) => fallbacks));
  const refusals = together(days.map((day) => day.refusals));
  const { figures } = copy;
  return (
    <div className="shrink-0 p-4">
      <dl className={grid}>
        <Figure
          name={figures.replies}
          value={rules + sum(({ replies }) => replies.openai)}
          definition={figures.repliesDefinition}
        />
        <Figure name={figures.rules} value={rules} definition={figures.rulesDefinition} />
        <Figure
          name={figures.cost}
          value={dollars(sum(({ model }) => model.costMicroUsd))}
          definition={figures.costDefinition(dollars(sum(({ tries }) => tries.costMicroUsd)))}
        />
        <Figure
          name={figures.fallbacks}
          value={failures.reduce((all, [, times]) => all + times, 0)}
          definition={figures.fallbacksDefinition}
        />
        <Figure
          name={figures.refused}
          value={sum(({ refused }) => refused)}
          definition={figures.refusedDefinition}
        />
        <Figure
          name={figures.heard}
          value={`${heard}/${heard + sum(({ voiceNotes }) => voiceNotes.unheard)}`}
          definition={figures.heardDefinition}
        />
      </dl>
      <Reasons title={copy.why} reasons={failures} nameOf={failureName} />
      <Reasons title={copy.whyRefused} reasons={refusals} nameOf={refusalName} />
    </div>
  );
}

const grid = 'grid grid-cols-2 gap-4 md:grid-cols-3 xl:grid-cols-6';

/** In the shape of the figures. */
export const LoadingTotals = () => (
  <div className={`shrink-0 p-4 ${grid}`}>
    {Object.keys(copy.columns)
      .slice(0, 6)
      .map((key) => (
        <div key={key} className="flex flex-col gap-2">
          <Skeleton className="h-3 w-24" />
          <Skeleton className="h-6 w-16" />
        </div>
      ))}
  </div>
);

/** How often each reason, the most frequent first. */
function together(byDay: Record<string, number>[]): [string, number][] {
  const times = new Map<string, number>();
  for (const reasons of byDay)
    for (const [reason, count] of Object.entries(reasons))
      times.set(reason, (times.get(reason) ?? 0) + count);
  return [...times].toSorted(([, a], [, b]) => b - a);
}

interface ReasonsProps {
  title: string;
  reasons: [string, number][];
  nameOf: (code: string) => string;
}

const Reasons = ({ title, reasons, nameOf }: ReasonsProps) =>
  reasons.length > 0 && (
    <div className="mt-3 flex flex-wrap items-center gap-1.5 text-xs">
      <span className="text-ink-3">{title}:</span>
      {reasons.map(([reason, times]) => (
        <Badge key={reason}>
          {nameOf(reason)} <span className="figures font-semibold">{times}</span>
        </Badge>
      ))}
    </div>
  );
