import type { Question } from '../assistant.ts';
import { doubtful, nameOf } from './label-names.ts';
import type { RuleReading } from './read-by-rules.ts';
import { conceptsOf, stemOf } from './word-stems.ts';

/** The two ways in which the classifier looks at a message; what one misreads the other often gets right. */
export const views = ['words', 'letters'] as const;
export type View = (typeof views)[number];
export type Features = Record<View, string[]>;

/** What the classifier looks at in one message: its words, its letters, and what the rules found in it. */
export function featuresOf(read: RuleReading, asked: Question | null): Features {
  const words = read.masked.map(stemOf);
  const circumstances = [
    ...foundByRules(read),
    ...Object.keys(read.entities).map((key) => `has:${key}`),
    `length:${Math.min(5, Math.ceil(Math.log2(words.length + 1)))}`,
    ...(asked ? [`asked:${asked}`, `asked:${asked}&${isShort(words) ? 'short' : 'long'}`] : []),
  ];
  return {
    words: [...new Set([...inWords(words, asked), ...circumstances])],
    letters: [...new Set([...inLetters(read.masked.join(' ')), ...circumstances])],
  };
}

function inWords(words: string[], asked: Question | null): string[] {
  const concepts = words.map((word) => conceptsOf.get(word) ?? []);
  const meanings = words.map((word, at) => concepts[at]?.[0] ?? word);
  return [
    ...words.map((word) => `w:${word}`),
    ...pairs(words).map((pair) => `b:${pair}`),
    ...concepts.flat().map((concept) => `k:${concept}`),
    ...pairs(meanings).map((pair) => `m:${pair}`),
    `first:${words[0]}`,
    `last:${words.at(-1)}`,
    ...(asked && isShort(words) ? words.map((word) => `asked:${asked}&w:${word}`) : []),
    ...(words.length === 0 ? ['empty'] : []),
  ];
}

const pairs = (words: string[]) => words.slice(1).map((word, before) => `${words[before]} ${word}`);
const isShort = (words: string[]) => words.length <= 4;

/** Runs of three and four letters, over the gaps between words: a typo changes few of them. */
function inLetters(text: string): string[] {
  const letters = Array.from(` ${text} `);
  return [3, 4].flatMap((size) =>
    letters.slice(size - 1).map((_, at) => letters.slice(at, at + size).join('')),
  );
}

/** The labels a reading found, each named as the classifier names it. */
function foundByRules(read: RuleReading): string[] {
  const found = [
    ...read.intents,
    ...read.objections.map(nameOf.objection),
    ...read.sentiments,
    ...read.cues.map(nameOf.cue),
    ...read.services.map(nameOf.service),
    ...doubtful.filter((one) => read.entities[one] !== undefined).map(nameOf.entity),
  ];
  return found.length > 0 ? found.map((label) => `rule:${label}`) : ['rule:none'];
}
