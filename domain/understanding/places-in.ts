import type { CoverageArea } from '../catalogue.ts';
import { onceFor } from '../once-for.ts';
import { foldWord } from './fold.ts';
import { normalise } from './normalise.ts';
import nicknames from './vocabulary/place-nicknames.json' with { type: 'json' };
import places from './vocabulary/places.json' with { type: 'json' };
import zoneWords from './vocabulary/zone-words.json' with { type: 'json' };

export interface PlaceName {
  /** As it sounds, see `foldWord`; its words. */
  sound: string;
  words: string[];
  /** The sound without its gaps. */
  glued: string;
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
 * `isAsked`: where they live was asked just now.
 */
export function placesIn(sounds: string[], areas: CoverageArea[], isAsked: boolean): NamedPlace[] {
  const byFirstWord = namesByFirstWord(areas);
  const found = sounds.flatMap((word, from) =>
    (byFirstWord.get(word) ?? [])
      .filter((name) => name.words.every((one, at) => sounds[from + at] === one))
      .map((name) => ({ name, from })),
  );
  const whole = found.filter(
    (one) => !found.some((other) => other !== one && isWithin(one, other)),
  );
  const clear = whole.filter(({ name }) => !isAmbiguous(name));
  return whole.filter((one) => !isAmbiguous(one.name) || isMeant(one, sounds, clear, isAsked));
}

function isWithin(one: NamedPlace, other: NamedPlace): boolean {
  return (
    other.name.words.length > one.name.words.length &&
    other.from <= one.from &&
    endOf(other) >= endOf(one)
  );
}

/** The word behind a named place. */
export const endOf = ({ name, from }: NamedPlace) => from + name.words.length;

const isAmbiguous = ({ sound }: PlaceName) => ambiguous.has(sound) || sound === 'lima';

/** Whether a name that is also an everyday word is a place here: asked for, introduced, or beside another. */
function isMeant(
  one: NamedPlace,
  sounds: string[],
  clear: NamedPlace[],
  isAsked: boolean,
): boolean {
  const { sound } = one.name;
  if (sound === 'lima') return sounds.length <= 3;
  const isEveryday = everyday.has(sound);
  if (isIntroduced(sounds, one.from, isEveryday) || isBeside(one, clear)) return true;
  if (followers.has(sounds[endOf(one)] ?? '')) return true;
  if (isAsked && (one.from === 0 || sounds.length <= longestAnswer)) return true;
  return sounds.length <= (isEveryday ? 0 : 3);
}

const longestAnswer = 4;

/** "Ate, Salamanca", "de San Miguel a La Perla". */
const isBeside = (one: NamedPlace, others: NamedPlace[]) =>
  others.some((other) => {
    const gap = other.from > one.from ? other.from - endOf(one) : one.from - endOf(other);
    return gap >= 0 && gap <= 1;
  });

/** "Soy de", "zona", "en"; and "para la victoria", but "para año nuevo" and "por el nacimiento" speak of no place. */
function isIntroduced(sounds: string[], from: number, isEveryday: boolean): boolean {
  const before = sounds[from - 1] ?? '';
  if (!isEveryday || !loose.has(before)) return introductions.has(before);
  const first = sounds[from - 2] ?? '';
  return (before === 'de' || before === 'por') && introductions.has(first) && !loose.has(first);
}

/** Asking 150 names for each message took most of its time: their sounds are made once a catalogue. */
export const namesOf = onceFor((areas: CoverageArea[]): PlaceName[] => {
  const covered = areas.flatMap((area) =>
    [area.name, ...area.aliases].map((name) => nameOf(name, area)),
  );
  const sounds = new Set(covered.map(({ sound }) => sound));
  const known = Object.values(places)
    .flat()
    .map((name) => nameOf(name, null));
  const called = Object.entries(nicknames).map(([said, name]) => ({ ...nameOf(said, null), name }));
  const others = [...known, ...called].filter(({ sound }) => !sounds.has(sound));
  return [...covered, ...others];
});

const namesByFirstWord = onceFor((areas: CoverageArea[]) =>
  Map.groupBy(namesOf(areas), ({ words }) => words[0] ?? ''),
);

const nameOf = (name: string, area: CoverageArea | null): PlaceName => {
  const sound = soundOfName(name);
  return {
    sound,
    words: sound.split(' '),
    glued: sound.replaceAll(' ', ''),
    area,
    name: name.replace(qualifier, ''),
  };
};

/** What tells two places of one name apart: "Castilla (Bogotá)". */
const qualifier = / \(.+\)$/;

/** The words of a normalised message as they sound; one that only sounds like a place ("vez", "ves") is "¦". */
export const soundsOf = (words: string[]): string[] =>
  words.map((word) => (otherSpelling.has(word) ? '¦' : foldWord(word)));

const otherSpelling = new Set(zoneWords.otherSpelling);

/** A place's name as messages are compared with it. */
export const soundOfName = (name: string) => normalise(name).split(' ').map(foldWord).join(' ');

const ambiguous = new Set(zoneWords.ambiguous.map(soundOfName));
/** Of these, those that are places only in answer to where somebody lives, or firmly introduced. */
const everyday = new Set(zoneWords.everyday.map(soundOfName));
/** Words that follow a place: "VES sector 3". */
const followers = new Set(zoneWords.followers.map(foldWord));
/** Of the introductions, those behind which anything may stand. */
const loose: ReadonlySet<string> = new Set(zoneWords.loose.map(foldWord));
/** Words behind which a place is named. */
export const introductions: ReadonlySet<string> = new Set(zoneWords.introductions.map(foldWord));
