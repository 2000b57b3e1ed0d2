import { plainly } from './figures.ts';
import { type Clause, type Part, readClause, type Vocabulary } from './read-clause.ts';
import { inOneWord, wordsIn } from './wording.ts';

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
    const plain = marked(said);
    const own = clausesOf(plain).map((clause) => {
      const read = readClause(clause, { isQuestion, subject }, catalogue);
      subject ??= read.counted[0];
      return read;
    });
    const joints = isQuestion ? [] : jointsIn(plain);
    const whole = {
      plans: [...new Set(own.flatMap(({ plans }) => plans))],
      claims: new Set([...own.flatMap(({ claims }) => [...claims]), ...joints]),
    };
    const before = lastPlan;
    const clauses = own.map((clause) => {
      const part = { ...clause, ...ofPlan(clause, lastPlan) };
      for (const joint of joints) part.claims.add(joint);
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
  !/^\?|^(?:no )?(?:word (?:llegar|afirm|aksed|offer|zona|or|if|aside)$|operator )/.test(claim);

const sentenceEnd = /\n|(?<=\?)|(?=¿)|[!;•]|\.(?=\s|$)|\p{Extended_Pictographic}/u;
const clauseEnd = /,(?!\d)|[—–]|:(?!\d)|\s-\s|\s(?:y|e|o|u|pero|aunque|sino)\s|\s(?=ni\s)/;

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

const marked = (said: string): string =>
  plainly(affirmations.reduce((text, [way, word]) => text.replace(way, word), said))
    .replace(interjection, ' ')
    .replace(/ y listo(?=\s*(?:[,.!]|$))/, ' ')
    .replace(/\b(?:de|por|en) la manana\b/g, ' ');

const clausesOf = (plain: string): string[] =>
  plain.split(clauseEnd).filter((clause) => /[a-z\d]/.test(clause));

/** How a statement takes back what it says: one thing or another, if one likes, and a "but" with nothing behind it. */
function jointsIn(sentence: string): string[] {
  const plain = inOneWord(sentence);
  const [, behind = ''] = /\s(?:pero|aunque|sino)\s([^,;:]*)$/.exec(plain) ?? [];
  const isAside = behind !== '' && wordsIn(behind, false).claiming.length === 0;
  return [
    ...(/\s[ou]\s(?![^,;:]*\d)/.test(plain) ? ['word or'] : []),
    ...(/\bsi\b/.test(plain.replace(/^[^a-z\d]*(?:[yo] |pero )?si\b/, '')) ? ['word if'] : []),
    ...(isAside ? ['word aside'] : []),
  ];
}
