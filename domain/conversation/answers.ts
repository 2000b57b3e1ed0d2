import type { Entities, Understanding } from '../assistant.ts';
import { type Product, serviceOf } from '../catalogue.ts';
import { formatMoney } from '../money.ts';
import { findOperators } from '../understanding/entities.ts';
import { soundOf } from '../understanding/phrase.ts';
import { copy } from './copy.es.ts';
import {
  type Answer,
  answer,
  dependsOnZone,
  type Facts,
  figureNamed,
  namedPlan,
  namedPlans,
  subjectOf,
} from './facts.ts';
import { cheapest, fastest, hasNothingFixed } from './offer.ts';
import { planGives, planLine, planName, planPrice, promotionPrice } from './plan-text.ts';

export function priceAnswer(facts: Facts, { cues }: Understanding): Answer | null {
  const { catalogue, memory, plans, say } = facts;
  if (asksCheapest(facts.named)) return cheapestAnswer(facts);
  if (namedPlan(facts) === null) {
    const ofSize = sizeAnswer(facts);
    if (ofSize) return ofSize;
    if (cues.includes('premium') || cues.includes('superlative')) return topAnswer(facts);
  }
  const subject = subjectOf(facts);
  if (subject?.promotion && /\bprimer(?:os)? mes(?:es)?\b/.test(facts.text ?? ''))
    return promotionAnswer(subject, facts);
  if (subject)
    return answer(say(copy.planPrice(planName(catalogue, subject), planPrice(subject))), subject);
  const first = cheapest(plans);
  // With the zone and the service known the offer itself tells the prices.
  if (!first || (memory.service !== null && !dependsOnZone(memory))) return null;
  return answer(say(priceFrom(facts, first)));
}

/** Before the zone is known: what a size costs anywhere. */
function sizeAnswer(facts: Facts): Answer | null {
  const { memory, plans, say } = facts;
  const size = figureNamed(facts);
  if (!dependsOnZone(memory) || size === null) return null;
  const first = cheapest(plans.filter((plan) => (plan.speedMbps ?? plan.dataGb) === size));
  return first && answer(say(copy.sizeFrom(planGives(first), planPrice(first))));
}

function topAnswer({ catalogue, memory, plans, say }: Facts): Answer | null {
  const top = fastest(plans);
  if (!top) return null;
  const caveat = dependsOnZone(memory) ? ` ${say(copy.dependsOnZone)}` : '';
  const words = (memory.service ?? 'internet') === 'internet' ? copy.fastest : copy.top;
  return answer(`${say(words(planLine(catalogue, top)))}${caveat}`, top);
}

function priceFrom({ memory }: Facts, first: Product): readonly string[] {
  const service = copy.services[serviceOf(first)];
  return dependsOnZone(memory)
    ? copy.priceFrom(planPrice(first), service)
    : copy.priceFromHere(planPrice(first), service);
}

export function installationAnswer(facts: Facts): Answer | null {
  const { catalogue, say } = facts;
  // What is sold in the place of a line that does not reach them is not laid.
  if (hasNothingFixed(catalogue, facts.memory)) return answer(say(copy.detailUnknown));
  const plan = subjectOf(facts) ?? leastOf(facts);
  if (!plan) return null;
  const { amountMinor } = plan.installationPrice;
  const cost =
    amountMinor === 0
      ? copy.installationFree
      : copy.installationCost(formatMoney(plan.installationPrice));
  // Nothing is installed for what comes over the internet.
  const days = plan.installationDays ? copy.installationDays(plan.installationDays) : '';
  const words = serviceOf(plan) === 'mobile' ? copy.activation : copy.installation;
  return answer(say(words(planName(catalogue, plan), cost, days)));
}

/** Contract and papers, each when it is asked for; both when neither is named. */
export function termsAnswer(facts: Facts): Answer | null {
  const { catalogue, say, text = '' } = facts;
  const plan = subjectOf(facts) ?? leastOf(facts);
  if (!plan) return null;
  const contract =
    plan.contractMonths > 0 ? copy.contractMonths(plan.contractMonths) : copy.noContract;
  const asksPapers =
    /\b(documentos?|dni|requisitos?|papeles|piden|recibo|carnet|pasaporte|ruc)\b/.test(text);
  const asksContract = /\b(contrato|permanencia|meses|plazo|amarr\w+|atad\w+|cancel\w+)\b/.test(
    text,
  );
  if (asksPapers && !asksContract) return answer(say(copy.papers));
  const asksBoth = /\b(condiciones|terminos|contratar|contratarlo)\b/.test(text) || text === '';
  if (!asksPapers && !asksContract && !asksBoth) return answer(say(copy.detailUnknown));
  const name = planName(catalogue, plan);
  if (asksContract && !asksPapers) return answer(say(copy.contract(name, contract)));
  return answer(`${say(copy.contract(name, contract))} ${say(copy.papers)}`);
}

/** The cheapest there is, of what was named; before the zone is known only from how much on. */
export function cheapestAnswer(facts: Facts): Answer | null {
  const { catalogue, memory, say } = facts;
  const first = namedPlan(facts) ?? leastOf(facts);
  if (!first) return null;
  if (dependsOnZone(memory)) return answer(say(priceFrom(facts, first)));
  const isShown = memory.quotedProductIds.length === 1 && memory.quotedProductIds[0] === first.id;
  const words = isShown ? copy.alreadyCheapest : copy.cheapest;
  return answer(say(words(planLine(catalogue, first))), first);
}

/** The cheapest of the operator they wish, else of all. */
function leastOf({ memory, plans }: Facts): Product | null {
  return cheapest(plans.filter(({ operator }) => operator === memory.operator)) ?? cheapest(plans);
}

const asksCheapest = (named?: Entities) =>
  /\b(mas (barat|economic)|minim)/.test(named?.planChoice ?? '');

/** The promotion of the plan in question; of any plan of theirs when none is. */
export function discountAnswer(facts: Facts): Answer | null {
  const { catalogue, memory, plans, say } = facts;
  if (asksCheapest(facts.named)) return cheapestAnswer(facts);
  const named = namedPlans(facts);
  const subject = subjectOf(facts);
  const inQuestion = named.length > 0 ? named : subject ? [subject] : plans;
  const promoted = cheapest(inQuestion.filter(({ promotion }) => promotion !== null));
  if (promoted) return promotionAnswer(promoted, facts);
  const first = cheapest(inQuestion);
  if (!first) return null;
  if (inQuestion.length < plans.length)
    return answer(say(copy.noPromotionOf(planName(catalogue, first), planPrice(first))), first);
  const isKnown = memory.quotedProductIds.includes(first.id);
  const instead = isKnown ? '' : ` ${say(copy.cheapest(planLine(catalogue, first)))}`;
  return answer(`${say(copy.noPromotion)}${instead}`, first);
}

/** A promotion with the price it makes, and the one that follows. */
export function promotionAnswer(plan: Product, { catalogue, memory, say }: Facts): Answer {
  const words = copy.promotion(
    planName(catalogue, plan),
    plan.promotion?.text ?? '',
    promotionPrice(plan),
    planPrice(plan),
  );
  const caveat = dependsOnZone(memory) ? ` ${say(copy.dependsOnZone)}` : '';
  return answer(`${say(words)}${caveat}`, plan);
}

const comparedMax = 4;

/** One line an operator: its plan nearest to what is wished, the cheapest first. */
export function comparisonAnswer({ catalogue, memory, plans, say, text = '' }: Facts): Answer {
  const named = findOperators(soundOf(text));
  const ofNamed = plans.filter(({ operator }) => named.includes(operator));
  const isBetween = new Set(ofNamed.map(({ operator }) => operator)).size > 1;
  const byOperator = Map.groupBy(isBetween ? ofNamed : plans, ({ operator }) => operator);
  const wish = memory.speedMbps ?? memory.dataGb;
  const nearest = [...byOperator.values()].flatMap((ofOne) => {
    const enough =
      wish === null ? ofOne : ofOne.filter((plan) => (plan.speedMbps ?? plan.dataGb ?? 0) >= wish);
    return cheapest(enough.length > 0 ? enough : ofOne) ?? [];
  });
  const compared = nearest
    .toSorted((a, b) => a.monthlyPrice.amountMinor - b.monthlyPrice.amountMinor)
    .slice(0, comparedMax);
  if (compared.length < 2) return answer(say(copy.compareNothing));
  return answer(
    [
      ...(dependsOnZone(memory) ? [say(copy.dependsOnZone)] : []),
      say(copy.compare),
      ...compared.map((plan) => `• ${planLine(catalogue, plan)}`),
    ].join('\n'),
    ...compared,
  );
}
