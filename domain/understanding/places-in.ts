import type { CoverageArea } from '../catalogue.ts';
import { foldWord } from './fold.ts';
import { normalise } from './normalise.ts';
import places from './vocabulary/places.json' with { type: 'json' };
import zoneWords from './vocabulary/zone-words.json' with { type: 'json' };

export interface PlaceName {
  /** As it sounds, see `foldWord`; its words. */
  sound: string;
  words: string[];
  /** null: nobody covers it, as far as the catalogue knows. */
  area: CoverageArea | null;
  name: string;
}

/** A name in a message: from which of its words on. */
export interface NamedPlace {
  name: PlaceName;
  from: number;
}

/**
 * The places that a message names letter by letter, the longest name where several overlap; names
 * that are everyday words ("pro", "musa") only where they are meant. `sounds`: see `foldWord`.
 */
export function placesIn(sounds: string[], areas: CoverageArea[]): NamedPlace[] {
  const byFirstWord = indexOf(areas);
  const found = sounds.flatMap((word, from) =>
    (byFirstWord.get(word) ?? [])
      .filter((name) => name.words.every((one, at) => sounds[from + at] === one))
      .filter((name) => !isInPassing(name, sounds, from))
      .map((name) => ({ name, from })),
  );
  return found.filter((one) => !found.some((other) => other !== one && isWithin(one, other)));
}

function isWithin(one: NamedPlace, other: NamedPlace): boolean {
  return (
    other.name.words.length > one.name.words.length &&
    other.from <= one.from &&
    other.from + other.name.words.length >= one.from + one.name.words.length
  );
}

/** Names that are also everyday words ("pro", "musa", "bello") need "en", "vivo", "zona" before them. */
function isInPassing({ sound }: PlaceName, sounds: string[], from: number): boolean {
  if (sound === 'lima') return sounds.length > 3;
  if (!ambiguous.has(sound)) return false;
  return sounds.length > 2 && !isIntroduced(sounds, from);
}

/** "Soy de", "zona", "en": but "para año nuevo" and "por el nacimiento" speak of no place. */
function isIntroduced(sounds: string[], from: number): boolean {
  const before = sounds[from - 1] ?? '';
  if (!loose.has(before)) return introductions.has(before);
  return before === 'de' && introductions.has(sounds[from - 2] ?? '');
}

/** Asking 150 names for each message took most of its time: their sounds are made once a catalogue. */
const namesByAreas = new WeakMap<CoverageArea[], PlaceName[]>();

export function namesOf(areas: CoverageArea[]): PlaceName[] {
  const known = namesByAreas.get(areas);
  if (known) return known;
  const covered = areas.flatMap((area) =>
    [area.name, ...area.aliases].map((name) => nameOf(name, area)),
  );
  const sounds = new Set(covered.map(({ sound }) => sound));
  const others = Object.values(places)
    .flat()
    .map((name) => nameOf(name, null))
    .filter(({ sound }) => !sounds.has(sound));
  const names = [...covered, ...others];
  namesByAreas.set(areas, names);
  return names;
}

const indexes = new WeakMap<CoverageArea[], Map<string, PlaceName[]>>();

function indexOf(areas: CoverageArea[]): Map<string, PlaceName[]> {
  const known = indexes.get(areas);
  if (known) return known;
  const index = Map.groupBy(namesOf(areas), ({ words }) => words[0] ?? '');
  indexes.set(areas, index);
  return index;
}

const nameOf = (name: string, area: CoverageArea | null): PlaceName => {
  const sound = soundOfName(name);
  return { sound, words: sound.split(' '), area, name };
};

/** A place's name as messages are compared with it. */
export const soundOfName = (name: string) => normalise(name).split(' ').map(foldWord).join(' ');

const ambiguous = new Set(zoneWords.ambiguous.map(soundOfName));
/** Of these, those behind which anything may stand. */
const loose: ReadonlySet<string> = new Set(zoneWords.loose.map(foldWord));
/** Words behind which a place is named. */
export const introductions: ReadonlySet<string> = new Set(zoneWords.introductions.map(foldWord));
