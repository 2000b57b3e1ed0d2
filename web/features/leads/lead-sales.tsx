import { useQuery } from '@tanstack/react-query';
import { BadgeDollarSign } from 'lucide-react';
import { listLeadSales, type Sale } from '../../../api/contract/sales.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { operatorNames, ownerNames, saleStatusNames } from '../../copy/lead.ts';
import { callRoute } from '../../lib/call-route.ts';
import { formatLongDate } from '../../lib/format.ts';
import { keys } from '../../lib/keys.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Money } from '../../ui/money.tsx';
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';
import { salesCopy as copy } from './copy.es.ts';

const tones: Record<Sale['status'], BadgeTone> = {
  pending: 'warning',
  installed: 'accent',
  active: 'success',
  cancelled: 'neutral',
};

/** What this person bought. */
export function LeadSales({ leadId }: { leadId: LeadId }) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.leadSales(leadId),
    queryFn: ({ signal }) => callRoute(listLeadSales, { params: { leadId }, signal }),
  });
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div className="p-4">
        <LoadingNote />
        <Skeleton className="h-24 max-w-2xl rounded-md" />
      </div>
    );
  }
  if (data.items.length === 0) {
    return <EmptyState icon={BadgeDollarSign} title={copy.empty} text={copy.emptyText} />;
  }
  return (
    <ul className="flex h-full flex-col gap-3 overflow-y-auto p-4">
      {data.items.map((sale) => (
        <SaleCard key={sale.id} sale={sale} />
      ))}
    </ul>
  );
}

const SaleCard = ({ sale }: { sale: Sale }) => (
  <li className="max-w-2xl rounded-md border p-4">
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h3 className="min-w-0 flex-1 font-medium">
        {operatorNames[sale.operator] ?? sale.operator} · {sale.planName}
      </h3>
      <p>
        <Money value={sale.finalPrice} className="font-semibold" />{' '}
        <span className="text-ink-3 text-xs">{copy.monthly}</span>
      </p>
      <Badge tone={tones[sale.status]}>{saleStatusNames[sale.status]}</Badge>
    </div>
    <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm [&_dt]:text-ink-3 [&_dt]:text-xs">
      <div>
        <dt>{copy.soldBy}</dt>
        <dd>{sale.agent?.name ?? ownerNames.bot}</dd>
      </div>
      <div>
        <dt>{copy.installation}</dt>
        <dd>{sale.installationDate ? dayName(sale.installationDate) : copy.toAgree}</dd>
      </div>
      {sale.discount.amountMinor > 0 && (
        <div>
          <dt>{copy.discount}</dt>
          <dd>
            <Money value={sale.discount} />
          </dd>
        </div>
      )}
    </dl>
  </li>
);

/** A date without a time is that day wherever one is: noon keeps it from slipping. */
const dayName = (date: string) => formatLongDate(`${date.slice(0, 10)}T12:00:00-05:00`);
