import type { Product } from '../catalogue.ts';

const pointed =
  '\\b(?:el|la|lo|al|del|un|uno) (?:plan |opcion )?(?:que (?:tiene|tenga|trae|da|sea) )?(?:de )?';
const least = new RegExp(
  `${pointed}(?:(?:mas |\\+ ?)?(?:barat|economic|comod)\\w+|mas (?:basic|chic|pequeñ|baj)\\w+|menor\\b|minim[oa]\\b|basic[oa]\\b|chiquit[oa]\\b)`,
);
const most = `${pointed}(?:mas |\\+ ?|mayor )`;
/** What is greatest in which measure; the others by their price. */
const measures: [RegExp, (product: Product) => number | null][] = [
  [new RegExp(`${most}canales`), ({ channels }) => channels],
  [
    new RegExp(`${most}(?:gb|datos)`),
    ({ dataGb, dataUnlimited }) => (dataUnlimited ? Number.MAX_VALUE : dataGb),
  ],
  [new RegExp(`${most}(?:rapid|veloz|velocidad|mbps)`), ({ speedMbps }) => speedMbps],
  [
    new RegExp(`${most}(?:car|complet|alt|grand|potente|top)`),
    ({ monthlyPrice }) => monthlyPrice.amountMinor,
  ],
];
const middle = /\b(?:del|de en|de el|el del|el de al) medio\b|\bintermedi[oa]\b/;

/** "El más barato", "el que tiene más canales", "el del medio". */
export function byRank(text: string, plans: Product[]): Product | null {
  const byPrice = plans.toSorted((a, b) => a.monthlyPrice.amountMinor - b.monthlyPrice.amountMinor);
  if (least.test(text)) return byPrice[0] ?? null;
  const measure = measures.find(([says]) => says.test(text))?.[1];
  if (measure) return byPrice.toSorted((a, b) => (measure(b) ?? 0) - (measure(a) ?? 0))[0] ?? null;
  return middle.test(text) ? (byPrice[Math.floor(byPrice.length / 2)] ?? null) : null;
}
