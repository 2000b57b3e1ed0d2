import type { ReactNode } from 'react';
import type { ProductView } from '../../../api/contract/catalogue.ts';
import type { Lead } from '../../../api/contract/leads.ts';
import type { Money as MoneyValue } from '../../../domain/money.ts';
import { saleCopy as copy } from '../../copy/context.ts';
import { formatLongDate } from '../../lib/format.ts';
import { Money } from '../../ui/money.tsx';

interface SaleReviewProps {
  lead: Lead;
  product: ProductView;
  finalPrice: MoneyValue;
  /** ISO date or ''. */
  date: string;
}

/** The sale as it will be recorded. */
export function SaleReview({ lead, product, finalPrice, date }: SaleReviewProps) {
  const { amountMinor, currency } = product.monthlyPrice;
  const discount = { amountMinor: amountMinor - finalPrice.amountMinor, currency };
  const lines: [string, ReactNode][] = [
    [copy.customer, lead.displayName],
    [copy.plan, `${product.operatorName} · ${product.planName}`],
    [copy.list, <Money key="list" value={product.monthlyPrice} />],
    ...(discount.amountMinor > 0
      ? [[copy.discount, <Money key="discount" value={discount} />] as [string, ReactNode]]
      : []),
    [copy.install, date ? formatLongDate(`${date}T12:00:00Z`) : copy.toAgree],
  ];
  return (
    <div className="flex flex-col gap-3 py-1">
      <dl className="divide-y divide-line rounded-md border">
        {lines.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4 px-3 py-2 text-sm">
            <dt className="text-ink-2">{label}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 px-3 py-2">
          <dt className="font-medium">{copy.final}</dt>
          <dd>
            <Money value={finalPrice} className="font-semibold text-lg" />{' '}
            <span className="text-ink-3 text-xs">{copy.monthly}</span>
          </dd>
        </div>
      </dl>
      <p className="text-ink-2 text-sm">{copy.confirmText}</p>
    </div>
  );
}
