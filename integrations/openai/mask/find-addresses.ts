import type { Catalogue } from '../../../domain/catalogue.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';
import words from './address-words.json' with { type: 'json' };
import { isEveryday } from './everyday.ts';
import { isNumberWord } from './find-figures.ts';
import type { Span, Token } from './tokens.ts';

const set = (list: string[]): ReadonlySet<string> => new Set(list.map(plainLetters));
const ways = set(words.ways);
const waysWithNumber = set(words.waysWithNumber);
const estates = set(words.estates);
const estatePrefixes = set(words.estatePrefixes);
const units = set(words.units);
const unitsAlone = set(words.unitsAlone);
const signs = set(words.numberSigns);
const particles = set(words.particles);
const articles = set(words.articles);
const sides = set(words.sides);
const stops = set(words.stops);
const introductions = set(words.introductions);
const measures = set(words.measures);

/** From the street's word to its number; from "vivo en" to the street's name. */
const streetWordsMax = 7;

/**
 * What could be where somebody lives: a street with its number (the last one: "Av. 28 de Julio 1234"),
 * "S/N" or a number in words, a housing estate, a block, lot or flat, and a name with a house number
 * behind "vivo en". Districts are no addresses.
 */
export function findAddresses(tokens: Token[], catalogue: Catalogue): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = partEnd(tokens, at, catalogue, false);
    for (let next = end; next > at; ) {
      next = partEnd(tokens, end, catalogue, true);
      if (next <= end) break;
      end = next;
    }
    const [first, last] = [tokens[at], tokens[end - 1]];
    if (end > at && first && last) found.push({ from: first.from, to: last.to });
    at = Math.max(end, at + 1);
  }
  return found;
}

/** Behind the part of an address that begins here; `at`: none does. `isInside`: another part stands before. */
function partEnd(tokens: Token[], at: number, catalogue: Catalogue, isInside: boolean): number {
  const plain = tokens[at]?.plain;
  if (plain === undefined) return at;
  if (isInside && sides.has(plain) && plain.length > 1) return at + 1;
  if (tokens[at - 1]?.isPlace && isUnevenNumber(plain) && isHouseNumber(tokens, at)) return at + 1;
  if (isInside && isHouseNumber(tokens, at)) return at + 1;
  if ((isInside ? units : unitsAlone).has(plain)) return unitEnd(tokens, at);
  if (estates.has(plain)) return estateEnd(tokens, at, catalogue, isInside);
  if (ways.has(plain)) return streetEnd(tokens, at, catalogue);
  if (waysWithNumber.has(plain)) {
    const end = numberEnd(tokens, at + 1);
    return end > at + 1 ? end : at;
  }
  return unnamedEnd(tokens, at, catalogue);
}

/** "av. brasil 2300", "jr puno s/n", "avenida brasil dos mil", and a street named without its number. */
function streetEnd(tokens: Token[], at: number, catalogue: Catalogue): number {
  const end = numberEnd(tokens, at + 1);
  if (end > at + 1) return end;
  let named = at + 1;
  while (named < at + streetWordsMax && particles.has(tokens[named]?.plain ?? '')) named += 1;
  const from = named;
  while (named < from + 3 && isStreetName(tokens[named], catalogue)) named += 1;
  return named > from ? named : at;
}

/** Behind the last house number within the street's reach; `from`: there is none. */
function numberEnd(tokens: Token[], from: number): number {
  let end = from;
  for (let at = from; at < from + streetWordsMax; at += 1) {
    const token = tokens[at];
    if (token === undefined || /[,;:\n!?]/.test(token.gap)) break;
    if (stops.has(token.plain)) break;
    // "… 234 San Isidro dpto. 301": the district stays.
    if (end > from && (token.isPlace || units.has(token.plain))) break;
    if (isWithoutNumber(tokens, at)) return at + 2;
    if (isHouseNumber(tokens, at) || (at > from && isHouseNumberWord(tokens, at))) end = at + 1;
  }
  return end;
}

function unitEnd(tokens: Token[], at: number): number {
  let end = at + 1;
  while (signs.has(tokens[end]?.plain ?? '')) end += 1;
  const token = tokens[end];
  const isId =
    token !== undefined &&
    !/[,;\n!?]/.test(token.gap) &&
    (isHouseNumber(tokens, end) ||
      /^(?:[a-z]{1,2}\d{0,4}|\d+[a-z])$/.test(token.plain) ||
      isHouseNumberWord(tokens, end)) &&
    !stops.has(token.plain) &&
    !particles.has(token.plain.replace(/^\d+$/, '')) &&
    !measures.has(token.plain);
  return isId ? end + 1 : at;
}

/** Within an address "urb. Santa Rosa" is no district; alone it may be one. */
function estateEnd(tokens: Token[], at: number, catalogue: Catalogue, isInside: boolean): number {
  let end = at + 1;
  while (estatePrefixes.has(tokens[end]?.plain ?? '') || particles.has(tokens[end]?.plain ?? ''))
    end += 1;
  const from = end;
  const isName = (token: Token | undefined) => {
    if (token === undefined || /[,;:\n!?]/.test(token.gap)) return false;
    if (token.isPlace) return isInside && (end === from || tokens[end - 1]?.isPlace === true);
    return isStreetName(token, catalogue) || token.isCapital;
  };
  while (end < from + 3 && isName(tokens[end])) end += 1;
  return end > from ? end : at;
}

/** "vivo en los geranios 345", "Los Tulipanes 233": a name that is no word of ours, and a house number. */
function unnamedEnd(tokens: Token[], at: number, catalogue: Catalogue): number {
  const isIntroduced = [1, 2, 3, 4].some((back) =>
    introductions.has(tokens[at - back]?.plain ?? ''),
  );
  let end = at;
  while (end < at + 2 && articles.has(tokens[end]?.plain ?? '')) end += 1;
  const hasArticle = end > at;
  const from = end;
  while (end < from + 3 && isStreetName(tokens[end], catalogue, end > at)) end += 1;
  if (end === from) return at;
  while (signs.has(tokens[end]?.plain ?? '')) end += 1;
  const number = tokens[end]?.plain ?? '';
  const isSaid = hasArticle || isIntroduced || tokens[from]?.isCapital === true;
  const isHouse = isSaid
    ? /^\d{2,}/.test(number)
    : isOddNumber(number) || (at === 0 && isUnevenNumber(number));
  const isNext = !/[.!?]/.test(tokens[end]?.gap ?? '');
  return isHouse && isNext && isHouseNumber(tokens, end) ? end + 1 : at;
}

/** "irarrazaval 2450" is a house; "fibrra 200" and "juntamos 120" are none. */
const isOddNumber = (number: string) => /^\d{4,5}$/.test(number) && !/00$/.test(number);

/** "centenario 640" as all that is said: speeds and prices are rounder. */
const isUnevenNumber = (number: string) => /^\d{3}$/.test(number) && Number(number) % 50 !== 0;

function isStreetName(token: Token | undefined, catalogue: Catalogue, isInside = true): boolean {
  if (token === undefined || token.isNumber) return false;
  if (isInside && /[,;:\n!?]/.test(token.gap)) return false;
  return !token.isPlace && !isEveryday(token.plain, catalogue) && !particles.has(token.plain);
}

/** A figure that measures nothing: "100 megas" is no house. */
const isHouseNumber = (tokens: Token[], at: number): boolean =>
  /^\d{1,5}$/.test(tokens[at]?.plain ?? '') &&
  !/^[.,]$|\$/.test(tokens[at]?.gap ?? '') &&
  !isMeasure(tokens, at + 1);

const isHouseNumberWord = (tokens: Token[], at: number): boolean => {
  if (!isNumberWord(tokens[at]?.plain ?? '')) return false;
  let end = at + 1;
  while (isNumberWord(tokens[end]?.plain ?? '')) end += 1;
  return !isMeasure(tokens, end);
};

/** "100 megas", "50%", "2do": what stands behind the figure says what it counts. */
function isMeasure(tokens: Token[], at: number): boolean {
  const { plain = '', gap = ' ' } = tokens[at] ?? {};
  return measures.has(plain) || /^ ?%/.test(gap) || (gap === '' && plain.length > 1);
}

const isWithoutNumber = (tokens: Token[], at: number) =>
  tokens[at]?.plain === 's' && tokens[at + 1]?.plain === 'n' && tokens[at + 1]?.gap === '/';
