import type { Product } from '../catalogue.ts';
import { figuresIn, plainly } from './figures.ts';
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

/** The plans a line names, however they are written; "Fibra 600 Premium" is not also "Fibra 600". */
export function namedIn(line: string, products: Product[]): string[] {
  return placesOf(line, products)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
    .filter((name, index, names) => names.indexOf(name) === index);
}

/** Where each plan's name stands in the line, as `plainly` writes it. */
export function placesOf(line: string, products: Product[]): { name: string; at: number }[] {
  let rest = plainly(line);
  const names = [...new Set(products.map(({ planName }) => planName))]
    .map((name) => ({ name, plain: plainName(name) }))
    .filter(({ plain }) => rest.includes(plain))
    .sort((a, b) => b.plain.length - a.plain.length);
  return names.flatMap(({ name, plain }) => {
    const places = [...rest.matchAll(wholeName(plain))].map(({ index }) => ({ name, at: index }));
    // A longer name's letters are no other plan's; what follows stays where it was.
    rest = rest.replaceAll(plain, '\u0000'.repeat(plain.length));
    return places;
  });
}

/** A catalogue has few names, and they are read in every sentence. */
const plainNames = new Map<string, string>();

function plainName(name: string): string {
  const plain = plainNames.get(name) ?? plainly(name);
  plainNames.set(name, plain);
  return plain;
}

const wholeName = (plain: string): RegExp => {
  const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'gu');
};
