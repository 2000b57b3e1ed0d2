import type { Catalogue } from '../../../domain/catalogue.ts';
import { onceFor } from '../../../domain/once-for.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';
import { isFirstName } from '../../../domain/understanding/first-names.ts';
import { foldWord } from '../../../domain/understanding/fold.ts';
import concepts from '../../../domain/understanding/vocabulary/concepts.json' with { type: 'json' };
import { knownWords } from '../../../domain/understanding/vocabulary/index.ts';
import operators from '../../../domain/understanding/vocabulary/operators.json' with {
  type: 'json',
};
import everydayWords from './everyday.json' with { type: 'json' };
import surnameWords from './surnames.json' with { type: 'json' };

const soundOf = (word: string) => foldWord(plainLetters(word));
const wordsIn = (text: string) => text.match(/\p{L}+/gu) ?? [];

const surnames = new Set(surnameWords);
/** Words of the open training messages and of our own vocabulary, as they sound; places and people taken out. */
const common = new Set([
  ...everydayWords.map(soundOf),
  ...Object.values(concepts).flatMap((line) => wordsIn(line).map(soundOf)),
  ...Object.values(operators).flatMap(({ says }) => wordsIn(says.join(' ')).map(soundOf)),
  ...[...knownWords].filter((sound) => !isFirstName(sound)),
]);

/** A surname we know; most of these words are nothing else. */
export const isSurname = (plain: string): boolean => surnames.has(plain);

/** Words that say something and nobody's name, those of our own plans and operators included. */
export function isEveryday(plain: string, catalogue: Catalogue): boolean {
  const sound = foldWord(plain);
  return plain.length === 1 || common.has(sound) || ours(catalogue).has(sound);
}

const ours = onceFor(({ products, operators: sold }: Catalogue) => {
  const texts = [
    ...sold.map(({ name }) => name),
    ...products.flatMap(({ planName, benefits, restrictions, promotion }) => [
      planName,
      ...benefits,
      ...restrictions,
      promotion?.text ?? '',
    ]),
  ];
  return new Set(texts.flatMap(wordsIn).map(soundOf));
});
