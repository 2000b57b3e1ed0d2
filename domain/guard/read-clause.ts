import type { Catalogue } from '../catalogue.ts';
import { onceFor } from '../once-for.ts';
import { stemOf } from '../understanding/word-stems.ts';
import { type Figures, figuresInPlain, numbersIn, plainly } from './figures.ts';
import { aPlan, plansIn } from './pairs.ts';
import { inOneWord, type Words, wordsIn } from './wording.ts';

export type Vocabulary = Pick<Catalogue, 'products' | 'operators'>;

/** What a clause says: claims of figures and words begin with "no " where it denies, with "? " where it asks. */
export interface Part {
  plans: string[];
  claims: Set<string>;
}

export interface Clause extends Part {
  /** Every word and number that claims, as often as it stands there. */
  counted: string[];
  denies: boolean;
}

interface Around {
  isQuestion: boolean;
  /** What the sentence began with: "la instalación se hace en 3 días y es gratis". */
  subject: string | undefined;
}

/** `plain` as `plainly` writes it. */
export function readClause(
  plain: string,
  { isQuestion, subject }: Around,
  { products, operators }: Vocabulary,
): Clause {
  const { names: plans, rest: unnamed } = plansIn(plain, products);
  const rest = inOneWord(unnamed);
  const ours = ourNames(operators);
  const figures = figuresInPlain(plain);
  const numbers = numbersIn(plain);
  const said = wordsIn(rest, isQuestion);
  const claiming = said.claiming.filter((word) => !ours.some(({ stems }) => stems.includes(word)));
  const words = weighed(
    claiming.filter((word) => word !== aPlan),
    figures.prices.length > 0,
  );
  const sign = `${isQuestion ? '? ' : ''}${said.denies ? 'no ' : ''}`;
  const signed = [
    ...numbers.map((one) => `number ${one}`),
    ...figureClaims(figures, words),
    ...timesIn(rest),
    ...attitudes(said, words),
    ...(offers.test(rest) ? ['word offer'] : []),
    ...words.map((word) => `word ${word}`),
    ...freeIn(claiming, isBareFree.test(rest) ? subject : undefined),
  ];
  const spaced = ` ${plain.replace(/[^a-z0-9]+/g, ' ')} `;
  return {
    plans,
    denies: said.denies,
    counted: [...words, ...numbers.map(String)],
    claims: new Set([
      ...plans.map((name) => `plan ${name}`),
      ...ours.flatMap(({ name }) => (spaced.includes(` ${name} `) ? [`operator ${name}`] : [])),
      ...signed.map((claim) => sign + claim),
    ]),
  };
}

interface OurName {
  name: string;
  stems: string[];
}

const ourNames = onceFor((operators: Vocabulary['operators']): OurName[] =>
  operators.map((operator) => {
    const name = plainly(operator.name);
    return { name, stems: name.split(' ').map(stemOf) };
  }),
);

function figureClaims({ prices, ...figures }: Figures, words: string[]): string[] {
  const term = words.includes('contrato') ? 'contract' : figures.percents.length > 0 ? 'offer' : '';
  const isPaid = prices.length > 0 && !words.includes('incluir');
  return [
    ...prices.map(({ amount }) => `price ${amount}`),
    ...figures.speedsMbps.map((one) => `speed ${one}`),
    ...figures.dataGb.map((one) => `data ${one}`),
    ...figures.percents.map((one) => `percent ${one}`),
    ...figures.months.map((one) => `term ${one} ${term}`),
    ...(isPaid ? words.filter((word) => besides.has(word)) : []).map((thing) => `cost ${thing}`),
  ];
}

const stemsOf = (words: string) => new Set(words.split(' ').map(stemOf));
/** What may be paid beside the plan. */
const besides = stemsOf(
  'instalación router modem decodificador repetidor chip activación envío visita equipo',
);
const priceWords = stemsOf(
  'cuesta cuestan costaria sale salen saldria queda quedaria pagas pagarias precio precios',
);
const lasts = stemOf('dura');

/** Words of price mean nothing beside a price or "gratis", nor a "sí" beside what it affirms; a currency without a figure is a claim of its own. */
function weighed(words: string[], isPriced: boolean): string[] {
  const others = words.filter((word) => word !== 'afirm');
  const said = others.length > 0 ? others : words;
  if (isPriced || words.includes('gratis')) return said.filter((word) => !priceWords.has(word));
  if (words.includes('usd')) return [...said, 'money'];
  return words.includes('contrato') ? said.filter((word) => word !== lasts) : said;
}

const attitudes = ({ deniesTwice, demands }: Words, words: string[]): string[] => [
  ...(deniesTwice ? ['twice'] : []),
  ...(demands && words.includes('documento') ? ['demand'] : []),
];

/** To have something for the lead is to have been asked where, and to have looked. */
const offers =
  /\b(?:tenemos|contamos|tengo|hay|existen?|manejamos)\b.*\b(?:opcion(?:es)?|plan(?:es)?|alternativas?|propuestas?|zona|distrito|para ti)\b/;

/** "En unos 3 días" is when, "por 3 días" how long, and "solo 12" few. */
const timesIn = (rest: string): string[] => [
  ...[...rest.matchAll(times)].map(
    ([, before = '', count, unit]) =>
      `${/^(?:en|hacer|toma|tarda|demora) $/.test(before) ? 'in' : 'for'} ${count} ${unit}`,
  ),
  ...[...rest.matchAll(/\bsolo (\d+)/g)].map(([, count]) => `only ${count}`),
];
const times = /(\S+ )?(?:(?:unos|aproximadamente) )?(\d+) (dia|hora|semana|minuto)/g;

const isBareFree = /^[^a-z0-9]*(?:(?:es|sale|va|totalmente) )*gratis[^a-z0-9]*$/;

/** Each thing that is had for nothing: the word that stands nearest, else what the sentence began with. */
function freeIn(claiming: string[], subject = 'something'): string[] {
  const words = claiming.filter((word) => !priceWords.has(word));
  return words.flatMap((word, index) => {
    if (word !== 'gratis') return [];
    const before = words.slice(0, index).findLast((one) => one !== aPlan);
    return [`free ${before ?? words[index + 1] ?? subject}`];
  });
}
