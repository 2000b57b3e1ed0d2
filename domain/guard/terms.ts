import type { Product } from '../catalogue.ts';
import { clausesIn } from './clean.ts';
import { figuresIn, plainly, type SaidPrice } from './figures.ts';
import { figuresOf, inMajor, isPriceAmong, type Known } from './known.ts';
import { namedIn } from './pairs.ts';

const contract = /\bcontrato|\bpermanencia|\bpenalidad|\bforzos/;
const without =
  /\b(?:sin|ni|cero|no (?:hay|tienes?|tienen|tenemos|existe|exige|pide))(?: \w+){0,2} (?:contrato|permanencia|penalidad)|\bpenalidad/;
/** Every price of ours is a month's. */
const otherTerm =
  /(?:al|por|primer|cada) ano\b|\bmedio ano\b|(?:a la|por|cada|al) (?:semana|quincena|dia)\b|\b(?:anual|semanal|quincenal|diari)/;
const yearly = /\banual|\b(\d+) anos?\b/;

/** A price for another time than a month, or a contract that is none of the plans'. */
export function termsWrongly(said: string, { products }: Known): boolean {
  return clausesIn(said).some((clause) => {
    const plain = plainly(clause);
    const priced = /\d/.test(plain);
    if (!contract.test(plain)) return priced && otherTerm.test(plain);
    return !contractsOf(clause, products, plain);
  });
}

/** Whether the plans it names, or any where it names none, have such a contract. */
function contractsOf(clause: string, products: Product[], plain: string): boolean {
  const lengths = about(clause, products).map(({ contractMonths }) => contractMonths);
  const offers = about(clause, products).flatMap(({ promotion }) => promotion?.months ?? []);
  const years = yearly.exec(plain);
  const isOffer = figuresIn(clause).percents.length > 0;
  return (
    (!without.test(plain) || lengths.includes(0)) &&
    (years === null || lengths.includes(Number(years[1] ?? 1) * 12)) &&
    !/\bmedio ano\b/.test(plain) &&
    figuresIn(clause).months.every(
      (months) => lengths.includes(months) || (isOffer && offers.includes(months)),
    )
  );
}

function about(clause: string, products: Product[]): Product[] {
  const named = namedIn(clause, products);
  return named.length === 0 ? products : products.filter((one) => named.includes(one.planName));
}

/** The installation at what is a plan's month, or a router at a price that no plan's words give it. */
export function chargesWrongly(said: string, { products }: Known): boolean {
  return clausesIn(said)
    .flatMap((clause) => plainly(clause).split(/,(?!\d)|[:·|]|\s(?:y|e|con|por|incluye)\s(?!\d)/))
    .some((part) => {
      const { prices } = figuresIn(part);
      const isInstallation = /\binstalaci/.test(part);
      const isThing = /\b(?:router|modem|repetidor|decodificador|chip)\b/.test(part);
      const own = isInstallation
        ? products.map(({ installationPrice }) => inMajor(installationPrice))
        : [];
      const isOwn = (price: SaidPrice) => isPriceAmong(own, price) || isInWords(price, products);
      return (isInstallation || isThing) && prices.some((price) => !isOwn(price));
    });
}

const isInWords = (price: SaidPrice, products: Product[]): boolean =>
  products
    .flatMap(figuresOf)
    .some(({ prices }) => prices.some(({ amount }) => amount === price.amount));
