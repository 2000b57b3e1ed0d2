import type { Product } from '../catalogue.ts';
import { sentencesIn } from './clean.ts';
import { figuresIn, plainly, type SaidPrice } from './figures.ts';
import { isPriceAmong, type Known, monthlyPricesOf } from './known.ts';

const aboutSomethingElse = /instalaci|decodificador|adicional|presupuesto/;
const aboutSeveral = /desde/;

/** A line that gives one plan's price to another's name or speed: each figure is real, the offer is not. */
export function pairsWrongly(text: string, { products }: Known): boolean {
  let lastName: string | undefined;
  return sentencesIn(text).some((sentence) => {
    const line = plainly(sentence);
    const segments = segmentsOf(line, products, lastName);
    lastName = segments.at(-1)?.name ?? lastName;
    return (
      segments.some(
        (one) => one.name !== undefined && isOthersPrice(one.text, one.name, products),
      ) || isOthersSpeed(line, products)
    );
  });
}

interface Segment {
  /** Whose the prices in it are. */
  name: string | undefined;
  text: string;
}

/** A line cut where plans are named: prices go with the name before them, or behind them where names close the line. */
function segmentsOf(line: string, products: Product[], lastName: string | undefined): Segment[] {
  const places = placesOf(line, products).sort((a, b) => a.at - b.at);
  if (places.length === 0) {
    const isBare = figuresIn(line).prices.length > 0 && holdsOnlyPrices(line);
    return isBare ? [{ name: lastName, text: line }] : [];
  }
  const texts = [0, ...places.map(({ at, length }) => at + length)].map((start, index) =>
    line.slice(start, places[index]?.at),
  );
  const hasPrice = (part: string | undefined) => figuresIn(part ?? '').prices.length > 0;
  const isBehind = hasPrice(texts[0]) && !hasPrice(texts.at(-1));
  return places.map(({ name }, index) => ({ name, text: texts[index + (isBehind ? 0 : 1)] ?? '' }));
}

/** No speed or the like that would tell whose price it is. */
function holdsOnlyPrices(line: string): boolean {
  const { prices, all } = figuresIn(line);
  return all.every((one) => prices.some(({ amount }) => amount === one));
}

/** A price of some plan's month that is none of the named one's. */
function isOthersPrice(text: string, name: string, products: Product[]): boolean {
  if (aboutSomethingElse.test(text)) return false;
  const isOf = (plans: Product[], price: SaidPrice) =>
    plans.some((one) => isPriceAmong(monthlyPricesOf(one), price));
  const named = products.filter(({ planName }) => planName === name);
  return figuresIn(text).prices.some((price) => isOf(products, price) && !isOf(named, price));
}

function isOthersSpeed(line: string, products: Product[]): boolean {
  if (aboutSomethingElse.test(line) || aboutSeveral.test(line)) return false;
  const { prices, speedsMbps } = figuresIn(line);
  const [price] = prices;
  const [speed] = speedsMbps;
  const oneOf = (numbers: number[]) => new Set(numbers).size === 1;
  if (price === undefined || !oneOf(prices.map(({ amount }) => amount))) return false;
  const costing = products.filter((one) => isPriceAmong(monthlyPricesOf(one), price));
  const hasSpeed = (one: Product) => one.speedMbps === speed;
  return (
    costing.length > 0 && oneOf(speedsMbps) && products.some(hasSpeed) && !costing.some(hasSpeed)
  );
}

/** The plans a line names, however they are written; "Fibra 600 Premium" is not also "Fibra 600". */
export function namedIn(line: string, products: Product[]): string[] {
  return placesOf(line, products)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
    .filter((name, index, names) => names.indexOf(name) === index);
}

/** Stands where a plan was named. */
export const aPlan = '◆';

/** The plans that a line in `plainly`'s writing names, in that writing, and the line without them. */
export function plansIn(plain: string, products: Product[]): { names: string[]; rest: string } {
  const places = placesIn(plain, products).sort((a, b) => a.at - b.at);
  const letters = plain.split('');
  for (const { at, length } of places) letters.fill(' ', at + 1, at + length)[at] = aPlan;
  const names = [...new Set(places.map(({ name }) => readName(name).plain))];
  return { names, rest: letters.join('') };
}

interface Place {
  name: string;
  at: number;
  length: number;
}

/** Where each plan's name stands in the line, as `plainly` writes it. */
const placesOf = (line: string, products: Product[]): Place[] => placesIn(plainly(line), products);

function placesIn(plain: string, products: Product[]): Place[] {
  let rest = plain;
  return [...new Set(products.map(({ planName }) => planName))]
    .map(readName)
    .filter(({ beginning }) => rest.includes(beginning))
    .sort((a, b) => b.plain.length - a.plain.length)
    .flatMap(({ name, whole }) => {
      const places = [...rest.matchAll(whole)].map(({ index, 0: said }) => ({
        name,
        at: index,
        length: said.length,
      }));
      // A longer name's letters are no other plan's; what follows stays where it was.
      rest = rest.replace(whole, (said) => '\u0000'.repeat(said.length));
      return places;
    });
}

interface PlanName {
  name: string;
  plain: string;
  /** What every way of saying it begins with. */
  beginning: string;
  whole: RegExp;
}

/** A catalogue has few names, and they are looked for in every clause. */
const planNames = new Map<string, PlanName>();

function readName(name: string): PlanName {
  const known = planNames.get(name);
  if (known) return known;
  const plain = plainly(name);
  const beginning = plain.replace(/ (?:\+|gb\b).*/, '');
  const read = { name, plain, beginning, whole: wholeName(plain) };
  planNames.set(name, read);
  return read;
}

/** "Dúo Fibra 100 + Fijo" is said "dúo fibra cien más fijo", "Postpago 40 GB" "postpago cuarenta gigas". */
const wholeName = (plain: string): RegExp => {
  const escaped = plain
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('\\+', '(?:\\+|mas)')
    .replace(/\bgb\b/, '(?:gb|gigas)');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'gu');
};
