import { toCardinal } from 'n2words/es-ES';

/** A whole number in words as it stands before a masculine noun: 21 → "veintiún", 1 → "un". */
export function masculine(value: number | string): string {
  return cardinal(value)
    .replace(/veintiuno$/, 'veintiún')
    .replace(/uno$/, 'un');
}

/** A number in words; a point or comma is read as "punto". @param value digits, at most 15, with at most one decimal point */
export function cardinal(value: number | string): string {
  const [whole = '0', decimals] = String(value).split('.');
  if (decimals === undefined) return toCardinal(whole);
  return `${toCardinal(whole)} punto ${digitByDigit(decimals)}`;
}

/** "987" → "nueve, ocho, siete": how figures are read that are no amount. */
export const digitByDigit = (digits: string): string =>
  [...digits].map((digit) => toCardinal(digit)).join(' ');
