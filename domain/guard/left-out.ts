import { keepsFigures } from './keeps-figures.ts';
import type { Vocabulary } from './read-clause.ts';
import { readSentences, type Sentence } from './read-sentences.ts';

/**
 * What a wording leaves out of a planned reply and may not: figures, words to write back, what is
 * denied or free, that a machine answers, where a plan is spoken of that it is that plan, and more
 * than half of what any sentence says. Pure.
 */
export function leftOut(worded: string, planned: string, catalogue: Vocabulary): string[] {
  const said = readSentences(worded, catalogue);
  const everything = toldIn(said);
  const lost = readSentences(planned, catalogue).filter(({ plans, claims }) => {
    const [plan, another] = plans;
    const isOfOne = plan !== undefined && another === undefined;
    return isLost(
      [...claims].filter((claim) => plan === undefined || !claim.startsWith('operator ')),
      isOfOne ? toldIn(said.filter((one) => one.plans.includes(plan))) : everything,
    );
  });
  const toWrite = planned.match(/«[^»]+»/g) ?? [];
  return [
    ...(keepsFigures(planned, worded) ? [] : ['figures']),
    ...(/\p{L}/u.test(worded) ? [] : ['words']),
    ...toWrite.filter((quoted) => !worded.includes(quoted.slice(1, -1))),
    ...(asksZone.test(planned) && !asksZone.test(worded) ? ['zone'] : []),
    ...lost.map(({ text }) => text.trim()),
  ];
}

const asksZone = /(?<!\p{L})(?:zona|distrito|d[oó]nde)(?!\p{L})/iu;
const toldIn = (sentences: Sentence[]) => new Set(sentences.flatMap(({ claims }) => [...claims]));
const unasked = (claim: string) => claim.replace(/^\? /, '');

const mustStand = /^no |^free |^operator |^word (?:gratis|documento|automatico|persona)$/;
/** Said with any words, or told by the figures beside them. */
const mayMiss = /word (?:solo|contrat|unos|afirm|aksed|offer|zona|or|if|aside)$/;
/** Of fewer words than these half may be chance. */
const wordsMin = 3;

function isLost(claims: string[], told: Set<string>): boolean {
  const words = claims.filter(
    (claim) => /^(?:\? )?(?:no )?(?:word|free|operator) /.test(claim) && !mayMiss.test(claim),
  );
  // What is asked may be told, and not the other way round.
  const left = words.filter((claim) => !told.has(claim) && !told.has(unasked(claim)));
  if (left.some((claim) => mustStand.test(claim))) return true;
  return words.length >= wordsMin && left.length * 2 > words.length;
}
