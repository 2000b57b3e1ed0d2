import type { CoverageArea } from '../catalogue.ts';
import { normalise } from '../understanding/normalise.ts';
import { soundOf } from '../understanding/phrase.ts';
import { introductions, soundOfName } from '../understanding/places-in.ts';

const shortestBeginning = 5;
/** More than this many are no question to put to anybody. */
const optionsMax = 4;

/**
 * The zones that what was written may mean, when it is only how their names begin: "san juan" of
 * Lurigancho or of Miraflores. Empty when it is none, or one alone. `asked`: the zone was asked just now.
 */
export function zoneOptions(text: string, areas: CoverageArea[], asked: boolean): string[] {
  const written = normalise(text).split(' ');
  const words = soundOf(written.join(' ')).trim().split(' ');
  for (const [from] of words.entries()) {
    const isPlace = introductions.has(words[from - 1] ?? '') || (asked && words.length <= 3);
    if (!isPlace) continue;
    for (let size = 3; size > 0; size--) {
      const beginning = words.slice(from, from + size).join(' ');
      const letters = written.slice(from, from + size).join(' ').length;
      if (from + size > words.length || letters < shortestBeginning) continue;
      const names = areas
        .filter(({ name }) => soundOfName(name).startsWith(`${beginning} `))
        .map(({ name }) => name);
      if (names.length > 1 && names.length <= optionsMax) return names;
    }
  }
  return [];
}

const ordinals = [
  /^(el |la )?(primer[oa]?|1)$/,
  /^(el |la )?(segund[oa]|2)$/,
  /^(el |la )?(tercer[oa]?|3)$/,
];

/** Of the zones asked back the one that an answer tells: "de Miraflores", "el primero"; null: none. */
export function zoneAmong(
  options: string[],
  text: string,
  areas: CoverageArea[],
): CoverageArea | null {
  const normalised = normalise(text);
  const at = ordinals.findIndex((ordinal) => ordinal.test(normalised));
  const said = new Set(soundOf(normalised).trim().split(' '));
  const telling = (name: string) =>
    soundOfName(name)
      .split(' ')
      .filter(
        (word) => word.length > 3 && !options.every((one) => soundOfName(one).includes(word)),
      );
  const named = options.filter((name) => telling(name).some((word) => said.has(word)));
  const chosen = named.length === 1 ? named[0] : options[at];
  return areas.find(({ name }) => name === chosen) ?? null;
}
