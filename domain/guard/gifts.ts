import type { Product } from '../catalogue.ts';
import { clausesIn } from './clean.ts';
import { figuresIn, plainly } from './figures.ts';
import { namedIn } from './pairs.ts';
import market from './vocabulary/market.json' with { type: 'json' };

const twoForOne = /\b[2-9]\s*(?:x|por)\s*(?:1|uno?)\b/;
const half = /\bmitad\b(?! de (?:nuestros|los|mis) clientes)|\bmedio precio\b/;
const nothing =
  /\bgratis\b|\bgratuit|\bsin (?:costo|pagar|cargo)|\bregal|\bno pagas\b|\b(?:por|de) (?:nuestra cuenta|cuenta de la casa)\b/;
/** Given by no plan, whatever it is of. */
const presents =
  /\bobsequi|\bbonos?\b|\bganas un|\btercio\b|\btercera parte\b|\bcuarta parte\b|\bdoble de\b|\bel doble\b|\bdevolvemos\b|\bdevolucion\b|\breembols|\bpagamos (?:la|el|tu)\b|\bprecio especial\b|\bmenos \d+\b(?! (?:de|a))|\bpor (?:el|lo) mismo\b|\bmedio centenar\b|\bgarantizad|\bsimetric/;
const brand = new RegExp(`\\b(?:${market.brands.join('|')})\\b`, 'g');
const use = /\bpara (?:ver|jugar|usar)\b|\bver\b|\bveas\b|\bjuega|\busan?s?\b/;
const symbolic = /\ba (?:un )?(?:dolar|sol|luca|peso)\b/;

/** A clause that gives what no plan's own words give: "2x1", "a mitad de precio", "Netflix gratis", "50 %" of a plan that has none. */
export function givesAway(said: string, products: Product[]): boolean {
  return clausesIn(said).some((clause) => {
    const plain = plainly(clause);
    return (
      (presents.test(plain) && !offered(products, presents)) ||
      givesBrand(plain, products) ||
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

/** What others sell, where no plan's own words hold it. To ask of it or to speak of its use is free. */
function givesBrand(plain: string, products: Product[]): boolean {
  if (plain.endsWith('?') || use.test(plain)) return false;
  const named: string[] = plain.match(brand) ?? [];
  return named.some((one) => !offered(products, new RegExp(`\\b${one}\\b`)));
}

/** The installation where it costs nothing, and what a plan itself calls free. */
function isFree(plain: string, products: Product[]): boolean {
  if (/instal/.test(plain) && products.some((one) => one.installationPrice.amountMinor === 0))
    return true;
  return products.flatMap(textsOf).some((text) => {
    const own = plainly(text);
    return (
      (nothing.test(own) || included.test(own)) &&
      tellingIn(own).length > 0 &&
      tellingIn(own).every((word) => plain.includes(word))
    );
  });
}

const included = /\binclu/;
const tellingIn = (own: string) =>
  own.split(/\s+/).filter((word) => word.length > 4 && !included.test(word));

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
