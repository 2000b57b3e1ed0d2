import { formatMoney, type Money } from '../../../domain/money.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { salesCopy as copy } from './copy.es.ts';
import type { Totals } from './totals.ts';

interface TotalsBarProps {
  totals: Totals | null;
}

/** Figures over the sales on the table, each with what it counts on hover. */
export function TotalsBar({ totals }: TotalsBarProps) {
  const loaded = totals ? (totals.counted + totals.cancelled).toLocaleString('es-PE') : '';
  const figures = [
    {
      name: copy.counted,
      value: totals?.counted.toLocaleString('es-PE'),
      definition: copy.countedDefinition(loaded),
    },
    { name: copy.monthly, value: amounts(totals?.monthly), definition: copy.monthlyDefinition },
    {
      name: copy.commission,
      value: amounts(totals?.commission),
      definition: copy.commissionDefinition,
    },
    {
      name: copy.cancelled,
      value: totals?.cancelled.toLocaleString('es-PE'),
      definition: copy.cancelledDefinition,
    },
  ];
  return (
    <section aria-label={copy.totals} className="border-b bg-surface">
      <dl className="grid grid-cols-4 gap-x-6 gap-y-2 px-4 py-3 max-md:grid-cols-2">
        {figures.map(({ name, value, definition }) => (
          <div key={name} title={definition} className="flex flex-col">
            <dt className="text-ink-3 text-xs">{name}</dt>
            <dd className="figures flex min-h-7 items-center truncate font-semibold text-xl max-md:text-lg">
              {value ?? <Skeleton className="h-5 w-20" />}
            </dd>
            <dd className="sr-only">{definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function amounts(sums: readonly Money[] | undefined): string | undefined {
  if (!sums) return undefined;
  return sums.length === 0 ? copy.none : sums.map(formatMoney).join(' + ');
}
