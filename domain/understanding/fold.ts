/**
 * A word as it sounds in Latin America, so that "kiero", "qiero" and "quiero" are one: h is silent,
 * b and v, s, z and soft c, ll and y are the same. Expects lower case without accents (`normalise`).
 */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const result = sounds.reduce(
    (sounded, [letters, sound]) => sounded.replace(letters, sound),
    word,
  );
  if (folded.size < longestMemory) folded.set(word, result);
  return result;
}

/** Folding the words of a message took a third of its reading: each is folded once. */
const folded = new Map<string, string>();
const longestMemory = 20_000;

const sounds: [RegExp, string][] = [
  [/ñ/g, 'n'],
  [/ch/g, 'Č'],
  [/h/g, ''],
  [/qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, 'Ğ'],
  [/g(?=[ei])/g, 'j'],
  [/Ğ/g, 'g'],
  [/xc(?=[ei])|sc(?=[ei])|c(?=[ei])|x|z/g, 's'],
  [/[cq]/g, 'k'],
  [/v/g, 'b'],
  [/ll/g, 'y'],
  [/n(?=[bp])/g, 'm'],
  // "carro" is no "caro": only the double r tells words apart.
  [/([a-qs-z])\1+/g, '$1'],
  [/Č/g, 'ch'],
];
