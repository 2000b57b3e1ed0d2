import { Percent } from 'lucide-react';
import type { ProductView } from '../../../api/contract/catalogue.ts';
import { productTypeNames } from '../../copy/lead.ts';
import { Badge } from '../../ui/badge.tsx';
import { Money } from '../../ui/money.tsx';
import type { Column } from '../../ui/table.tsx';
import { catalogueCopy as copy } from './copy.es.ts';

const none = <span className="text-ink-3">{copy.none}</span>;

export const planColumns: readonly Column<ProductView>[] = [
  {
    id: 'plan',
    header: copy.columns.plan,
    cell: (plan) => (
      <span className="flex min-w-0 flex-col leading-4.5" title={detailsOf(plan)}>
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{plan.planName}</span>
          {plan.promotion && (
            <span title={plan.promotion.text} className="max-md:hidden">
              <Badge tone="accent">
                <Percent aria-hidden />
                {plan.promotion.text}
              </Badge>
            </span>
          )}
        </span>
        <span className="truncate text-ink-3 text-xs md:hidden">
          {plan.operatorName} · {includesOf(plan) || productTypeNames[plan.type]}
        </span>
      </span>
    ),
  },
  {
    id: 'operator',
    header: copy.columns.operator,
    width: '112px',
    wideOnly: true,
    cell: ({ operatorName }) => operatorName,
  },
  {
    id: 'type',
    header: copy.columns.type,
    width: '136px',
    wideOnly: true,
    cell: ({ type }) => productTypeNames[type],
  },
  {
    id: 'includes',
    header: copy.columns.includes,
    width: '18%',
    wideOnly: true,
    cell: (plan) => includesOf(plan) || none,
  },
  {
    id: 'contract',
    header: copy.columns.contract,
    width: '112px',
    wideOnly: true,
    cell: ({ contractMonths }) =>
      contractMonths > 0 ? copy.months(contractMonths) : copy.noContract,
  },
  {
    id: 'installation',
    header: copy.columns.installation,
    width: '144px',
    wideOnly: true,
    cell: ({ installationPrice, installationDays }) =>
      installationDays === null ? (
        none
      ) : (
        <>
          {installationPrice.amountMinor > 0 ? <Money value={installationPrice} /> : copy.free}
          <span className="text-ink-3"> · {copy.days(installationDays)}</span>
        </>
      ),
  },
  {
    id: 'price',
    header: copy.columns.price,
    width: '104px',
    align: 'right',
    cell: ({ monthlyPrice }) => <Money value={monthlyPrice} className="font-medium" />,
  },
];

function includesOf({ speedMbps, dataGb, dataUnlimited, channels }: ProductView): string {
  return [
    speedMbps && `${speedMbps.toLocaleString('es-PE')} Mbps`,
    dataUnlimited ? copy.unlimited : dataGb && `${dataGb} GB`,
    channels && copy.channels(channels),
  ]
    .filter(Boolean)
    .join(' · ');
}

const detailsOf = ({ benefits, restrictions }: ProductView) =>
  [...benefits, ...restrictions].join('\n');
