import type { Catalogue } from '../../../domain/catalogue.ts';

/** A test's own reading of prices, not the guard's. */
export function amountsIn(text: string): number[] {
  return [...text.matchAll(/(?:\$|S\/)\s*(\d+(?:\.\d+)?)/g)].map(([, amount]) => Number(amount));
}

/** Every amount that a reply may name: of plans, of their promotions, and in their own words. */
export const pricesOf = ({ products }: Catalogue): ReadonlySet<number> =>
  new Set(
    products.flatMap(({ monthlyPrice, installationPrice, promotion, restrictions }) => {
      const share = 1 - (promotion?.discountPercent ?? 0) / 100;
      return [
        monthlyPrice.amountMinor / 100,
        Math.round(monthlyPrice.amountMinor * share) / 100,
        installationPrice.amountMinor / 100,
        ...restrictions.flatMap(amountsIn),
      ];
    }),
  );
