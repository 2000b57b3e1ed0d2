import type { Product } from '../catalogue.ts';
import { copy } from './copy.es.ts';
import type { Answer, Facts } from './facts.ts';
import { cheapest, fastest, offerFor } from './offer.ts';
import { planLine } from './plan-text.ts';
import type { Burst } from './read-burst.ts';

/** Speeds that go round in a household, by people; a rule of thumb of ours, see docs/decisions.md. */
const enoughMbps: [peopleMax: number, mbps: number][] = [
  [2, 50],
  [4, 100],
  [Number.POSITIVE_INFINITY, 200],
];
/** Games, films and work at home at once. */
const heavyUseFactor = 2;
const usualPeople = 3;

/** What a burst says that a recommendation is made from. */
type Said = Pick<Burst, 'situations' | 'text' | 'memory'>;

/** Whether they want to be told which plan to take, or tell how many they are. */
export const asksAdvice = ({ situations, text, memory }: Said): boolean =>
  situations.has('wants_advice') ||
  situations.has('wants_choice') ||
  (memory.service === 'internet' && peopleIn(text) !== null);

/** One plan for them, the cheapest that is enough; null: there is none to recommend. */
export function adviceAnswer(burst: Said, facts: Facts): Answer | null {
  const plan = facts.memory.service === 'internet' ? enoughFor(burst, facts) : middleOf(facts);
  return (
    plan && { text: facts.say(copy.recommend(planLine(facts.catalogue, plan))), quoted: [plan] }
  );
}

function enoughFor({ memory }: Said, { plans }: Facts): Product | null {
  const people = memory.people ?? usualPeople;
  const forThem = enoughMbps.find(([peopleMax]) => people <= peopleMax)?.[1] ?? 0;
  const wish = Math.max(forThem * (memory.usesMuch ? heavyUseFactor : 1), memory.speedMbps ?? 0);
  return cheapest(plans.filter(({ speedMbps }) => (speedMbps ?? 0) >= wish)) ?? fastest(plans);
}

function middleOf({ catalogue, memory }: Facts): Product | null {
  const plans = offerFor(catalogue, memory);
  return plans[Math.floor(plans.length / 2)] ?? null;
}

const number = '(\\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho)';
const peopleSaid = [
  new RegExp(
    `\\b(?:somos|vivimos|seriamos|serian|trabajamos|para) (?:como )?${number}\\b(?! (?:mbps|gb|megas|meses|dias|lineas|pisos|soles|dolares|sedes|locales|celulares|chips))`,
  ),
  new RegExp(`\\b${number} personas\\b`),
];

/** "Somos 5 en casa", "para 3 personas", "10 personas trabajamos"; null: not told. */
export function peopleIn(text: string): number | null {
  const told = peopleSaid.map((says) => says.exec(text)?.[1]).find((one) => one !== undefined);
  if (told === undefined) return null;
  const inWords = 'cero uno dos tres cuatro cinco seis siete ocho'.split(' ').indexOf(told);
  return inWords > 0 ? inWords : Number(told);
}
