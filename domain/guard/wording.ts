import { stemOf } from '../understanding/word-stems.ts';
import harmless from './vocabulary/harmless.json' with { type: 'json' };
import sameMeaning from './vocabulary/same-meaning.json' with { type: 'json' };

/** What a stretch of text says beside its figures: words that claim, and whether it denies. */
export interface Words {
  /** In their order; `aPlan` where one is named. */
  claiming: string[];
  denies: boolean;
  /** "No es que no …": which of the two is meant nobody knows. */
  deniesTwice: boolean;
  /** Tells to say or send something. */
  demands: boolean;
}

const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);
const free = new Set(Object.values(harmless.words).flatMap(wordsOf));
const freeInQuestions = new Set(wordsOf(harmless['in questions']));
const demanding =
  /\b(?:dime|dinos|dame|cuenta(?:me|nos)|indica(?:me|nos)|compart|comenta(?:me|nos)|confirma(?:me|nos)|muestra(?:me|nos)?)\b/;
/** Beside a "no" they only soften it. */
const softening = new Set('todavia aun hoy ahora mismo mismito exactamente'.split(' '));
const denials = new Set(
  'no sin ni nunca jamas tampoco ningun ninguna ninguno nada nadie'.split(' '),
);
/** These deny for all time or of all things: a claim of its own. */
const sweeping = new Set('nunca jamas tampoco ninguna ninguno nada nadie'.split(' '));

const ways = Object.entries(sameMeaning).flatMap(([meaning, said]) =>
  said.map((way): [string, string] => [way, meaning]),
);
const meaningOf = new Map(ways.filter(([way]) => !way.includes(' ')));
const longMeanings = new Map(ways.filter(([way]) => way.includes(' ')));

const meanings = new Set(Object.keys(sameMeaning));

const anyOf = (phrases: Iterable<string>) =>
  new RegExp(
    `(?<![a-z0-9])(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})(?![a-z0-9])`,
    'g',
  );
const freePhrases = anyOf(harmless.phrases);
const longPhrases = anyOf(longMeanings.keys());

/** Plain text (see `plainly`) without courtesies, each turn of phrase as the one word that means it. */
export const inOneWord = (plain: string): string =>
  plain
    .replace(/(\d)(mbps|megas|gb|gigas|usd)\b/g, '$1 $2')
    .replace(/us ?\$|u\$[sd]/g, ' usd ')
    .replace(/\+/g, ' mas ')
    .replace(/%/g, ' porciento ')
    .replace(/\bpor ciento\b/g, 'porciento')
    .replace(/porciento\s+menos\b/g, 'porciento promocion')
    .replace(freePhrases, ' ')
    .replace(longPhrases, (way) => longMeanings.get(way) ?? way);

/** The words of a clause that `inOneWord` wrote, by what they mean; harmless ones are none. */
export function wordsIn(clause: string, isQuestion: boolean): Words {
  const words = clause.match(/◆|[a-z0-9]*[a-z][a-z0-9]*/g) ?? [];
  const isFree = (word: string) => free.has(word) || (isQuestion && freeInQuestions.has(word));
  const denies = words.some((word) => denials.has(word));
  return {
    deniesTwice: /\bno es que\b|\b(?:no|sin)\b.*\b(?:no|sin)\b/.test(clause),
    demands: demanding.test(clause),
    claiming: words
      .filter((word) => !isFree(word) && (!denials.has(word) || sweeping.has(word)))
      .map((word) => meaningOf.get(word) ?? word)
      // Of no minimum time is not without a contract.
      .map((word) => (word === 'permanencia' && !denies ? 'contrato' : word))
      .filter((word) => !free.has(word) && !(denies && softening.has(word)))
      .map((word) => (meanings.has(word) ? word : stemOf(word.replace(/ion$/, 'ión')))),
    denies,
  };
}
