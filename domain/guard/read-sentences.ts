import { plainly } from './figures.ts';
import { type Clause, type Part, readClause, type Vocabulary } from './read-clause.ts';

export interface Sentence extends Part {
  text: string;
  isQuestion: boolean;
  clauses: Clause[];
}

/** The sentences; what names no plan is said of the plan that was named last. */
export function readSentences(text: string, catalogue: Vocabulary): Sentence[] {
  let lastPlan: string | undefined;
  return sentencesOf(text).map(({ said, isQuestion }) => {
    let subject: string | undefined;
    const own = clausesOf(said).map((clause) => {
      const read = readClause(clause, { isQuestion, subject }, catalogue);
      subject ??= read.counted[0];
      return read;
    });
    const whole = {
      plans: [...new Set(own.flatMap(({ plans }) => plans))],
      claims: new Set(own.flatMap(({ claims }) => [...claims])),
    };
    const before = lastPlan;
    const clauses = own.map((clause) => {
      const part = { ...clause, ...ofPlan(clause, lastPlan) };
      lastPlan = part.plans.at(-1) ?? lastPlan;
      return part;
    });
    return { ...ofPlan(whole, before), text: said, isQuestion, clauses };
  });
}

function ofPlan({ plans, claims }: Part, plan: string | undefined): Part {
  if (plan === undefined || plans.length > 0 || ![...claims].some(isOfPlan))
    return { plans, claims };
  return { plans: [plan], claims: new Set([...claims, `plan ${plan}`]) };
}

/** What is true of a plan and perhaps of no other. Where we are and what we ask is true of all. */
const isOfPlan = (claim: string) =>
  !/^\?|^(?:no )?(?:word (?:llegar|afirm|aksed|offer|zona)$|operator )/.test(claim);

const sentenceEnd = /\n|(?<=\?)|(?=¿)|[!;•]|\.(?=\s|$)|\p{Extended_Pictographic}/u;
const clauseEnd = /,(?!\d)|[—–]|:(?!\d)|\s-\s|\s(?:y|e|o|u|pero|mientras|aunque|sino)\s|\s(?=ni\s)/;

const sentencesOf = (text: string) =>
  text
    .split(sentenceEnd)
    .filter((said) => /[\p{L}\d]/u.test(said))
    .map((said) => ({ said, isQuestion: said.endsWith('?') }));

/** What a "sí" does, each as a word that `plainly` keeps: "si" without an accent is but a condition. */
const affirmations: [RegExp, string][] = [
  // Glad to be asked.
  [/(?<!\p{L})claro que s[ií](?!\p{L})/giu, ' accedo '],
  // "No …; sí para aquel" says all of it again, of another.
  [/(?<!\p{L})sí(?= (?:para|en|a|de|el|la|los|las) )/giu, ' aparte '],
  // Answers, or stresses the verb behind it.
  [/(?<!\p{L})(?:as[ií] es|s[ií] que|(?<!eso )sí|si(?=\s*(?:[,!.]|$)))(?!\p{L})/giu, ' afirmo '],
];

/** "Claro, te cuento": no operator. */
const interjection = /^[^a-z0-9]*(?:claro|vale|listo)(?=\s*(?:[,!.]|$))/;

function clausesOf(said: string): string[] {
  const marked = affirmations.reduce((text, [way, word]) => text.replace(way, word), said);
  return plainly(marked)
    .replace(interjection, ' ')
    .replace(/\b(?:de|por|en) la manana\b/g, ' ')
    .split(clauseEnd)
    .filter((clause) => /[a-z\d]/.test(clause));
}
