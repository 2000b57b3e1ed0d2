import type { Product } from '../catalogue.ts';
import { figuresIn } from './figures.ts';
import { isPriceAmong, type Known, monthlyPricesOf } from './known.ts';

const aboutSomethingElse = /instalaci|decodificador|adicional|presupuesto|pagas|desde/i;

/** A line that gives one plan's price to another's speed or name: each figure is real, the offer is not. */
export function pairsWrongly(text: string, { products }: Known): boolean {
  return text
    .split(/\n|[.!?;](?=\s|$)/)
    .filter((line) => !aboutSomethingElse.test(line))
    .some((line) => {
      const { prices, speedsMbps } = figuresIn(line);
      const [price] = prices;
      const oneOf = (numbers: number[]) => new Set(numbers).size === 1;
      if (price === undefined || !oneOf(prices.map(({ amount }) => amount))) return false;
      const costing = products.filter((one) => isPriceAmong(monthlyPricesOf(one), price));
      if (costing.length === 0) return false;
      const named = namedIn(line, products);
      const [speed] = speedsMbps;
      const hasSpeed = (one: Product) => one.speedMbps === speed;
      const isNamed = (one: Product) => named.includes(one.planName);
      return (
        (named.length === 1 && !costing.some(isNamed)) ||
        (oneOf(speedsMbps) && products.some(hasSpeed) && !costing.some(hasSpeed))
      );
    });
}

/** The plans a line names; "Fibra 600 Premium" is not also "Fibra 600". */
export function namedIn(line: string, products: Product[]): string[] {
  let rest = line;
  const names = [...new Set(products.map(({ planName }) => planName))].filter((name) =>
    line.includes(name),
  );
  return names
    .sort((a, b) => b.length - a.length)
    .filter((name) => {
      const without = rest.split(name).join('\u0000');
      const isThere = without !== rest && hasWhole(rest, name);
      rest = without;
      return isThere;
    });
}

const hasWhole = (text: string, name: string): boolean => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'u').test(text);
};
