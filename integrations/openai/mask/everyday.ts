import type { Catalogue } from '../../../domain/catalogue.ts';
import { foldWord } from '../../../domain/understanding/fold.ts';
import concepts from '../../../domain/understanding/vocabulary/concepts.json' with { type: 'json' };
import firstNames from '../../../domain/understanding/vocabulary/first-names.json' with {
  type: 'json',
};
import { knownWords } from '../../../domain/understanding/vocabulary/index.ts';
import operators from '../../../domain/understanding/vocabulary/operators.json' with {
  type: 'json',
};
import everydayWords from './everyday.json' with { type: 'json' };
import { plainly } from './plainly.ts';
import surnameWords from './surnames.json' with { type: 'json' };

const soundOf = (word: string) => foldWord(plainly(word));
const wordsIn = (text: string) => text.match(/\p{L}+/gu) ?? [];

const firsts = new Set(firstNames.map(plainly));
const surnames = new Set(surnameWords);
/** Words of the open training messages and of our own vocabulary, as they sound; places and people taken out. */
const common = new Set([
  ...everydayWords.map(soundOf),
  ...Object.values(concepts).flatMap((line) => wordsIn(line).map(soundOf)),
  ...Object.values(operators).flatMap(({ says }) => wordsIn(says.join(' ')).map(soundOf)),
  ...[...knownWords].filter((sound) => !firsts.has(sound)),
]);

/** A first name or a surname we know; most of the words of either are nothing else. */
export const isFirstName = (plain: string): boolean => firsts.has(plain);
export const isSurname = (plain: string): boolean => surnames.has(plain);

const ofCatalogue = new WeakMap<Catalogue, Set<string>>();

/** Words that say something and nobody's name, those of our own plans and operators included. */
export function isEveryday(plain: string, catalogue: Catalogue): boolean {
  const sound = foldWord(plain);
  return plain.length === 1 || common.has(sound) || ours(catalogue).has(sound);
}

function ours(catalogue: Catalogue): Set<string> {
  const known = ofCatalogue.get(catalogue);
  if (known) return known;
  const { products, operators: sold } = catalogue;
  const texts = [
    ...sold.map(({ name }) => name),
    ...products.flatMap(({ planName, benefits, restrictions, promotion }) => [
      planName,
      ...benefits,
      ...restrictions,
      promotion?.text ?? '',
    ]),
  ];
  const words = new Set(texts.flatMap(wordsIn).map(soundOf));
  ofCatalogue.set(catalogue, words);
  return words;
}
