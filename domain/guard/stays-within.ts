import type { Catalogue, Product } from '../catalogue.ts';
import firstNames from '../understanding/vocabulary/first-names.json' with { type: 'json' };
import { cleaned, holdsStrangeDigits, sentencesIn } from './clean.ts';
import { figuresIn, numbersIn, plainly } from './figures.ts';
import { isNotSpanish, leaksInstructions } from './language.ts';
import { namedIn } from './pairs.ts';
import { commonCapitals, freeWords, sensitiveWords, things } from './sensitive-words.es.ts';

type Vocabulary = Pick<Catalogue, 'products' | 'operators'>;

/** Whether a model's wording of a planned reply claims nothing that the reply does not. Pure. */
export const staysWithin = (worded: string, planned: string, catalogue: Vocabulary): boolean =>
  addedTo(worded, planned, catalogue).length === 0;

/**
 * The sentences of `worded` that claim what no sentence of `planned` does: each one's prices, figures,
 * plans, gifts, days and the like must stand together in one planned sentence, or in what is
 * planned of one plan. Sentences that claim nothing are free.
 */
export function addedTo(worded: string, planned: string, catalogue: Vocabulary): string[] {
  const text = undressed(worded);
  const allowed = readSentences(undressed(planned), catalogue);
  if (oddities(text).some((odd) => !planned.includes(odd))) return [worded];
  const units = unitsOf(allowed);
  const proper = new Set(capitalsIn(undressed(planned)));
  return readSentences(text, catalogue)
    .filter(
      (sentence) =>
        !isCovered(sentence, units) ||
        properIn(sentence.text).some((word) => !proper.has(word)) ||
        (isNotOurs(sentence.text) && !planned.includes(sentence.text.trim())),
    )
    .map(({ text: added }) => added.trim());
}

const isNotOurs = (text: string) => leaksInstructions(text) || isNotSpanish(text);

/** What a sentence or a part of it claims. */
interface Part {
  plans: string[];
  claims: Set<string>;
  /** It has a price and no other figure that would tell whose it is. */
  isBarePrice: boolean;
}

interface Sentence extends Part {
  text: string;
  clauses: Part[];
}

/** Without what only dresses it: WhatsApp's marks for bold and the like. */
const undressed = (text: string) => cleaned(text).replace(/[*~`]|(?<!\w)_|_(?!\w)/g, '');

/** Other scripts, other digits, "g r a t i s" and "XLIV": nobody says them so. */
function oddities(text: string): string[] {
  const letters = text.normalize('NFD').match(/\p{L}/gu) ?? [];
  return [
    ...letters.filter((letter) => !/[a-z]/i.test(letter)),
    ...(holdsStrangeDigits(text) ? ['\u0000'] : []),
    ...(text.match(/(?<!\p{L})(?:\p{L}[\s.·-]{1,2}){3,}\p{L}(?!\p{L})/gu) ?? []),
    ...(text.match(/(?<![\p{L}\d])[IVXLCDM]{2,}(?![\p{L}\d])/gu) ?? []),
  ];
}

/** The sentences, each price beside the plan that was named last where it names none. */
function readSentences(text: string, catalogue: Vocabulary): Sentence[] {
  let lastPlan: string | undefined;
  return sentencesIn(text).map((sentence) => {
    const plain = plainly(sentence);
    let named = lastPlan;
    const clauses = plain.split(clauseEnd).map((clause) => {
      const part = withPlan(readPart(clause, catalogue), named);
      named = part.plans.at(-1) ?? named;
      return part;
    });
    const whole = withPlan(readPart(plain, catalogue), lastPlan);
    // What is free is free of what stands in its own clause.
    const claims = new Set([
      ...[...whole.claims].filter((claim) => !isOfClause(claim)),
      ...clauses.flatMap((part) => [...part.claims].filter(isOfClause)),
    ]);
    lastPlan = named;
    return { ...whole, claims, clauses, text: sentence };
  });
}

const clauseEnd = /,(?!\d)|\s(?:y|e|o|ni|pero|mientras|aunque)\s/;
const isOfClause = (claim: string) => /^(?:free|cost|term|no|yes) /.test(claim);

function withPlan(part: Part, plan: string | undefined): Part {
  if (plan === undefined || part.plans.length > 0 || !part.isBarePrice) return part;
  return { ...part, plans: [plan], claims: new Set([...part.claims, `plan ${plan}`]) };
}

function readPart(said: string, { products, operators }: Vocabulary): Part {
  const text = withoutCounts(withoutCourtesy(said));
  const figures = figuresIn(text);
  const numbers = numbersIn(text);
  // "Dúo Fibra 100 + Fijo" is spoken with "más".
  const plans = namedIn(text.replaceAll(' mas ', ' + '), products as Product[]).map((name) =>
    plainly(name),
  );
  const words = claimsIn(text);
  const prices = figures.prices.map(({ amount }) => amount);
  const term = words.includes('contract') ? 'contract' : figures.percents.length > 0 ? 'offer' : '';
  const sense = isDenied(text) ? 'no' : 'yes';
  return {
    plans,
    isBarePrice: prices.length > 0 && numbers.every((one) => prices.includes(one)),
    claims: new Set([
      ...plans.map((name) => `plan ${name}`),
      ...operators
        .filter(({ name }) => holdsWord(text, plainly(name)))
        .map(({ name }) => plainly(name)),
      ...numbers.map((one) => `number ${one}`),
      ...prices.map((one) => `price ${one}`),
      ...figures.speedsMbps.map((one) => `speed ${one}`),
      ...figures.dataGb.map((one) => `data ${one}`),
      ...figures.percents.map((one) => `percent ${one}`),
      ...figures.months.map((one) => `term ${one} ${term}`),
      ...words,
      ...freeIn(withoutNames(text, plans)).map((thing) => `free ${thing}`),
      ...(prices.length > 0 ? sideThings(text) : []).map((thing) => `cost ${thing}`),
      ...words.filter((word) => deniable.has(word)).map((word) => `${sense} ${word}`),
    ]),
  };
}

const patterns = sensitiveWords.map(([claim, words]) => [claim, new RegExp(words)] as const);
const claimsIn = (text: string) =>
  patterns.flatMap(([claim, words]) => (words.test(text) ? [claim] : []));

/** "No hay promoción" must not become "hay promoción", nor the other way round. */
const deniable = new Set(['discount', 'promotion', 'gift', 'contract', 'penalty', 'guarantee']);
const isDenied = (text: string) => /\b(?:no|sin|ni|tampoco|nunca|ningun[oa]?)\b/.test(text);

const holdsWord = (text: string, word: string) =>
  text
    .split(/[^a-z0-9]+/)
    .join(' ')
    .match(new RegExp(`\\b${word}\\b`)) !== null;

/** "Claro, te cuento", "¡Buenos días!": no operator, no day. */
const withoutCourtesy = (text: string) =>
  text
    .replace(/^[^a-z0-9]*claro(?: que si)?(?=\s*(?:,|$))/, ' ')
    .replace(/\bbuen(?:os)? dias?\b|\bbuenas (?:tardes|noches)\b/g, ' ')
    .replace(/\b(?:de|por|en) la manana\b/g, ' ');

/** "Estas 3 opciones", "las dos": how many it lists. */
const withoutCounts = (text: string) =>
  text
    .replace(/\b[2-9] (?=(?:opciones|planes|alternativas|propuestas)\b)/g, ' ')
    .replace(/\b(est[ao]s|l[ao]s) [2-9](?=\s*(?:$|[,:)]))/g, '$1');

const withoutNames = (text: string, plans: string[]) =>
  plans.reduce((rest, name) => rest.replaceAll(name, ' '), text);

/** What may be paid beside the plan. */
const sideThings = (text: string): string[] =>
  text.match(/\b(?:instal|router|modem|deco|repetid|chip|activac|envio|visita|equipo)/g) ?? [];

/** Each thing that is had for nothing: the one nearest to the word. */
function freeIn(text: string): string[] {
  const named = [...text.matchAll(new RegExp(things, 'g'))];
  return [...text.matchAll(new RegExp(freeWords, 'g'))].map((free) => {
    const start = free.index;
    const end = start + free[0].length;
    const distance = ({ index, 0: word }: RegExpExecArray) =>
      index >= end ? index - end : start - (index + word.length);
    const [nearest] = named
      .filter((thing) => distance(thing) >= 0)
      .sort((a, b) => distance(a) - distance(b));
    return nearest?.[0].slice(0, 6) ?? 'something';
  });
}

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

function isCovered(sentence: Sentence, units: Set<string>[]): boolean {
  const holds = ({ claims }: Part) =>
    units.some((unit) => [...claims].every((claim) => unit.has(claim)));
  return holds(sentence) || sentence.clauses.every(holds);
}

const people = new Set(Object.values(firstNames).flat().map(String).map(folded));

/** Names of brands, places and people: words with a capital inside a sentence. First names are the guard's to judge. */
const properIn = (sentence: string): string[] =>
  [...sentence.matchAll(/(?<=[\p{Ll}\d,]\s)[\p{Ll}]?\p{Lu}[\p{L}]+/gu)]
    .map(([word]) => folded(word))
    .filter((word) => !commonCapitals.includes(word) && !people.has(word));

const capitalsIn = (text: string): string[] => (text.match(/\p{L}+/gu) ?? []).map(folded);

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
