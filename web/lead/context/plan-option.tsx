import type { ProductView } from '../../../api/contract/catalogue.ts';
import { saleCopy as copy } from '../../copy/context.ts';
import { productTypeNames } from '../../copy/lead.ts';
import { cn } from '../../lib/cn.ts';
import { Money } from '../../ui/money.tsx';

interface PlanOptionProps {
  product: ProductView;
  chosen: boolean;
  /** The customer chose it in conversation. */
  wished: boolean;
  onChoose: () => void;
}

/** One plan of the catalogue, as a choice. */
export const PlanOption = ({ product, chosen, wished, onChoose }: PlanOptionProps) => (
  <label
    className={cn(
      'flex items-center gap-3 border-b px-3 py-2 last:border-b-0 has-focus-visible:bg-hover',
      chosen ? 'bg-selected' : 'hover:bg-hover',
    )}
  >
    <input
      type="radio"
      name="plan"
      checked={chosen}
      onChange={onChoose}
      className="size-4 accent-accent-fill"
    />
    <span className="min-w-0 flex-1">
      <span className="block truncate font-medium text-sm">
        {product.operatorName} · {product.planName}
        {wished && <span className="ml-2 font-normal text-accent text-xs">{copy.wished}</span>}
      </span>
      <span className="block truncate text-ink-3 text-xs">
        {[productTypeNames[product.type], ...figures(product)].join(' · ')}
      </span>
    </span>
    <span className="text-right text-sm">
      <Money value={product.monthlyPrice} className="font-medium" />
      <span className="block text-ink-3 text-xs">{copy.monthly}</span>
    </span>
  </label>
);

const figures = ({ speedMbps, dataGb, dataUnlimited, channels }: ProductView): string[] => [
  ...(speedMbps ? [`${speedMbps} Mbps`] : []),
  ...(dataUnlimited ? ['Datos ilimitados'] : dataGb ? [`${dataGb} GB`] : []),
  ...(channels ? [`${channels} canales`] : []),
];
