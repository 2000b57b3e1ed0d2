import type { Product } from '../catalogue.ts';
import { notADay } from './choosing-words.ts';
import { leading, trailing } from './pointing-words.ts';

const notAPlan =
  '(?! (?:piso|pisos|minutos?|segundos?|ve[cz]|veces|horas?|dias?|cuadras?|mes|hijos|personas))';
const places = [
  '(?:primer(?:o|a|ito|ita)?|uno|1(?:ro|er|ra)?)',
  '(?:segund(?:o|a|ito|ita)|dos|2(?:do|da)?)',
  '(?:tercer(?:o|a|ito|ita)?|tres|3(?:ro|er|ra)?)',
].map((word) => ({
  bare: new RegExp(`${leading}(?:(?:el|la) )?(?:plan |opcion |numero )?${word}${trailing}`),
  pointed: new RegExp(`\\b(?:el|la|del|opcion|numero|plan) ${word}\\b${notAPlan}${notADay}`),
}));
const letters = /\bopcion ([abc])\b/;
const first = /\b(?:el|la) (?:de |que esta )?(?:mas )?arriba\b/;
const last = /\b(?:el|la) (?:ultim[oa]|(?:de |que esta )?(?:mas )?abajo)\b/;

/** "El segundo", "opción B", "el de abajo" of a list. */
export function byOrdinal(text: string, listed: Product[], isAsked: boolean): Product | null {
  const letter = letters.exec(text)?.[1];
  if (letter) return listed['abc'.indexOf(letter)] ?? null;
  if (first.test(text)) return listed[0] ?? null;
  if (last.test(text)) return listed.at(-1) ?? null;
  const at = places.findIndex(
    ({ bare, pointed }) => pointed.test(text) || (isAsked && bare.test(text)),
  );
  return listed[at] ?? null;
}

const thisOne = new RegExp(
  `${leading}(?:(?:ese|esa|este|esta|eso)(?: plan| opcion)?|el plan)${trailing}`,
);

/** "Ya, ese mismo" is the one plan that was spoken of. */
export function byPronoun(text: string, quoted: Product[]): Product | null {
  const [only, ...others] = quoted;
  return only && others.length === 0 && thisOne.test(text) ? only : null;
}
