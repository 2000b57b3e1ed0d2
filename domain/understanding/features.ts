import { stemmer } from '@orama/stemmers/spanish';
import type { Entities, Question } from '../assistant.ts';
import type { Text } from './entities.ts';
import { foldWord } from './fold.ts';

/** What the classifier looks at in one message: its words and what the rules found in it. */
export function featuresOf(
  { normalised, sound }: Text,
  byRules: readonly string[],
  entities: Entities,
  asked: Question | null,
): string[] {
  const words = normalised.split(' ').filter(Boolean).map(stemOf);
  const isShort = words.length <= 4;
  return [
    ...new Set([
      ...words.map((word) => `w:${word}`),
      ...words.slice(1).map((word, index) => `b:${words[index]} ${word}`),
      `first:${words[0]}`,
      `last:${words.at(-1)}`,
      ...byRules.map((label) => `rule:${label}`),
      ...Object.keys(entities).map((key) => `has:${key}`),
      `length:${Math.min(5, Math.ceil(Math.log2(words.length + 1)))}`,
      ...(asked
        ? [`asked:${asked}`, isShort ? `asked:${asked}&short` : `asked:${asked}&long`]
        : []),
      ...(asked && isShort ? words.map((word) => `asked:${asked}&w:${word}`) : []),
      ...(byRules.length === 0 ? ['rule:none'] : []),
      ...(sound === '' ? ['empty'] : []),
    ]),
  ];
}

/** "instalación", "instalan" and "instalar" are one word; figures are one, whatever they say. */
function stemOf(word: string): string {
  if (/^\d/.test(word)) return '0';
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = foldWord(stemmer(word));
  if (stems.size < longestMemory) stems.set(word, stem);
  return stem;
}

const stems = new Map<string, string>();
const longestMemory = 20_000;
