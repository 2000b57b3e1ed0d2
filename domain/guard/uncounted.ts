import { plainLetters } from '../plain-letters.ts';
import { isFirstName } from '../understanding/first-names.ts';
import { plainly } from './figures.ts';

/** A wording without what counts its list or calls somebody by name: neither says anything of a plan. */
export const uncounted = (worded: string, planned: string): string =>
  withoutCounts(withoutNames(withoutMarkers(worded), planned), planned);

/** "1. … 2. …" at the beginnings of lines, in their order. */
function withoutMarkers(text: string): string {
  let next = 1;
  return text.replace(/^[ \t]*(\d{1,2})[.)]-?[ \t]+/gm, (marker, digits) => {
    if (Number(digits) !== next) return marker;
    next += 1;
    return '';
  });
}

/** "Estas 3 opciones", "las tres": as many as the plan lists. */
function withoutCounts(text: string, planned: string): string {
  const listed = planned.match(/^\s*•/gm)?.length ?? 0;
  return text.replace(counted, (whole, article: string | undefined, count: string) =>
    plainly(count) === String(listed) ? (article ?? '') : whole,
  );
}

const counted =
  /(?<!\p{L})(?:(l[ao]s|est[ao]s) )?(dos|tres|cuatro|cinco|[2-5])(?= (?:opciones|planes|alternativas|propuestas|combos)(?!\p{L}))/giu;

/**
 * The lead called by name where the plan names nobody: whose name it may be the guard knows. Where
 * the plan has a name, another would be a word it does not hold.
 */
function withoutNames(text: string, planned: string): string {
  const names = (said: string) =>
    (said.match(called) ?? []).filter((one) => isFirstName(plainLetters(one)));
  if (names(planned).length > 0) return text;
  return text.replace(called, (word) => (isFirstName(plainLetters(word)) ? ' ' : word));
}
const called = /(?<!\p{L})\p{Lu}\p{Ll}+(?=\s*(?:[,!.?:]|$))/gmu;
