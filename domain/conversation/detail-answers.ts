import type { Product } from '../catalogue.ts';
import { normalise } from '../understanding/normalise.ts';
import { compilePhrases, soundOf } from '../understanding/phrase.ts';
import vocabulary from '../understanding/vocabulary/details.json' with { type: 'json' };
import { copy } from './copy.es.ts';
import { type Answer, type Facts, namedPlan, subjectOf } from './facts.ts';
import { planLine, planName } from './plan-text.ts';
import type { Situation } from './situations.ts';

/** What may be asked about a plan, and the words by which a plan's own benefits and restrictions tell it. */
const details = Object.values(vocabulary).map(({ asks, tells }) => ({
  asks: compilePhrases(asks),
  tells: new RegExp(tells),
}));

const answersMax = 2;

/**
 * Answers to what is asked of a plan beside its price: as the catalogue words it, of the plan they
 * speak of, else of the ones shown, else of any they may have; and that a person will tell, where it says nothing.
 */
export function detailAnswers(text: string, facts: Facts): Answer[] {
  const sound = soundOf(text);
  const asked = details.filter(({ asks }) => asks.test(sound)).slice(0, answersMax);
  const answers = asked.map(({ tells }) => detailAnswer(tells, facts));
  return [...new Map(answers.map((one) => [one.text, one])).values()];
}

function detailAnswer(tells: RegExp, facts: Facts): Answer {
  const { catalogue, memory, plans, say } = facts;
  const subject = subjectOf(facts);
  const shown = plans.filter(({ id }) => memory.quotedProductIds.includes(id));
  const isMentioned = [...(subject ? [subject] : []), ...shown];
  const known = isMentioned.find((plan) => detailOf(plan, tells));
  if (known)
    return {
      text: say(copy.detail(planName(catalogue, known), detailOf(known, tells) ?? '')),
      quoted: [known],
    };
  const other = plans.find((plan) => detailOf(plan, tells));
  if (!other) return { text: say(copy.detailUnknown), quoted: [] };
  const words = copy.detailElsewhere(planLine(catalogue, other), detailOf(other, tells) ?? '');
  return { text: say(words), quoted: [other] };
}

const detailOf = ({ benefits, restrictions }: Product, tells: RegExp): string | undefined =>
  [...benefits, ...restrictions].find((line) => tells.test(normalise(line)));

/** What a plan gives, in full: its line and its benefits. */
export function describePlan(plan: Product, { catalogue, say }: Facts): Answer {
  const { benefits } = plan;
  const line = planLine(catalogue, plan);
  if (benefits.length === 0) return { text: `${line}.`, quoted: [plan] };
  return { text: say(copy.includes(line, benefits.join(', '))), quoted: [plan] };
}

const comparedMax = 3;

/** Two or more plans named at once ("el de 100 y el de 150"), or the difference between those in talk. */
export function differenceAnswer(facts: Facts, situations: Set<Situation>): Answer | null {
  const { text = '', plans, memory, catalogue, say } = facts;
  const figures = [...text.matchAll(/\b(?:el|la|del|al|y|o|de) (?:de )?(\d{1,4})\b/g)].map(
    ([, one]) => one,
  );
  const named = figures.map((figure) =>
    namedPlan({ ...facts, text: '', named: { planChoice: `el de ${figure}` } }),
  );
  const asked = [...new Set(named.filter((plan) => plan !== null))];
  const inTalk = plans.filter(({ id }) => memory.quotedProductIds.includes(id));
  const compared = asked.length > 1 || !situations.has('asks_difference') ? asked : inTalk;
  if (memory.quotedProductIds.length === 0 || compared.length < 2 || compared.length > comparedMax)
    return null;
  const lines = compared.map((plan) => {
    const benefits = plan.benefits.length > 0 ? `: ${plan.benefits.join(', ')}` : '';
    return `• ${planLine(catalogue, plan)}${benefits}`;
  });
  return { text: [say(copy.compare), ...lines].join('\n'), quoted: compared };
}
