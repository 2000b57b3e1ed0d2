import { distance } from 'fastest-levenshtein';
import type { CoverageArea } from '../catalogue.ts';
import { withoutStreets } from './find-address.ts';
import { foldWord } from './fold.ts';
import { normalise } from './normalise.ts';
import {
  introductions,
  type NamedPlace,
  namesOf,
  type PlaceName,
  placesIn,
  soundOfName,
} from './places-in.ts';
import { knownWords } from './vocabulary/index.ts';
import zoneWords from './vocabulary/zone-words.json' with { type: 'json' };

export type ZoneFinding =
  /** `said`: the words that name it, as they sound. */
  | { kind: 'found'; area: CoverageArea; said: string }
  /** Written too far from any name to be sure: ask back. */
  | { kind: 'near'; area: CoverageArea }
  /** A place that nobody covers as far as the catalogue knows, by its name. */
  | { kind: 'uncovered'; name: string; said: string }
  | { kind: 'none' };

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
  const sounds = normalise(withoutStreets(text)).split(' ').map(foldWord);
  const named = placesIn(sounds, areas);
  const exact = ofOwnCity(meantOf(named, sounds), named);
  if (exact) return findingOf(exact.name, exact.name.sound);
  let best: { name: PlaceName; share: number; said: string } | null = null;
  for (const { phrase, isPlace } of phrases(sounds, asked)) {
    for (const name of namesOf(areas)) {
      const longest = Math.max(name.sound.length, phrase.length);
      if (name.sound.length < shortestTypo || Math.abs(name.sound.length - phrase.length) > 3)
        continue;
      const share = distance(phrase, name.sound) / longest;
      if (
        (isPlace ? share < nearShare : share <= typoShare) &&
        (best === null || share < best.share)
      )
        best = { name, share, said: phrase };
    }
  }
  if (best === null) return { kind: 'none' };
  if (best.share <= typoShare) return findingOf(best.name, best.said);
  return best.name.area ? { kind: 'near', area: best.name.area } : { kind: 'none' };
}

function findingOf({ area, name }: PlaceName, said: string): ZoneFinding {
  return area ? { kind: 'found', area, said } : { kind: 'uncovered', name, said };
}

/** Of the places named, the one that is theirs. */
function meantOf(found: NamedPlace[], sounds: string[]): NamedPlace | null {
  const meant = found.filter(
    (one) => !isDenied(sounds.slice(0, one.from)) && !isReplaced(sounds, one, found),
  );
  const narrow = meant.filter(({ name }) => !isCity(name));
  const named = (narrow.length > 0 ? narrow : meant).toSorted(
    (a, b) => a.from - b.from || rank(b.name) - rank(a.name),
  );
  return (changesMind(sounds) ? named.at(-1) : named[0]) ?? null;
}

/** "Miraflores, Arequipa" is not Lima's Miraflores: the city that stands behind a district tells which is meant. */
function ofOwnCity(place: NamedPlace | null, found: NamedPlace[]): NamedPlace | null {
  if (!place?.name.area) return place;
  const { area, words } = place.name;
  const end = place.from + words.length;
  const city = found.find(
    ({ name, from }) => from >= end && from <= end + 1 && name !== place.name && isCity(name),
  );
  const isOwn = !city || area.city === (city.name.area?.city ?? city.name.name);
  return isOwn ? place : city;
}

/** "Mejor en Surco": of two places the later one counts. */
const changesMind = (sounds: string[]) =>
  sounds.some((word) => /^(mejor|digo|perdon|aora|korijo|mudo|mude)$/.test(word));

/** "No de San Miguel", "eso es San Borja, lo mío es…"; "no, es San Miguel" tells where it is. */
function isDenied(before: string[]): boolean {
  const line = ` ${before.join(' ')}`;
  return (
    / no (de|en|soy|soy de|bibo en|estoy en)$| (trabajo|antes bibia|bibia) en$| no (eso |ese |esa )?es$/.test(
      line,
    ) && line !== ' no es'
  );
}

/** "Bellavista no, Callao": but "en Comas no hay señal" is about Comas. */
function isReplaced(sounds: string[], { name, from }: NamedPlace, found: NamedPlace[]): boolean {
  const end = from + name.words.length;
  return found.some(
    (other) =>
      other.from > end && /^no( a| en| es)?$/.test(sounds.slice(end, other.from).join(' ')),
  );
}

/** A city named after its district ("Suba, Bogotá") is not the narrower of the two. */
const isCity = ({ area, sound }: PlaceName) => (area ? area.name === area.city : cities.has(sound));

const rank = ({ area }: PlaceName) => (area ? 1 : 0);

/** Runs of words that may be a misspelt place: behind "en", "vivo en", "zona", or all of a short answer. */
function* phrases(
  sounds: string[],
  asked: boolean,
): Generator<{ phrase: string; isPlace: boolean }> {
  const isShort = sounds.length <= 3;
  for (let start = 0; start < sounds.length; start++) {
    const isPlace = (asked && sounds.length <= 6) || introductions.has(sounds[start - 1] ?? '');
    if (!isPlace && !isShort) continue;
    for (let size = 1; size <= longestNameWords && start + size <= sounds.length; size++) {
      const run = sounds.slice(start, start + size);
      const phrase = run.join(' ');
      if (phrase.length >= 4 && !run.every(isEveryday)) yield { phrase, isPlace: asked };
    }
  }
}

const everyday = new Set(zoneWords.everyday.map(foldWord));
const cities = new Set(zoneWords.cities.map(soundOfName));
const isEveryday = (word: string) => everyday.has(word) || knownWords.has(word) || /\d/.test(word);
