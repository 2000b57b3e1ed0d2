import { compilePhrases } from './phrase.ts';
import { endOf, type NamedPlace, type PlaceName, soundOfName } from './places-in.ts';
import zoneWords from './vocabulary/zone-words.json' with { type: 'json' };

/** The words of a message as they sound, and before which of them a comma stands. */
export interface Said {
  sounds: string[];
  commas: ReadonlySet<number>;
}

/**
 * Of the places named, the one that is theirs: never one that is denied, left behind or somebody
 * else's; one where they only work, or a school's or estate's name, when there is no other. Of two the
 * narrower wins, of equals the first, after a change of mind the last.
 */
export function meantPlace(found: NamedPlace[], said: Said): NamedPlace | null {
  const theirs = found.filter((one) => !isNotTheirs(one, found, said));
  const own = theirs.filter((one) => !lesser.test(sincePlace(lineOf(one, found, said))));
  const better = own.length > 0 ? own : theirs;
  const narrow = better.filter(({ name }) => !isCity(name));
  const [first, ...more] = (narrow.length > 0 ? narrow : better).toSorted(
    (a, b) => a.from - b.from || rank(b.name) - rank(a.name),
  );
  if (!first) return null;
  const meant = changesMind(said.sounds) ? (more.at(-1) ?? first) : first;
  return ofOwnCity(ofOwnDistrict(meant, better), found);
}

/** "San Carlos SJL", "las lomas de Ventanilla": a name nobody covers is an estate of the covered district behind it. */
function ofOwnDistrict(place: NamedPlace, others: NamedPlace[]): NamedPlace {
  if (place.name.area || isCity(place.name)) return place;
  const end = endOf(place);
  const district = others.find(
    ({ name, from }) => name.area && !isCity(name) && from >= end && from <= end + 1,
  );
  return district ?? place;
}

/** "Miraflores, Arequipa" is not Lima's Miraflores: the city that stands behind a district tells which is meant. */
function ofOwnCity(place: NamedPlace, found: NamedPlace[]): NamedPlace {
  const { area } = place.name;
  if (!area) return place;
  const end = endOf(place);
  const city = found.find(
    ({ name, from }) => from >= end && from <= end + 1 && name !== place.name && isCity(name),
  );
  const isOwn = !city || area.city === (city.name.area?.city ?? city.name.name);
  return isOwn ? place : city;
}

/** "Mejor en Surco": of two places the later one counts. */
const changesMind = (sounds: string[]) =>
  sounds.some((word) => /^(mejor|digo|perdon|aora|korijo|mudo|mude)$/.test(word));

function isNotTheirs(one: NamedPlace, found: NamedPlace[], said: Said): boolean {
  return (
    notTheirs.test(lineOf(one, found, said)) ||
    deniedByComma.test(lineOf(one, found, said, { withCommas: true }).replace(keptByComma, ''))
  );
}

/** A message with the place that is looked at as "§", the others as "@", so that phrases can speak of them. */
function lineOf(
  one: NamedPlace,
  found: NamedPlace[],
  { sounds, commas }: Said,
  { withCommas } = { withCommas: false },
): string {
  let line = '';
  for (let at = 0; at < sounds.length; ) {
    if (withCommas && commas.has(at)) line += ' ¦';
    const place = one.from === at ? one : found.find(({ from }) => from === at);
    line += ` ${place ? (place.from === one.from ? '§' : '@') : sounds[at]}`;
    at += place?.name.words.length ?? 1;
  }
  return line;
}

/** What stands between the place before and the one looked at, and all behind it. */
const sincePlace = (line: string) => line.slice(line.lastIndexOf('@', line.indexOf('§')) + 1);

/** A city named after its district ("Suba, Bogotá") is not the narrower of the two. */
const isCity = ({ area, name, sound }: PlaceName) =>
  area ? area.name === area.city : cities.has(sound) || cities.has(soundOfName(name));

const rank = ({ area }: PlaceName) => (area ? 1 : 0);

const cities = new Set(zoneWords.cities.map(soundOfName));
const people = `(${zoneWords.people.join('|')})`;
const phrases = (list: string[]) =>
  compilePhrases(list.map((phrase) => phrase.replaceAll('{people}', people)));
const notTheirs = phrases(zoneWords.notTheirs);
const deniedByComma = phrases(zoneWords.deniedByComma);
const keptByComma = phrases(zoneWords.keptByComma);
const lesser = phrases(zoneWords.lesser);
