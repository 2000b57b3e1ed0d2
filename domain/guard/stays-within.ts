import { inCallWords } from '../speech/call-wording.es.ts';
import { stemOf } from '../understanding/word-stems.ts';
import { plainly } from './figures.ts';
import { isNotSpanish, leaksInstructions } from './language.ts';
import { odditiesIn, undressed } from './oddities.ts';
import { breaksPromotion } from './promotion-unit.ts';
import type { Clause, Part, Vocabulary } from './read-clause.ts';
import { readSentences, type Sentence } from './read-sentences.ts';
import { uncounted } from './uncounted.ts';

/** Whether a model's wording of a planned reply claims nothing that the reply does not. Pure. */
export const staysWithin = (worded: string, planned: string, catalogue: Vocabulary): boolean =>
  addedTo(worded, planned, catalogue).length === 0;

/**
 * The sentences of `worded` that say what `planned` does not, neither as it is written nor as it is
 * said on a call. Every word that is neither harmless nor planned adds; planned words must stand
 * together as they do in one planned sentence, or in what is planned of one plan, affirmed or denied
 * as there, and no more often.
 */
export function addedTo(worded: string, planned: string, catalogue: Vocabulary): string[] {
  const added = addedToText(worded, planned, catalogue);
  const spoken = inCallWords(planned);
  return added.length === 0 || spoken === planned ? added : addedToText(worded, spoken, catalogue);
}

function addedToText(worded: string, planned: string, catalogue: Vocabulary): string[] {
  const text = undressed(worded);
  const plan = undressed(planned);
  if (odditiesIn(text).some((odd) => !planned.includes(odd))) return [worded];
  const allowed = readSentences(plan, catalogue);
  const said = readSentences(uncounted(text, plan), catalogue);
  if (asksMore(said, allowed) || chats(said, allowed)) return [worded];
  const places = placesIn(plan);
  const isPlanned = plannedParts(allowed, plan);
  const left = countsOf(allowed);
  return said
    .filter(
      (sentence) =>
        !(isPlanned(sentence) || sentence.clauses.every(isPlanned)) ||
        sentence.clauses.some(
          (clause) => deniesNothing(clause, places, allowed) || isTooOften(clause, left),
        ) ||
        breaksPromotion(sentence, allowed) ||
        (isNotOurs(sentence.text) && !planned.includes(sentence.text.trim())),
    )
    .map(({ text: added }) => added.trim());
}

const isNotOurs = (text: string) => leaksInstructions(text) || isNotSpanish(text);

const asksMore = (said: Sentence[], allowed: Sentence[]) => {
  const questions = (sentences: Sentence[]) => sentences.filter((one) => one.isQuestion).length;
  return questions(said) > questions(allowed);
};

/** Courtesies beyond the plan's; one more begins to chat. */
const extraCourtesiesMax = 3;

const chats = (said: Sentence[], allowed: Sentence[]) => {
  const courtesies = (sentences: Sentence[]) =>
    sentences.filter(({ claims }) => claims.size === 0).length;
  return courtesies(said) > courtesies(allowed) + extraCourtesiesMax;
};

/** Whether all that a part claims stands together in the plan. */
function plannedParts(allowed: Sentence[], planned: string): (part: Part) => boolean {
  const places = placesIn(planned);
  const units = unitsOf(allowed);
  const claims = allowed.flatMap((sentence) => [...sentence.claims]);
  const everything = new Set([
    ...claims.map(unasked),
    ...claims.map(bare).filter((claim) => places.has(claim)),
    ...affirmationsOf(allowed),
    ...conditionsIn(planned),
  ]);
  return (part) => {
    const loose = [...part.claims].filter(
      (claim) => isLoose.test(claim) || places.has(bare(claim)),
    );
    const bound = [...part.claims].filter((claim) => !loose.includes(claim));
    return (
      loose.every((claim) => everything.has(unasked(claim)) || everything.has(bareOf(claim))) &&
      units.some((unit) => bound.every((claim) => unit.has(claim)))
    );
  };
  function bareOf(claim: string): string {
    return places.has(bare(claim)) ? bare(claim) : claim;
  }
}

/** True of everything planned, wherever it is said: that we are there, and that we say so. */
const isLoose = /^(?:\? )?(?:no )?word (?:llegar|offer|afirm|aksed|or|if|aside)$/;

const unasked = (claim: string) => claim.replace(/^\? /, '');
const bare = (claim: string) => unasked(claim).replace(/^no /, '');

/** What may stand together: a planned sentence of one plan, each part of one of several, and all that is planned of one plan. */
function unitsOf(sentences: Sentence[]): Set<string>[] {
  const parts = sentences.flatMap((one): Part[] =>
    new Set(one.plans).size > 1 ? one.clauses : [one, ...one.clauses],
  );
  const byPlan = new Map<string, Set<string>>();
  for (const { plans, claims } of parts) {
    const [plan] = plans;
    if (plan !== undefined && plans.length === 1)
      byPlan.set(plan, new Set([...(byPlan.get(plan) ?? []), ...claims]));
  }
  return [...parts.map(({ claims }) => claims), ...byPlan.values()];
}

/** Where it is, which is said the same of what is there and of what is not: the words with a capital inside a sentence. */
const placesIn = (text: string): Set<string> =>
  new Set([
    'word zona',
    ...[...text.matchAll(/(?<=[\p{Ll}\d,]\s)\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+)*/gu)]
      .flatMap(([words]) => words.split(/\s/))
      .map((word) => `word ${stemOf(plainly(word))}`),
  ]);

const conditionsIn = (planned: string) =>
  /(?<!\p{L})si(?!\p{L})/iu.test(planned) ? ['word if'] : [];

/** A yes of its own is an answer: only where something is affirmed, nothing denied and nothing left to a person. */
function affirmationsOf(allowed: Sentence[]): string[] {
  const told = allowed.filter(({ isQuestion }) => !isQuestion);
  const shows = allowed.some(({ plans }) => plans.length > 0) ? ['word offer'] : [];
  const denies = told.some(({ clauses }) => clauses.some((clause) => clause.denies));
  if (denies || told.some(({ claims }) => claims.has('word confirmar'))) return shows;
  const affirms = told.some(({ claims }) =>
    [...claims].some((claim) => /^word (?!zona$)/.test(claim)),
  );
  return [...shows, 'word aksed', ...(affirms ? ['word afirm'] : [])];
}

/** A "no" of nothing that claims answers something, where the plan has none. */
const deniesNothing = ({ denies, claims }: Clause, places: Set<string>, allowed: Sentence[]) =>
  denies &&
  ![...claims].some((claim) => /^(?:\? )?no /.test(claim) && !places.has(bare(claim))) &&
  !allowed.some(({ clauses }) => clauses.some((one) => one.denies && one.counted.length === 0));

function countsOf(sentences: Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of sentences.flatMap(({ clauses }) => clauses.flatMap(({ counted }) => counted)))
    counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** What is said once in the plan and twice in the wording is said of something else the second time. */
function isTooOften({ counted }: Clause, left: Map<string, number>): boolean {
  let tooOften = false;
  for (const one of counted) {
    const count = left.get(one);
    if (count === undefined) continue;
    left.set(one, count - 1);
    if (count <= 0) tooOften = true;
  }
  return tooOften;
}
