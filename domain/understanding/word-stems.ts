import { stemmer } from '@orama/stemmers/spanish';
import { foldWord } from './fold.ts';
import { normalise } from './normalise.ts';
import concepts from './vocabulary/concepts.json' with { type: 'json' };

/** "instalación", "instalan" and "instalar" are one word; masks (see `maskedWords`) stay what they are. */
export function stemOf(word: string): string {
  if (word.startsWith('<')) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = foldWord(stemmer(word));
  if (stems.size < longestMemory) stems.set(word, stem);
  return stem;
}

const stems = new Map<string, string>();
const longestMemory = 20_000;

/** What everyday words have in common, by their stems: who decides, what is dear, what is broken. */
export const conceptsOf = new Map<string, string[]>();
for (const [concept, words] of Object.entries(concepts))
  for (const word of new Set(normalise(words).split(' ').map(stemOf)))
    conceptsOf.set(word, [...(conceptsOf.get(word) ?? []), concept]);
