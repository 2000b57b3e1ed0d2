import type { CoverageArea } from '../catalogue.ts';
import type { AreaId } from '../ids.ts';
import { withoutStreets } from './find-address.ts';
import { meantPlace, type Said } from './meant-place.ts';
import { isSure, type Likeness, longerName, misspeltPlace } from './misspelt-place.ts';
import { normalise } from './normalise.ts';
import { compilePhrases } from './phrase.ts';
import {
  endOf,
  introductions,
  type NamedPlace,
  type PlaceName,
  placesIn,
  soundOfName,
  soundsOf,
} from './places-in.ts';
import zoneWords from './vocabulary/zone-words.json' with { type: 'json' };

export type ZoneFinding =
  /** `said`: the words that name it, as they sound. */
  | { kind: 'found'; area: CoverageArea; said: string; isMisspelt: boolean }
  /** Written too far from any name to be sure: ask back. */
  | { kind: 'near'; area: CoverageArea; said: string }
  /** A place that nobody covers as far as the catalogue knows, by its name. */
  | { kind: 'uncovered'; name: string; said: string }
  | { kind: 'none' };

/**
 * Finds a place in what somebody wrote, by name or alias, in spite of typos. `isAsked`: where they live
 * was asked just now, so even a distant likeness counts.
 */
export function findZone(text: string, areas: CoverageArea[], isAsked: boolean): ZoneFinding {
  const said = heard(text);
  const { sounds } = said;
  const places = placesIn(sounds, areas, isAsked);
  const exact = meantPlace(places, said);
  if (exact) {
    const longer = longerName(exact, sounds, areas);
    return longer ? misspelt(longer) : named(exact.name);
  }
  const isShort = sounds.length <= (isAsked ? 6 : 4);
  const mayBegin = (at: number) => isShort || introductions.has(sounds[at - 1] ?? '');
  const like = misspeltPlace(without(places, sounds), areas, mayBegin, isAsked);
  return like ? misspelt(like) : { kind: 'none' };
}

/** What is only misspelt never moves somebody whose zone is known. */
export function unlessMoved(zone: ZoneFinding, known: AreaId | null): ZoneFinding {
  const moves = zone.kind === 'found' && zone.isMisspelt && known && zone.area.id !== known;
  return moves ? { kind: 'near', area: zone.area, said: zone.said } : zone;
}

function named({ area, name, sound }: PlaceName): ZoneFinding {
  if (!area) return { kind: 'uncovered', name, said: sound };
  if (unsure.has(sound)) return { kind: 'near', area, said: sound };
  return { kind: 'found', area, said: sound, isMisspelt: false };
}

const misspelt = (like: Likeness): ZoneFinding =>
  isSure(like)
    ? { kind: 'found', area: like.name.area, said: like.said, isMisspelt: true }
    : { kind: 'near', area: like.name.area, said: like.said };

/** A place that is named and not theirs is no misspelling of another. */
const without = (places: NamedPlace[], sounds: string[]) =>
  sounds.map((sound, at) =>
    places.some((place) => at >= place.from && at < endOf(place)) ? '¦' : sound,
  );

/** The words without streets and everyday turns that sound like a place: "en vez de", "la punta de un cerro". */
function heard(text: string): Said {
  const words = normalise(withoutStreets(text).replace(/[,;](?!\d)/g, ' + ')).split(' ');
  const line = soundsOf(words).map((sound) => ` ${sound}`);
  const commas = new Set<number>();
  const sounds: string[] = [];
  for (const word of line.join('').replace(noPlaces, ' ¦').split(' ').filter(Boolean)) {
    if (word === '+') commas.add(sounds.length);
    else sounds.push(word);
  }
  return { sounds, commas };
}

const noPlaces = new RegExp(compilePhrases(zoneWords.noPlaces).source, 'gu');
const unsure = new Set(zoneWords.unsure.map(soundOfName));
