import { stemmer } from '@orama/stemmers/spanish';
import type { Question } from '../assistant.ts';
import { foldWord } from './fold.ts';
import { doubtful, nameOf } from './label-names.ts';
import type { RuleReading } from './read-by-rules.ts';

/** What the classifier looks at in one message: its words and what the rules found in it. */
export function featuresOf(read: RuleReading, asked: Question | null): string[] {
  const words = read.masked.map(stemOf);
  const isShort = words.length <= 4;
  const byRules = foundByRules(read);
  return [
    ...new Set([
      ...words.map((word) => `w:${word}`),
      ...words.slice(1).map((word, index) => `b:${words[index]} ${word}`),
      `first:${words[0]}`,
      `last:${words.at(-1)}`,
      ...byRules.map((label) => `rule:${label}`),
      ...Object.keys(read.entities).map((key) => `has:${key}`),
      `length:${Math.min(5, Math.ceil(Math.log2(words.length + 1)))}`,
      ...(asked
        ? [`asked:${asked}`, isShort ? `asked:${asked}&short` : `asked:${asked}&long`]
        : []),
      ...(asked && isShort ? words.map((word) => `asked:${asked}&w:${word}`) : []),
      ...(byRules.length === 0 ? ['rule:none'] : []),
      ...(words.length === 0 ? ['empty'] : []),
    ]),
  ];
}

/** The labels a reading found, each named as the classifier names it. */
function foundByRules(read: RuleReading): string[] {
  return [
    ...read.intents,
    ...read.objections.map(nameOf.objection),
    ...read.sentiments,
    ...read.cues.map(nameOf.cue),
    ...read.services.map(nameOf.service),
    ...doubtful.filter((one) => read.entities[one] !== undefined).map(nameOf.entity),
  ];
}

/** "instalación", "instalan" and "instalar" are one word. */
function stemOf(word: string): string {
  if (word.startsWith('<')) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = foldWord(stemmer(word));
  if (stems.size < longestMemory) stems.set(word, stem);
  return stem;
}

const stems = new Map<string, string>();
const longestMemory = 20_000;
