import type { Memory } from '../assistant.ts';
import { type Catalogue, type Product, productsInArea } from '../catalogue.ts';
import { type Currency, fractionDigits } from '../money.ts';
import { onceFor } from '../once-for.ts';
import { type Figures, figuresIn, numbersIn, plainly, type SaidPrice } from './figures.ts';

/** What a reply to one lead may state. */
export interface Known {
  products: Product[];
  /** Major units, with their currency. */
  prices: { amount: number; currency: Currency }[];
  speedsMbps: Set<number>;
  dataGb: Set<number>;
  percents: Set<number>;
  months: Set<number>;
  installationDays: Set<number>;
  /** Any figure that something above or a plan's own text holds. */
  all: Set<number>;
}

/** What can be sold to the lead, what it was shown before, and, before its zone is known, everything ("depende de tu zona"). */
function sellable(catalogue: Catalogue, memory: Memory): Product[] {
  const { areaId, quotedProductIds } = memory;
  const here = areaId === null ? catalogue.products : productsInArea(catalogue, areaId);
  const quoted = catalogue.products.filter(({ id }) => quotedProductIds.includes(id));
  return [...here, ...quoted];
}

/** What a reply must say to speak of a kind of plan the lead did not ask for. */
const kindWords: [prefix: string, words: RegExp][] = [
  ['internet', /internet|fibra|wifi|megas|mbps|router|adsl|cobre/],
  ['mobile', /celular|movil|chip|prepago|postpago|gigas|\bgb\b|datos|roaming/],
  ['tv', /\btv\b|tele|cable|canales|streaming|video|peliculas|series|\bplay\b/],
  ['landline', /\bfij[oa]\b|telefono/],
  ['combo', /combo|paquete|duo|trio| \+ | mas /],
];

/** A telephone's price is no price for internet: only the kinds the lead wants, was quoted, or the reply names. */
function spokenOf(products: Product[], { service, quotedProductIds }: Memory, said: string) {
  if (service === null) return products;
  const plain = plainly(said);
  const named = kindWords.flatMap(([prefix, words]) => (words.test(plain) ? [prefix] : []));
  return products.filter(
    ({ id, type }) =>
      quotedProductIds.includes(id) ||
      [service, ...named].some((prefix) => type.startsWith(prefix)),
  );
}

/** Derived from catalogue, coverage and active offers for the lead, as far as `said` speaks of them. */
export function knownFor(catalogue: Catalogue, memory: Memory, said: string): Known {
  const products = spokenOf(sellable(catalogue, memory), memory, said);
  const texts = products.flatMap(figuresOf);
  const from = (pick: (figures: Figures) => number[]) => texts.flatMap(pick);
  const own = (pick: (product: Product) => number | null | undefined) =>
    products.flatMap((product) => pick(product) ?? []);
  const prices = [
    ...products.flatMap(pricesOf),
    ...texts.flatMap((figures) => figures.prices.flatMap(withCurrency)),
  ];
  const speedsMbps = new Set([
    ...own(({ speedMbps }) => speedMbps),
    ...from((figures) => figures.speedsMbps),
  ]);
  const dataGb = new Set([
    ...own((product) => product.dataGb),
    ...from((figures) => figures.dataGb),
  ]);
  const percents = new Set([
    ...own(({ promotion }) => promotion?.discountPercent),
    ...from((figures) => figures.percents),
  ]);
  const months = new Set([
    ...own(({ contractMonths }) => contractMonths),
    ...own(({ promotion }) => promotion?.months),
    ...from((figures) => figures.months),
  ]);
  // A chip is delivered sooner than a line is laid: one does not vouch for the other.
  const isSameWork = ({ type }: Product) =>
    memory.service === null || (memory.service === 'mobile') === type.startsWith('mobile');
  const installationDays = new Set(
    own((product) => (isSameWork(product) ? product.installationDays : null)),
  );
  const all = new Set([
    ...prices.map(({ amount }) => amount),
    ...[speedsMbps, dataGb, percents, months, installationDays].flatMap((set) => [...set]),
    ...[...installationDays].map((days) => days * 24),
    ...own(({ channels }) => channels),
    ...from((figures) => figures.all),
    ...products.flatMap(({ planName }) => numbersIn(plainly(planName))),
    ...numbersIn(plainly(`${memory.zoneText ?? ''} ${memory.name ?? ''}`)),
  ]);
  return { products, prices, speedsMbps, dataGb, percents, months, installationDays, all };
}

/** A plan's own words do not change while it is one object: they are read once. */
export const figuresOf = onceFor((product: Product): Figures[] => textsOf(product).map(figuresIn));

const textsOf = ({ benefits, restrictions, promotion, planName }: Product): string[] => [
  ...benefits,
  ...restrictions,
  ...(promotion ? [promotion.text] : []),
  planName,
];

/** A plan's month, its month in promotion, and its installation. */
export function pricesOf(product: Product): Known['prices'] {
  const { monthlyPrice, installationPrice } = product;
  return [...monthlyPricesOf(product), inMajor(monthlyPrice), inMajor(installationPrice)];
}

export function monthlyPricesOf({ monthlyPrice, promotion }: Product): Known['prices'] {
  const full = inMajor(monthlyPrice);
  if (promotion === null) return [full];
  const amount = (full.amount * (100 - promotion.discountPercent)) / 100;
  return [full, { ...full, amount: Math.round(amount * 100) / 100 }];
}

export const isPriceAmong = (known: Known['prices'], said: SaidPrice): boolean =>
  known.some(
    ({ amount, currency }) =>
      Math.abs(amount - said.amount) < 0.005 &&
      (said.currency === null || said.currency === currency),
  );

export const inMajor = ({
  amountMinor,
  currency,
}: {
  amountMinor: number;
  currency: Currency;
}) => ({
  amount: amountMinor / 10 ** fractionDigits[currency],
  currency,
});

const withCurrency = ({ amount, currency }: SaidPrice) =>
  currency === null ? [] : [{ amount, currency }];
