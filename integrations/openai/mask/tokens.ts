import type { Catalogue, CoverageArea } from '../../../domain/catalogue.ts';
import { foldWord } from '../../../domain/understanding/fold.ts';
import { namesOf } from '../../../domain/understanding/places-in.ts';
import { isFirstName } from './everyday.ts';
import { plainly } from './plainly.ts';

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
  const sounds = found.map(([word]) => foldWord(plainly(word)));
  const inPlace = inPlaces(sounds, areas);
  return found.map(([word], at) => {
    const { index: from } = found[at] ?? { index: 0 };
    const before = found[at - 1];
    return {
      from,
      to: from + word.length,
      text: word,
      plain: plainly(word),
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

const known = new WeakMap<CoverageArea[], Map<string, string[][]>>();

function placesByFirstWord(areas: CoverageArea[]): Map<string, string[][]> {
  const names = known.get(areas) ?? Map.groupBy(shapesOf(areas), ([first = '']) => first);
  known.set(areas, names);
  return names;
}

const shapesOf = (areas: CoverageArea[]): string[][] =>
  namesOf(areas).flatMap(({ words }) => {
    const short = words.slice(0, 2);
    return words.length > 2 && !short.every(isFirstName) ? [words, short] : [words];
  });
