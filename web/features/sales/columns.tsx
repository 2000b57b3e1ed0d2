import type { Sale } from '../../../api/contract/sales.ts';
import { operatorNames, ownerNames } from '../../copy/lead.ts';
import { cn } from '../../lib/cn.ts';
import { formatDate } from '../../lib/format.ts';
import { Money } from '../../ui/money.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { Column } from '../../ui/table.tsx';
import { salesCopy as copy } from './copy.es.ts';
import { StatusMenu } from './status-menu.tsx';

const none = <span className="text-ink-3">{copy.none}</span>;

/** Who bought what, from whom, for how much. */
export const columnsFor = (mayMove: boolean): readonly Column<Sale>[] => [
  {
    id: 'lead',
    header: copy.columns.lead,
    cell: (sale) => (
      <span className="flex min-w-0 flex-col leading-4.5">
        <span className="truncate font-medium">{sale.leadName}</span>
        <span className="truncate text-ink-3 text-xs md:hidden">{planOf(sale)}</span>
      </span>
    ),
  },
  {
    id: 'plan',
    header: copy.columns.plan,
    width: '20%',
    wideOnly: true,
    cell: (sale) => <span title={planOf(sale)}>{planOf(sale)}</span>,
  },
  {
    id: 'seller',
    header: copy.columns.seller,
    width: '13%',
    wideOnly: true,
    cell: ({ agent }) => agent?.name ?? <span className="text-ink-2">{ownerNames.bot}</span>,
  },
  {
    id: 'status',
    header: copy.columns.status,
    width: '124px',
    cell: (sale) => <StatusMenu sale={sale} mayMove={mayMove} />,
  },
  {
    id: 'installation',
    header: copy.columns.installation,
    width: '112px',
    wideOnly: true,
    cell: ({ installationDate }) =>
      installationDate ? (
        dayName(installationDate)
      ) : (
        <span className="text-ink-3">{copy.toAgree}</span>
      ),
  },
  {
    id: 'discount',
    header: copy.columns.discount,
    width: '100px',
    align: 'right',
    wideOnly: true,
    cell: ({ discount }) => (discount.amountMinor > 0 ? <Money value={discount} /> : none),
  },
  {
    id: 'commission',
    header: copy.columns.commission,
    width: '100px',
    align: 'right',
    wideOnly: true,
    cell: ({ commission }) => (commission.amountMinor > 0 ? <Money value={commission} /> : none),
  },
  {
    id: 'price',
    header: copy.columns.price,
    width: '112px',
    align: 'right',
    cell: ({ finalPrice, status }) => (
      <Money
        value={finalPrice}
        className={cn(status === 'cancelled' ? 'text-ink-3 line-through' : 'font-medium')}
      />
    ),
  },
  {
    id: 'when',
    header: copy.columns.when,
    width: '92px',
    align: 'right',
    wideOnly: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} className="text-ink-2" />,
  },
];

const planOf = ({ operator, planName }: Sale) =>
  `${operatorNames[operator] ?? operator} · ${planName}`;

/** A date without a time is that day wherever one is: noon keeps it from slipping. */
const dayName = (date: string) => formatDate(`${date.slice(0, 10)}T12:00:00-05:00`);
