import { plainLetters } from '../../../domain/plain-letters.ts';
import { numbersInDigits } from '../../../domain/spanish-numbers.ts';
import words from './address-words.json' with { type: 'json' };
import figureWords from './figure-words.json' with { type: 'json' };
import type { Span, Token } from './tokens.ts';

const spelt = new Set(figureWords.spelt);
const documents = new Set(figureWords.documents);
const measures = new Set(words.measures.map(plainLetters));

export const isNumberWord = (plain: string): boolean => spelt.has(plain);

/** The least figures a telephone number has; identity cards have more. */
const figuresMin = 7;
/** From "pasaporte" to its number. */
const documentWordsMax = 4;

/** Mail addresses, said aloud too ("juan arroba gmail punto com"). */
export function findMails(text: string): Span[] {
  const mail =
    /(?<![\p{L}\d._%+-])(?:[\p{L}\d]+ (?:punto|gui[oó]n(?: bajo)?) )*[\p{L}\d._%+-]+ ?(?:@|\(?(?<!\p{L})arroba(?!\p{L})\)?) ?[\p{L}\d-]+(?: ?(?:\.|(?<!\p{L})punto(?!\p{L})) ?[\p{L}\d-]+)*/giu;
  return [...text.matchAll(mail)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}

/**
 * What could be a telephone, an identity card, a passport or a bank card, in figures or in words.
 * Sizes and prices side by side ("de 100 200 300 megas") and dates are left.
 */
export function findFigures(text: string, tokens: Token[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = isDocument(tokens, at) ? at + 1 : runEnd(tokens, at);
    const [first, last] = [tokens[at], tokens[end - 1]];
    if (first && last && (isDocument(tokens, at) || isTelephone(tokens, at, end, text)))
      found.push(widened(text, { from: first.from, to: last.to }));
    at = Math.max(end, at + 1);
  }
  return found;
}

/** "+51 …", "(01) …" and a check letter belong to it. */
function widened(text: string, { from, to }: Span): Span {
  const sign = /\+?\(?$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const letter = /^-?k(?!\p{L})/iu.exec(text.slice(to))?.[0].length ?? 0;
  return { from: from - sign, to: to + letter };
}

/** "AB123456" anywhere; behind "dni" or "pasaporte" anything with five figures. */
function isDocument(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  const figures = token?.text.replace(/\D/g, '').length ?? 0;
  if (token === undefined || figures < 5) return false;
  if (!token.isNumber) return true;
  return tokens
    .slice(Math.max(0, at - documentWordsMax), at)
    .some(({ plain }) => documents.has(plain));
}

/** Behind the last of the figures and number words that stand together. */
function runEnd(tokens: Token[], from: number): number {
  let end = from;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > from && !/^[ \t()./_,-]{1,3}$/.test(token.gap))) break;
    const joins = at > from && token.plain === 'y' && isNumberWord(tokens[at + 1]?.plain ?? '');
    if (joins) continue;
    if (!token.isNumber && !isNumberWord(token.plain)) break;
    end = at + 1;
  }
  return end;
}

function isTelephone(tokens: Token[], from: number, end: number, text: string): boolean {
  const run = tokens.slice(from, end);
  const groups = numbersInDigits(
    run.map(({ plain }) => plain),
    () => true,
  ).filter((one) => one !== 'y');
  const figures = groups.map((one) => (/^\d+$/.test(one) ? one : '0'));
  const all = figures.join('');
  if (all.length < figuresMin) return false;
  if (run.some(({ isNumber }) => isNumber) && isDate(text.slice(run[0]?.from, run.at(-1)?.to)))
    return false;
  if (measures.has(tokens[end]?.plain ?? '')) return false;
  return /^9\d{8}$/.test(all) || !figures.every(isSizeOrPrice);
}

/** 100, 250, 1000, 89, 149: what plans have. */
const isSizeOrPrice = (figures: string) =>
  figures.length < 4
    ? /^(?:\d|\d*[09])$/.test(figures) && figures.length > 1
    : /^\d00\d?$/.test(figures);

const isDate = (text: string) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text);
