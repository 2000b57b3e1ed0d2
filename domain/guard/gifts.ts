import type { Product } from '../catalogue.ts';
import { figuresIn, plainly } from './figures.ts';
import { namedIn } from './pairs.ts';

const twoForOne = /\b[2-9]\s*(?:x|por)\s*1\b/;
const half = /\bmitad\b/;
const nothing = /\bgratis\b|\bgratuit|\bsin (?:costo|pagar)|\bregal/;
const symbolic = /\ba (?:un )?(?:dolar|sol|luca|peso)\b/;

/** A clause that gives what no plan's own words give: "2x1", "a mitad de precio", "Netflix gratis", "50 %" of a plan that has none. */
export function givesAway(said: string, products: Product[]): boolean {
  return said.split(/\n|[.!?;](?=\s|$)/).some((clause) => {
    const plain = plainly(clause);
    return (
      (twoForOne.test(plain) && !offered(products, twoForOne)) ||
      (half.test(plain) && !products.some((one) => one.promotion?.discountPercent === 50)) ||
      symbolic.test(plain) ||
      (nothing.test(plain) && !isFree(plain, products)) ||
      discountsWrongly(clause, products)
    );
  });
}

const textsOf = ({ promotion, benefits }: Product) => [promotion?.text ?? '', ...benefits];

const offered = (products: Product[], words: RegExp) =>
  products.some((one) => textsOf(one).some((text) => words.test(plainly(text))));

/** The installation where it costs nothing, and what a plan itself calls free. */
function isFree(plain: string, products: Product[]): boolean {
  if (/instal/.test(plain) && products.some((one) => one.installationPrice.amountMinor === 0))
    return true;
  return products.flatMap(textsOf).some((text) => {
    const own = plainly(text);
    return (
      nothing.test(own) &&
      own
        .split(/\s+/)
        .filter(isTelling)
        .every((word) => plain.includes(word))
    );
  });
}

const isTelling = (word: string) => word.length > 4;

/** A percentage must be an offer's, its plan's where one is named, for as long as the offer says. */
function discountsWrongly(clause: string, products: Product[]): boolean {
  const { percents, months } = figuresIn(clause);
  if (percents.length === 0) return false;
  const named = namedIn(clause, products);
  const about =
    named.length === 0 ? products : products.filter((one) => named.includes(one.planName));
  return !about.some((one) => {
    const texts = textsOf(one).map(figuresIn);
    const own = {
      percents: texts.flatMap((figures) => figures.percents),
      months: [one.promotion?.months, one.contractMonths, ...texts.flatMap((text) => text.months)],
    };
    if (one.promotion) own.percents.push(one.promotion.discountPercent);
    const isOwnMonth = (month: number) =>
      one.promotion ? month === one.promotion.months : own.months.includes(month);
    return percents.every((percent) => own.percents.includes(percent)) && months.every(isOwnMonth);
  });
}
