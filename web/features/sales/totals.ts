import type { Sale } from '../../../api/contract/sales.ts';
import type { Currency, Money } from '../../../domain/money.ts';

export interface Totals {
  counted: number;
  cancelled: number;
  /** One amount for each currency: they are never added together. */
  monthly: Money[];
  commission: Money[];
}

/** Adds up the given sales; cancelled ones are only counted as such. */
export function totalsOf(sales: readonly Sale[]): Totals {
  const alive = sales.filter(({ status }) => status !== 'cancelled');
  return {
    counted: alive.length,
    cancelled: sales.length - alive.length,
    monthly: sumByCurrency(alive.map(({ finalPrice }) => finalPrice)),
    commission: sumByCurrency(alive.map(({ commission }) => commission)),
  };
}

function sumByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<Currency, number>();
  for (const { amountMinor, currency } of amounts) {
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  }
  return [...sums].map(([currency, amountMinor]) => ({ amountMinor, currency }));
}
