import type { Random } from './random.ts';

const chatSpelling: [RegExp, string][] = [
  [/quiero/gi, 'kiero'],
  [/\bque\b/gi, 'q'],
  [/internet/gi, 'inter'],
  [/por favor/gi, 'porfa'],
  [/cu[aá]nto/gi, 'cuanto'],
];

/** Writes a message the way people do: half of them lose accents and signs, some are chat spelling, a few have a slip. */
export function typo(random: Random, text: string): string {
  let written = text;
  if (random.chance(0.5)) written = written.normalize('NFD').replace(/[\u0300-\u036f¿¡?]/g, '');
  if (random.chance(0.25)) {
    const [pattern, replacement] = random.pick(chatSpelling);
    written = written.replace(pattern, replacement);
  }
  if (random.chance(0.2)) written = written.toLowerCase();
  if (random.chance(0.08)) written = swapTwoLetters(random, written);
  if (random.chance(0.1)) written = `${written} ${random.pick(['🙏', '😊', '👍', '😅'])}`;
  return written;
}

function swapTwoLetters(random: Random, text: string): string {
  if (text.length < 8) return text;
  const at = random.between(2, text.length - 4);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
