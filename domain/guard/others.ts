import type { Memory } from '../assistant.ts';
import type { Catalogue } from '../catalogue.ts';
import { plainLetters } from '../plain-letters.ts';
import { isFirstName } from '../understanding/first-names.ts';
import { plainly } from './figures.ts';

const telephone = /\+?\d(?:[ \t().-]{0,2}\d){6,}/;

/** A telephone number, an e-mail, an address on the web or an identity card: nothing a reply ever needs. */
export function holdsContact(text: string): boolean {
  return (
    /\barroba\b/i.test(text) ||
    /\b[\w-]+\.(?:com|pe|net|org)\b/i.test(text) ||
    /[\w.+-]+@[\w-]+\.\w+/.test(text) ||
    /\b(?:https?:\/\/|www\.)\S+/i.test(text) ||
    telephone.test(text) ||
    telephone.test(plainly(text))
  );
}

/** A person named who is not the lead. Places that sound like people ("Jesús María") do not count. */
export function namesSomebodyElse(
  text: string,
  { catalogue, memory }: { catalogue: Catalogue; memory: Memory },
): boolean {
  const names = [...text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+/gu)].filter(({ 0: word }) =>
    isFirstName(plainLetters(word)),
  );
  if (names.length === 0) return false;
  const own = new Set(plainLetters(memory.name ?? '').split(/\s+/));
  const places = catalogue.areas.flatMap(({ name, city, aliases }) => [name, city, ...aliases]);
  const rest = [...places, memory.zoneText ?? '']
    .filter((place) => place.length > 2)
    .map(plainLetters)
    .sort((a, b) => b.length - a.length)
    .reduce(
      (left, place) => left.replaceAll(place, ' '.repeat(place.length)),
      letterByLetter(text),
    );
  return names.some(({ 0: word, index }) => {
    const name = plainLetters(word);
    return !own.has(name) && rest.slice(index, index + name.length) === name;
  });
}

/** Lower case and without accents, every letter where it was. */
const letterByLetter = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (one) => plainLetters(one).slice(0, 1) || one).toLowerCase();
