import { distance } from 'fastest-levenshtein';
import type { CoverageArea } from '../catalogue.ts';
import { normalise } from './normalise.ts';

export type ZoneFinding =
  | { kind: 'found'; area: CoverageArea }
  /** Written too far from any name to be sure: ask back. */
  | { kind: 'near'; area: CoverageArea }
  | { kind: 'none' };

/** One slip for every five letters is a typo; up to one for every three may be one. */
const typoShare = 1 / 5;
const nearShare = 1 / 3;
const longestNameWords = 5;

/** Finds an area in what somebody wrote, by name or alias, in spite of typos. The longest name wins. */
export function findZone(text: string, areas: CoverageArea[]): ZoneFinding {
  const words = normalise(text).split(' ');
  const names = namesOf(areas);
  const exact = names
    .filter(({ name }) => ` ${words.join(' ')} `.includes(` ${name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (exact && !isBareLima(exact.name, words)) return { kind: 'found', area: exact.area };

  let best: { area: CoverageArea; share: number } | null = null;
  for (const phrase of phrases(words)) {
    for (const { area, name } of names) {
      if (name.length < 5 || Math.abs(name.length - phrase.length) > 3) continue;
      const share = distance(phrase, name) / name.length;
      if (best === null || share < best.share) best = { area, share };
    }
  }
  if (best && best.share <= typoShare) return { kind: 'found', area: best.area };
  if (best && best.share < nearShare) return { kind: 'near', area: best.area };
  return { kind: 'none' };
}

/** Normalising 100 names for each message took most of its time: done once for a catalogue. */
const namesByAreas = new WeakMap<CoverageArea[], { area: CoverageArea; name: string }[]>();

function namesOf(areas: CoverageArea[]) {
  const known = namesByAreas.get(areas);
  if (known) return known;
  const names = areas.flatMap((area) =>
    [area.name, ...area.aliases].map((name) => ({ area, name: normalise(name) })),
  );
  namesByAreas.set(areas, names);
  return names;
}

/** "Lima" may be the district or the city of 43: only alone, or as Cercado, is it the district. */
const isBareLima = (name: string, words: string[]) => name === 'lima' && words.length > 3;

function* phrases(words: string[]): Generator<string> {
  for (let size = 1; size <= longestNameWords; size++) {
    for (let start = 0; start + size <= words.length; start++) {
      const phrase = words.slice(start, start + size).join(' ');
      if (phrase.length >= 4 && !commonWords.has(phrase)) yield phrase;
    }
  }
}

/** Everyday words that lie within a typo of a district's name. */
const commonWords = new Set(
  [
    'planes',
    'rapido',
    'precio',
    'rosa',
    'line',
    'linea',
    'linda',
    'mejor',
    'puedo',
    'punta',
    'comas',
    'costa',
    'claro',
    'hola',
    'luis',
    'lejos',
    'breve',
    'buena',
    'busco',
    'chico',
    'internet',
    'movil',
    'quiero',
    'saber',
    'tienen',
    'cuanto',
    'cuesta',
    'gracias',
    'informacion',
  ].filter((word) => word !== 'comas'),
);
