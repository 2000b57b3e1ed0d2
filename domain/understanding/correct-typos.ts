import { distance } from 'fastest-levenshtein';
import { knownWords } from './vocabulary/index.ts';

/** Shorter words have too many neighbours: "casa" is one letter from "caso", "pasa" and "cosa". */
const shortestTypo = 6;
/** From this length on two slips still leave no doubt: "isntalacion" swaps two letters. */
const twoSlipsFrom = 9;

/**
 * A message's sound (see `soundOf`) with words that nobody knows replaced by the one known word that
 * is a slip away and begins with the same letter.
 */
export function correctTypos(sound: string): string {
  return sound
    .split(' ')
    .map((word) => (word.length < shortestTypo ? word : correctWord(word)))
    .join(' ');
}

const corrected = new Map<string, string>();
const longestMemory = 20_000;

function correctWord(word: string): string {
  if (knownWords.has(word)) return word;
  const before = corrected.get(word);
  if (before !== undefined) return before;
  const right = /^[a-z]+$/.test(word) ? nearestKnown(word) : word;
  if (corrected.size < longestMemory) corrected.set(word, right);
  return right;
}

function nearestKnown(word: string): string {
  const slips = word.length >= twoSlipsFrom ? 2 : 1;
  for (let allowed = 1; allowed <= slips; allowed++) {
    const near = candidates.filter(
      (known) =>
        known[0] === word[0] &&
        Math.abs(known.length - word.length) <= allowed &&
        !isInflection(known, word) &&
        distance(known, word) <= allowed,
    );
    if (near.length > 0) return near.length === 1 ? (near[0] ?? word) : word;
  }
  return word;
}

const candidates = [...knownWords].filter((word) => word.length >= shortestTypo);

/** "instalaron" is no typo of "instalaran", nor "planes" of "plan": endings make words of their own. */
function isInflection(known: string, word: string): boolean {
  if (known.length !== word.length) return known.startsWith(word) || word.startsWith(known);
  return known.slice(0, -2) === word.slice(0, -2);
}
