import { distance } from 'fastest-levenshtein';
import type { CoverageArea } from '../catalogue.ts';
import { withoutStreets } from './find-address.ts';
import { foldWord } from './fold.ts';
import { normalise } from './normalise.ts';
import { knownWords } from './vocabulary/index.ts';
import places from './vocabulary/places.json' with { type: 'json' };
import zoneWords from './vocabulary/zone-words.json' with { type: 'json' };

export type ZoneFinding =
  | { kind: 'found'; area: CoverageArea }
  /** Written too far from any name to be sure: ask back. */
  | { kind: 'near'; area: CoverageArea }
  /** A place that nobody covers as far as the catalogue knows, by its name. */
  | { kind: 'uncovered'; name: string }
  | { kind: 'none' };

interface Name {
  /** As it sounds, see `foldWord`. */
  sound: string;
  area: CoverageArea | null;
  name: string;
}

/** One slip for every five letters is a typo; up to one for every three may be one. */
const typoShare = 1 / 5;
const nearShare = 1 / 3;
const longestNameWords = 5;
const shortestTypo = 5;

/**
 * Finds a place in what somebody wrote, by name or alias, in spite of typos. Of two the narrower one
 * wins, of equals the first, after a change of mind ("no en Comas, mejor en Ate") the last. `asked`: where they live was asked just now, so
 * even a distant likeness counts.
 */
export function findZone(text: string, areas: CoverageArea[], asked: boolean): ZoneFinding {
  const words = normalise(withoutStreets(text)).split(' ').map(foldWord);
  const exact = exactName(words, namesOf(areas));
  if (exact) return findingOf(exact);
  let best: { name: Name; share: number } | null = null;
  for (const { phrase, isPlace } of phrases(words, asked)) {
    for (const name of namesOf(areas)) {
      const longest = Math.max(name.sound.length, phrase.length);
      if (name.sound.length < shortestTypo || Math.abs(name.sound.length - phrase.length) > 3)
        continue;
      const share = distance(phrase, name.sound) / longest;
      if (
        (isPlace ? share < nearShare : share <= typoShare) &&
        (best === null || share < best.share)
      )
        best = { name, share };
    }
  }
  if (best === null) return { kind: 'none' };
  if (best.share <= typoShare) return findingOf(best.name);
  return best.name.area ? { kind: 'near', area: best.name.area } : { kind: 'none' };
}

function findingOf({ area, name }: Name): ZoneFinding {
  return area ? { kind: 'found', area } : { kind: 'uncovered', name };
}

interface Found {
  name: Name;
  at: number;
}

function exactName(words: string[], names: Name[]): Name | null {
  const line = ` ${words.join(' ')} `;
  const found = names
    .map((name) => ({ name, at: line.lastIndexOf(` ${name.sound} `) }))
    .filter(({ name, at }) => at >= 0 && !isInPassing(name, words, at));
  const within = (one: Found) =>
    found.some(
      (other) =>
        other !== one &&
        other.name.sound.length > one.name.sound.length &&
        other.at <= one.at &&
        other.at + other.name.sound.length >= one.at + one.name.sound.length,
    );
  const meant = found.filter(
    (one) => !within(one) && !isDenied(line, one.at) && !isReplaced(line, one, found),
  );
  const narrow = meant.filter(({ name }) => !isCity(name));
  const named = (narrow.length > 0 ? narrow : meant).toSorted(
    (a, b) => a.at - b.at || rank(b.name) - rank(a.name),
  );
  return (changeOfMind.test(line) ? named.at(-1) : named[0])?.name ?? null;
}

/** "Mejor en Surco": of two places the later one counts. */
const changeOfMind = / (mejor|digo|perdon|aora|korijo|mudo|mude) /;

/** "No de San Miguel", "eso es San Borja, lo mío es…"; "no, es San Miguel" tells where it is. */
const isDenied = (line: string, at: number) =>
  / no (de|en|soy|soy de|bibo en|estoy en)$| (trabajo|antes bibia|bibia) en$| no (eso |ese |esa )?es$/.test(
    line.slice(0, at),
  ) && line.slice(0, at).trim() !== 'no es';

/** "Bellavista no, Callao": but "en Comas no hay señal" is about Comas. */
const isReplaced = (line: string, one: Found, found: Found[]) =>
  found.some(
    (other) =>
      / no (?:a |en |es )?$/.test(line.slice(one.at + one.name.sound.length + 1, other.at + 1)) &&
      other.at - one.at - one.name.sound.length < 8,
  );

/** A city named after its district ("Suba, Bogotá") is not the narrower of the two. */
const isCity = ({ area, sound }: Name) => (area ? area.name === area.city : cities.has(sound));

const rank = ({ area }: Name) => (area ? 1 : 0);

/** Names that are also everyday words ("pro", "musa", "bello") need "en", "vivo", "zona" before them. */
function isInPassing({ sound }: Name, words: string[], at: number): boolean {
  if (sound === 'lima') return words.length > 3;
  if (!ambiguous.has(sound)) return false;
  const before = ` ${words.join(' ')} `.slice(0, at).trim().split(' ').at(-1) ?? '';
  return words.length > 2 && !introductions.has(before);
}

/** Asking 150 names for each message took most of its time: their sounds are made once a catalogue. */
const namesByAreas = new WeakMap<CoverageArea[], Name[]>();

function namesOf(areas: CoverageArea[]): Name[] {
  const known = namesByAreas.get(areas);
  if (known) return known;
  const covered = areas.flatMap((area) =>
    [area.name, ...area.aliases].map((name) => ({ sound: soundOfName(name), area, name })),
  );
  const sounds = new Set(covered.map(({ sound }) => sound));
  const others = Object.values(places)
    .flat()
    .map((name) => ({ sound: soundOfName(name), area: null, name }))
    .filter(({ sound }) => !sounds.has(sound));
  const names = [...covered, ...others];
  namesByAreas.set(areas, names);
  return names;
}

const soundOfName = (name: string) => normalise(name).split(' ').map(foldWord).join(' ');

/** Runs of words that may be a misspelt place: behind "en", "vivo en", "zona", or all of a short answer. */
function* phrases(
  words: string[],
  asked: boolean,
): Generator<{ phrase: string; isPlace: boolean }> {
  const isShort = words.length <= 3;
  for (let start = 0; start < words.length; start++) {
    const isPlace = (asked && words.length <= 6) || introductions.has(words[start - 1] ?? '');
    if (!isPlace && !isShort) continue;
    for (let size = 1; size <= longestNameWords && start + size <= words.length; size++) {
      const run = words.slice(start, start + size);
      const phrase = run.join(' ');
      if (phrase.length >= 4 && !run.every(isEveryday)) yield { phrase, isPlace: asked };
    }
  }
}

const everyday = new Set(zoneWords.everyday.map(foldWord));
const ambiguous = new Set(zoneWords.ambiguous.map(soundOfName));
const cities = new Set(zoneWords.cities.map(soundOfName));
const introductions = new Set(zoneWords.introductions.map(foldWord));
const isEveryday = (word: string) => everyday.has(word) || knownWords.has(word) || /\d/.test(word);
