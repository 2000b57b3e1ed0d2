import type { Catalogue, Product } from '../catalogue.ts';
import { formatMoney } from '../money.ts';

export const operatorName = (catalogue: Catalogue, code: string) =>
  catalogue.operators.find((operator) => operator.code === code)?.name ?? code;

/** "Claro Hogar 300" already names its operator, "Fibra 100" does not: "Movistar Fibra 100". */
export function planName(catalogue: Catalogue, { operator, planName: name }: Product): string {
  const brand = operatorName(catalogue, operator);
  return name.toLowerCase().includes(brand.toLowerCase()) ? name : `${brand} ${name}`;
}

export const planPrice = ({ monthlyPrice }: Product) => formatMoney(monthlyPrice);

/** What a month costs while the promotion lasts; the plan's own price without one. */
export function promotionPrice({ monthlyPrice, promotion }: Product): string {
  const share = (100 - (promotion?.discountPercent ?? 0)) / 100;
  return formatMoney({
    ...monthlyPrice,
    amountMinor: Math.round(monthlyPrice.amountMinor * share),
  });
}

/** What a plan gives: "100 Mbps", "30 GB", "datos ilimitados", "120 canales". */
export function planGives(product: Product): string {
  const parts = [
    product.speedMbps !== null && `${product.speedMbps} Mbps`,
    product.dataUnlimited ? 'datos ilimitados' : product.dataGb !== null && `${product.dataGb} GB`,
    product.channels !== null && `${product.channels} canales`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' + ') : product.planName;
}

/** One line of an offer: "100 Mbps · US$ 45 al mes · Movistar Fibra 100". */
export function planLine(catalogue: Catalogue, product: Product): string {
  return `${planGives(product)} · ${planPrice(product)} al mes · ${planName(catalogue, product)}`;
}
