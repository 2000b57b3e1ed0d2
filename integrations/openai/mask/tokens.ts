import type { Catalogue, CoverageArea } from '../../../domain/catalogue.ts';
import { onceFor } from '../../../domain/once-for.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';
import { isFirstName } from '../../../domain/understanding/first-names.ts';
import { foldWord } from '../../../domain/understanding/fold.ts';
import { namesOf } from '../../../domain/understanding/places-in.ts';

/** A part of a text that is hidden, or is not. */
export interface Span {
  from: number;
  to: number;
}

/** A word or a figure of a text, and what it can be. */
export interface Token extends Span {
  text: string;
  /** Lower case, without accents. */
  plain: string;
  isNumber: boolean;
  /** It is written with a capital where not everything is. */
  isCapital: boolean;
  /** Of a place of the catalogue or another we know. */
  isPlace: boolean;
  /** What stands between the word before and this one. */
  gap: string;
}

export function tokensOf(text: string, { areas }: Catalogue): Token[] {
  const found = [...text.matchAll(/\p{L}[\p{L}\p{M}\d'’]*|\d+/gu)];
  const sounds = found.map(([word]) => foldWord(plainLetters(word)));
  const inPlace = inPlaces(sounds, areas);
  return found.map(([word], at) => {
    const { index: from } = found[at] ?? { index: 0 };
    const before = found[at - 1];
    return {
      from,
      to: from + word.length,
      text: word,
      plain: plainLetters(word),
      isNumber: /^\d/.test(word),
      isCapital: /^\p{Lu}\p{Ll}/u.test(word),
      isPlace: inPlace.has(at),
      gap: text.slice(before ? before.index + before[0].length : 0, from),
    };
  });
}

/**
 * Which words are part of a place's name, names that are everyday words too ("la victoria") included;
 * of a long name its first two do ("Víctor Larco", "San Martín").
 */
function inPlaces(sounds: string[], areas: CoverageArea[]): Set<number> {
  const names = placesByFirstWord(areas);
  const found = sounds.flatMap((word, from) =>
    (names.get(word) ?? [])
      .filter((words) => words.every((one, at) => sounds[from + at] === one))
      .flatMap((words) => words.map((_, at) => from + at)),
  );
  return new Set(found);
}

const placesByFirstWord = onceFor((areas: CoverageArea[]) =>
  Map.groupBy(shapesOf(areas), ([first = '']) => first),
);

const shapesOf = (areas: CoverageArea[]): string[][] =>
  namesOf(areas).flatMap(({ words }) => {
    const short = words.slice(0, 2);
    return words.length > 2 && !short.every(isFirstName) ? [words, short] : [words];
  });
