import type { Catalogue } from '../../../domain/catalogue.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';
import { isFirstName } from '../../../domain/understanding/first-names.ts';
import { isEveryday, isSurname } from './everyday.ts';
import { isNumberWord } from './find-figures.ts';
import type { KnownNames } from './known-names.ts';
import nameWords from './name-words.json' with { type: 'json' };
import type { Span, Token } from './tokens.ts';

const namePartsMax = 6;
const particles = new Set(nameWords.particles);
const saints = new Set(nameWords.saints);
const titles = new Set(nameWords.titles.map(plainLetters));
const greetings = new Set(nameWords.greetings);
const introductions = Map.groupBy(
  nameWords.introductions.map((phrase) => plainLetters(phrase).split(' ')),
  (words) => words.at(-1) ?? '',
);

/**
 * What could be somebody's name, whoever is meant: behind "me llamo" or "mi esposa", a first name or a
 * surname we know with what follows it, and capitals in the midst of a sentence that are no word of ours.
 */
export const findNames = (tokens: Token[], catalogue: Catalogue, known: KnownNames): Span[] =>
  spansOf(tokens, (at) =>
    Math.max(known.endAt(tokens, at, catalogue), nameEnd(tokens, at, catalogue)),
  );

/** Names that we know somebody goes by, and no others. */
export const findKnownNames = (tokens: Token[], catalogue: Catalogue, known: KnownNames): Span[] =>
  spansOf(tokens, (at) => known.endAt(tokens, at, catalogue));

function spansOf(tokens: Token[], endAt: (at: number) => number): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endAt(at);
    const [first, last] = [tokens[at], tokens[end - 1]];
    if (end > at && first && last) found.push({ from: first.from, to: last.to });
    at = Math.max(end, at + 1);
  }
  return found;
}

/** Behind the last word of the name that begins here; `at` when none does. */
function nameEnd(tokens: Token[], at: number, catalogue: Catalogue): number {
  const could = (one: number, isCued = false) => couldBeName(tokens, one, isCued, catalogue);
  const [first, next] = tokens.slice(at, at + 2);
  if (first === undefined || first.isNumber) return at;
  const cue = cueBefore(tokens, at);
  const isKnown = isFirstName(first.plain) || isSurname(first.plain);
  const isBeforeSurname = next?.gap === ' ' && isSurname(next.plain) && could(at + 1);
  const begins =
    (cue === 'introduced' && could(at, true)) ||
    (cue === 'greeted' && isFirstName(first.plain) && first.isCapital && !first.isPlace) ||
    (could(at) && (isKnown || isBeforeSurname)) ||
    (first.isCapital && could(at) && isMidSentence(tokens, at));
  if (!begins) return at;
  let end = at + 1;
  for (let step = end; step < tokens.length && step - at < namePartsMax; step += 1) {
    const token = tokens[step];
    if (token === undefined || !/^[ .'’-]*$/.test(token.gap)) break;
    if (could(step, cue === 'introduced') || isSurname(token.plain)) end = step + 1;
    else if (!particles.has(token.plain)) break;
  }
  return end;
}

/** Cued: "me llamo Luz Victoria" is a name although each is a word or a place. */
function couldBeName(tokens: Token[], at: number, isCued: boolean, catalogue: Catalogue): boolean {
  const [token, next] = tokens.slice(at, at + 2);
  if (token === undefined || token.isNumber) return false;
  const { plain } = token;
  if (particles.has(plain) || isNumberWord(plain)) return false;
  if (isCued && isFirstName(plain)) return true;
  // "Toño" is no "tono".
  const isFirst = isFirstName(plain) && /ñ/i.test(token.text);
  if (!isFirst && isEveryday(plain, catalogue)) return false;
  if (isCued) return !token.isPlace;
  if (isOfSaint(tokens, at)) return false;
  // "Magdalena Quispe" is somebody, "Mariano Melgar" a district.
  return !token.isPlace || (isFirstName(plain) && !next?.isPlace && isSurname(next?.plain ?? ''));
}

/** "Santa Anita", "San Pedro": a place, known or not. */
const isOfSaint = (tokens: Token[], at: number) =>
  tokens[at]?.gap === ' ' && saints.has(tokens[at - 1]?.plain ?? '');

function cueBefore(tokens: Token[], at: number): 'introduced' | 'greeted' | null {
  let before = at - 1;
  while (titles.has(tokens[before]?.plain ?? '') && !isCue(tokens, before)) before -= 1;
  const between = tokens.slice(before + 1, at + 1);
  if (before < 0 || between.some(({ gap }) => !/^[ .:,'’"-]*$/.test(gap))) return null;
  if (isCue(tokens, before)) return 'introduced';
  return greetings.has(tokens[before]?.plain ?? '') ? 'greeted' : null;
}

function isCue(tokens: Token[], last: number): boolean {
  const phrases = introductions.get(tokens[last]?.plain ?? '') ?? [];
  return phrases.some((words) =>
    words.every((word, at) => tokens[last - words.length + 1 + at]?.plain === word),
  );
}

const isMidSentence = (tokens: Token[], at: number) =>
  at > 0 && !/[.!?¡¿\n:]/.test(tokens[at]?.gap ?? '');
