import { foldWord } from './fold.ts';
import commonWords from './vocabulary/common-words.json' with { type: 'json' };
import firstNames from './vocabulary/first-names.json' with { type: 'json' };
import { knownWords } from './vocabulary/index.ts';

const common = new Set(
  Object.values(commonWords)
    .flatMap((words) => words.split(' '))
    .map(foldWord),
);
const names = new Set(firstNames.map(foldWord));

/**
 * Whether a word, as it sounds, is one of its own and so no misspelling of another: common Spanish
 * ("mercado" is not Cercado, "cama" not Cayma), a first name, or one the vocabulary knows.
 */
export const isOwnWord = (sound: string): boolean =>
  sound.length <= 2 || common.has(sound) || names.has(sound) || knownWords.has(sound);
