import type { CoverageArea } from '../catalogue.ts';
import { onceFor } from '../once-for.ts';
import { isOwnWord } from './own-words.ts';
import { type NamedPlace, namesOf, type PlaceName } from './places-in.ts';
import { slips } from './slips.ts';

/** A covered place that a run of words may have been meant to name. */
export interface Likeness {
  name: PlaceName & { area: CoverageArea };
  /** The words that name it, as they sound. */
  said: string;
  /** Slips for each letter. */
  share: number;
}

/** One slip for every five letters is a typo; up to one for every three may be one. */
const typoShare = 1 / 5;
const nearShare = 1 / 3;
const shortestTypo = 5;
const longestNameWords = 5;

export const isSure = ({ share }: Likeness) => share <= typoShare;

/**
 * The covered place whose name is most like a run of words that begins where `mayBegin` says. Only
 * covered ones: a place nobody covers is told by its exact name, for "todavía no llegamos" to a
 * misread word loses a lead. `isAsked`: where they live was asked just now, so a distant likeness counts.
 */
export function misspeltPlace(
  sounds: string[],
  areas: CoverageArea[],
  mayBegin: (at: number) => boolean,
  isAsked: boolean,
): Likeness | null {
  let best: Likeness | null = null;
  for (const [from, first] of sounds.entries()) {
    const names = namesLike(areas).get(first[0] ?? '');
    if (!names || !mayBegin(from)) continue;
    for (let size = 1; size <= longestNameWords && from + size <= sounds.length; size++) {
      const run = sounds.slice(from, from + size);
      if (run.every(isOwnWord)) continue;
      const like = likest(run, names, isAsked ? nearShare : typoShare);
      if (like && (best === null || isBetter(like, best))) best = like;
    }
  }
  return best;
}

/** Of two that are sure the longer: "san jun de luriganch" holds a misspelt Lurigancho too. */
const isBetter = (one: Likeness, other: Likeness) =>
  isSure(one) && isSure(other) && one.said.length !== other.said.length
    ? one.said.length > other.said.length
    : one.share < other.share;

/** "San jn de Lurigancho" holds Lurigancho letter by letter and means the longer name. */
export function longerName(
  { name, from }: NamedPlace,
  sounds: string[],
  areas: CoverageArea[],
): Likeness | null {
  const end = from + name.words.length;
  const longer = [...namesLike(areas).values()]
    .flat()
    .filter(({ sound }) => sound.endsWith(` ${name.sound}`));
  for (const one of longer) {
    const run = sounds.slice(end - one.words.length, end);
    if (run.length < one.words.length) continue;
    const like = likest(run, [one], typoShare, true);
    if (like) return like;
  }
  return null;
}

type Covered = Likeness['name'];

function likest(
  run: string[],
  names: Covered[],
  mostShare: number,
  endsExactly = false,
): Likeness | null {
  const letters = run.join('').length;
  let best: Likeness | null = null;
  for (const name of names) {
    const longest = Math.max(letters, name.glued.length);
    const most = Math.floor(longest * mostShare);
    const made = slipsIn(run, name, most, endsExactly);
    const share = made / longest;
    if (made <= most && share < nearShare && (best === null || share < best.share))
      best = { name, said: run.join(' '), share };
  }
  return best;
}

/**
 * Slips between a run of words and a name, `most + 1` when they are not alike. A word of its own is no
 * misspelling, but where the name's end is there letter by letter: "san joan de lurigancho".
 */
function slipsIn(
  run: string[],
  { words, glued }: Covered,
  most: number,
  endsExactly: boolean,
): number {
  const unlike = most + 1;
  const letters = run.join('');
  if (run.length !== words.length)
    return run.some((word) => isOwnWord(word) && !words.includes(word)) ||
      Math.abs(letters.length - glued.length) > most
      ? unlike
      : slips(letters, glued, most);
  let made = 0;
  for (const [at, word] of run.entries()) {
    const right = words[at] ?? '';
    if (word === right || (words.length > 2 && isCutShort(word, right))) continue;
    if (word[0] !== right[0] || (isOwnWord(word) && !endsExactly)) return unlike;
    const inWord = slips(word, right, most - made);
    made += inWord;
    if (made > most || inWord > Math.max(1, right.length * nearShare)) return unlike;
  }
  return made;
}

/** "s", "sn", "jn" of a long name. */
function isCutShort(word: string, right: string): boolean {
  if (word.length > 2 || word.length >= right.length || word[0] !== right[0]) return false;
  return right.includes(word.slice(1));
}

/** The covered names long enough to be misspelt, by their first letter. */
const namesLike = onceFor((areas: CoverageArea[]): Map<string, Covered[]> => {
  const covered = namesOf(areas).filter(
    (name): name is Covered => name.area !== null && name.glued.length >= shortestTypo,
  );
  return Map.groupBy(covered, ({ sound }) => sound[0] ?? '');
});
