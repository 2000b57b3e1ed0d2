import type { Currency } from '../money.ts';
import { plainLetters } from '../plain-letters.ts';
import { inDigits } from './number-words.ts';

/** A price as it was said. `currency` null: not said, or a sign that several countries use. */
export interface SaidPrice {
  amount: number;
  currency: Currency | null;
}

/** The figures a reply states that could be untrue. Amounts in major units (45.00). */
export interface Figures {
  prices: SaidPrice[];
  speedsMbps: number[];
  dataGb: number[];
  percents: number[];
  months: number[];
  /** Every number of ten and more or with decimals, whatever it counts. */
  all: number[];
}

const number = '(\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)(?![\\d])';
const otherUnit =
  '(?!\\s*(?:mbps|gb|megas?|gigas?|%|por ciento|dias?|meses|mes\\b|canales|horas?|minutos?|anos|pantallas|lineas?|planes|opciones|de [a-z]+))';

/** "45 soles con 90". */
const cents = /\b(\d+) (sol(?:es)?|dolar(?:es)?|pesos?) con (\d{2})\b/g;

/** Lower case, without accents, number words as digits, "45 con 50" as an amount. */
export const plainly = (text: string): string =>
  inDigits(plainLetters(text))
    .replace(cents, '$1.$3 $2')
    .replace(
      /\b(\d+) con (\d{2})\b(?!\s*(?:mbps|megas|gb|gigas|canales|%|por ciento|minutos))/g,
      '$1.$2 dolares',
    );

/** Reads prices ("US$ 45", "45 lucas", "a sólo cuarenta y cinco"), speeds ("mil megas", "1 giga"), data, discounts and months. */
export const figuresIn = (text: string): Figures => figuresInPlain(plainly(text));

export function figuresInPlain(plain: string): Figures {
  const gigas = matches(plain, `\\b${number}\\s*(?:gb|gigas?(?:bytes?|bits?)?)\\b`);
  return {
    prices: pricesIn(plain),
    speedsMbps: matches(plain, `\\b${number}\\s*(?:mbps|megas?|mb/s|mbit\\w*)\\b`),
    dataGb: gigas,
    percents: matches(plain, `\\b${number}\\s*(?:%|por ciento)`),
    months: matches(plain, `\\b${number}\\s*(?:primer[oa]?s?\\s*)?(?:meses|mes)\\b`),
    all: looseIn(plain),
  };
}

/** The numbers too big, or too exact, to count what a sentence lists. */
export const looseIn = (plain: string): number[] =>
  numbersIn(plain).filter((one) => one >= 10 || !Number.isInteger(one));

/** Every number in plain text, in its order. */
export const numbersIn = (plain: string): number[] => matches(plain, number);

const spokenPrices: [string, Currency | null][] = [
  [`us\\$\\s*${number}`, 'USD'],
  [`s/\\.?\\s*${number}`, 'PEN'],
  [`(?<!us|clp|cop)\\$\\s*${number}`, null],
  [`clp\\s*\\$?\\s*${number}`, 'CLP'],
  [`cop\\s*\\$?\\s*${number}`, 'COP'],
  [`\\b${number}\\s*(?:dolar(?:es|itos)?|usd|verdes)\\b`, 'USD'],
  [`\\b${number}\\s*(?:sol(?:es|citos)?|pen|lucas?|luquitas|mangos)\\b`, 'PEN'],
  [`\\b${number}\\s*(?:pesos?)\\b`, null],
  [`\\b${number}[ \\t]*us\\$(?!\\s*\\d)`, 'USD'],
  [`\\bu\\$[ds]\\s*${number}`, 'USD'],
  [`\\bprecio\\W{1,3}${number}${otherUnit}`, null],
  [
    `\\b(?:mbps|megas|gigas|gb|esta|llev\\w*)(?: nomas| solo)? (?:por|a|en)\\s*${number}${otherUnit}`,
    null,
  ],
  [`\\b(?:por|a)\\s*${number} (?:nomas|te lo llevas|y listo|y es tuyo)`, null],
  [`\\b${number}\\s*(?:al mes|mensual\\w*|por mes|cada mes|x mes|/\\s*mes)`, null],
  [
    `\\b(?:cuesta|vale|sale|queda|pagas|pagarias|precio(?: final)?(?: es)?(?: de)?|cobr\\w+|(?:dej|qued|sal|rebaj|baj|ofre|vend)\\w*(?: \\w+){0,2} (?:en|por|al?)|desde|(?:a|por|en) (?:tan )?solo|apenas|solo)\\s*(?:de |en |a |por )?${number}${otherUnit}`,
    null,
  ],
];

function pricesIn(plain: string): SaidPrice[] {
  return spokenPrices.flatMap(([pattern, currency]) =>
    matches(plain, pattern).map((amount) => ({ amount, currency })),
  );
}

/** Compiling them took longer than reading with them. */
const compiled = new Map<string, RegExp>();

function matches(text: string, pattern: string): number[] {
  if (!/\d/.test(text)) return [];
  const known = compiled.get(pattern) ?? new RegExp(pattern, 'g');
  compiled.set(pattern, known);
  return [...text.matchAll(known)].map((match) => toNumber(match[1] ?? ''));
}

/** "1,000" and "1.000" are a thousand; "45.00" and "45,00" are forty-five. */
function toNumber(written: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(written);
  const whole = (decimals ? written.slice(0, decimals.index) : written).replace(/[.,]/g, '');
  return Number(whole) + (decimals ? Number(`0.${decimals[1]}`) : 0);
}
