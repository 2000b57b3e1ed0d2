import type { Catalogue } from '../../../domain/catalogue.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';
import { isFirstName } from '../../../domain/understanding/first-names.ts';
import { isEveryday } from './everyday.ts';
import type { Token } from './tokens.ts';

const particles = new Set(['de', 'del', 'la', 'las', 'los', 'san', 'santa', 'von', 'van', 'y']);

export interface KnownNames {
  /** Behind the last word of a known name that begins here; `at`: none does. */
  endAt(tokens: Token[], at: number, catalogue: Catalogue): number;
}

/**
 * Names somebody goes by, whole or in parts. Everyday words in them ("Mi Internet Feliz") hide nothing, and a
 * part that is a district in this place ("San Miguel") stays; a whole name goes even where it holds one,
 * unless it is nothing else.
 */
export function knownNames(names: string[]): KnownNames {
  const whole = names.map((name) => name.match(/\p{L}[\p{L}\p{M}'’]*/gu)?.map(plainLetters) ?? []);
  const parts = new Set(whole.flat().filter((part) => !particles.has(part)));
  const isName = (plain: string, catalogue: Catalogue) =>
    parts.has(plain) && (isFirstName(plain) || !isEveryday(plain, catalogue));

  return {
    endAt(tokens, at, catalogue) {
      const longest = whole
        .filter((words) => words.length > 1)
        .filter((words) => words.some((plain) => isName(plain, catalogue)))
        .filter((words) => words.every((plain, step) => tokens[at + step]?.plain === plain))
        .filter((words) => words.some((_, step) => tokens[at + step]?.isPlace === false))
        .reduce((most, words) => Math.max(most, words.length), 0);
      if (longest > 0) return at + longest;
      const token = tokens[at];
      if (token === undefined || !isName(token.plain, catalogue)) return at;
      return !token.isPlace || isPersonHere(tokens, at) ? at + 1 : at;
    },
  };
}

/** "Hola, Leticia" and "Magdalena, gracias" speak to somebody; "vivo en Magdalena" and "San Miguel" of a place. */
function isPersonHere(tokens: Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !isFirstName(token.plain)) return false;
  return !before?.isPlace && !after?.isPlace && !placeIntroductions.has(before?.plain ?? '');
}

const placeIntroductions = new Set(
  'en de por para vivo zona distrito desde hasta cerca san santa'.split(' '),
);
