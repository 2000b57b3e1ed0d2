import { formatMoney, type Money as MoneyValue } from '../../domain/money.ts';
import { cn } from '../lib/cn.ts';

/** An amount as people write it in Lima. */
export const Money = ({ value, className }: { value: MoneyValue; className?: string }) => (
  <span className={cn('figures whitespace-nowrap', className)}>{formatMoney(value)}</span>
);
