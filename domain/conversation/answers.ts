import type { Entities, Memory, Understanding } from '../assistant.ts';
import type { Catalogue, Product } from '../catalogue.ts';
import { formatMoney } from '../money.ts';
import { copy } from './copy.es.ts';
import { cheapest, fastest, hasNothingFixed, knowsZone, needsZone, plansFor } from './offer.ts';
import { operatorName, planLine, planName, planPrice } from './plan-text.ts';
import type { Say } from './wording.ts';

/** What an answer may draw on. */
export interface Facts {
  catalogue: Catalogue;
  memory: Memory;
  /** Plans of the wished service that can be sold to the lead; before the zone is known, those sold anywhere. */
  plans: Product[];
  /** What the question names, which may be a plan ("¿y el de 200 cuánto cuesta?"). */
  named?: Entities;
  say: Say;
}

/** An answer in words, with the plans whose price it tells. */
export interface Answer {
  text: string;
  quoted: Product[];
}

const answer = (text: string, ...quoted: Product[]): Answer => ({ text, quoted });

/** The plans of the lead's service: in its zone, or anywhere while the zone is not known. */
export function plansOf(catalogue: Catalogue, memory: Memory): Product[] {
  const service = memory.service ?? 'internet';
  if (knowsZone(memory) || !needsZone(service)) {
    const here = plansFor(catalogue, memory, service);
    return here.length > 0 ? here : plansFor(catalogue, memory, 'mobile');
  }
  const everywhere = {
    ...catalogue,
    products: catalogue.products.map((product) => ({ ...product, nationwide: true })),
  };
  return plansFor(everywhere, memory, service);
}

export function priceAnswer(facts: Facts, { cues }: Understanding): Answer | null {
  const { catalogue, memory, plans, say } = facts;
  const subject = subjectOf(facts);
  if (asksCheapest(facts.named)) return cheapestAnswer(facts);
  if (!namedPlan(facts) && (cues.includes('premium') || cues.includes('superlative'))) {
    const top = fastest(plans);
    if (top) {
      const caveat = dependsOnZone(memory) ? ` ${say(copy.dependsOnZone)}` : '';
      const words = (memory.service ?? 'internet') === 'internet' ? copy.fastest : copy.top;
      return answer(`${say(words(planLine(catalogue, top)))}${caveat}`, top);
    }
  }
  if (subject)
    return answer(say(copy.planPrice(planName(catalogue, subject), planPrice(subject))), subject);
  const first = cheapest(plans);
  // With the zone and the service known the offer itself tells the prices.
  if (!first || (memory.areaId !== null && memory.service !== null)) return null;
  const service = copy.services[memory.service ?? 'internet'];
  return answer(say(copy.priceFrom(planPrice(first), service)));
}

export function installationAnswer(facts: Facts): Answer | null {
  const { catalogue, plans, say } = facts;
  // What is sold in the place of a line that does not reach them is not laid.
  if (hasNothingFixed(catalogue, facts.memory)) return answer(say(copy.detailUnknown));
  const plan = subjectOf(facts) ?? cheapest(plans);
  if (!plan) return null;
  const { amountMinor } = plan.installationPrice;
  const cost =
    amountMinor === 0
      ? copy.installationFree
      : copy.installationCost(formatMoney(plan.installationPrice));
  // Nothing is installed for what comes over the internet.
  const days = plan.installationDays ? copy.installationDays(plan.installationDays) : '';
  return answer(say(copy.installation(planName(catalogue, plan), cost, days)));
}

export function termsAnswer(facts: Facts): Answer | null {
  const { catalogue, plans, say } = facts;
  const plan = subjectOf(facts) ?? cheapest(plans);
  if (!plan) return null;
  const contract =
    plan.contractMonths > 0 ? copy.contractMonths(plan.contractMonths) : copy.noContract;
  return answer(say(copy.terms(planName(catalogue, plan), contract)));
}

/** The cheapest there is; before the zone is known only from how much on. */
export function cheapestAnswer(facts: Facts): Answer | null {
  const { catalogue, memory, plans, say } = facts;
  const first = cheapest(plans);
  if (!first) return null;
  const service = memory.service ?? 'internet';
  if (dependsOnZone(memory))
    return answer(say(copy.priceFrom(planPrice(first), copy.services[service])));
  const isShown = memory.quotedProductIds.length === 1 && memory.quotedProductIds[0] === first.id;
  const words = isShown ? copy.alreadyCheapest : copy.cheapest;
  return answer(say(words(planLine(catalogue, first))), first);
}

const asksCheapest = (named?: Entities) => /\bmas (barat|economic)/.test(named?.planChoice ?? '');

export function discountAnswer(facts: Facts): Answer | null {
  const { catalogue, memory, plans, say } = facts;
  if (asksCheapest(facts.named)) return cheapestAnswer(facts);
  const promoted = cheapest(plans.filter(({ promotion }) => promotion !== null));
  if (promoted?.promotion) {
    const words = say(copy.promotion(planName(catalogue, promoted), promoted.promotion.text));
    const caveat = dependsOnZone(memory) ? ` ${say(copy.dependsOnZone)}` : '';
    return answer(`${words}${caveat}`, promoted);
  }
  const first = cheapest(plans);
  if (!first) return null;
  return answer(
    `${say(copy.noPromotion)} ${say(copy.cheapest(planLine(catalogue, first)))}`,
    first,
  );
}

/** Who reaches the zone; null while it is not known, or nobody does: then the next step tells. */
export function coverageAnswer({ catalogue, memory, plans, say }: Facts): Answer | null {
  if (memory.areaId === null || plans.length === 0) return null;
  return answer(say(copy.reach(memory.zoneText ?? 'tu zona', operatorsOf(catalogue, plans))));
}

/** When a service reaches a zone it does not reach yet: nobody knows. */
export const arrivalAnswer = ({ memory, say }: Facts): Answer =>
  answer(say(copy.arrivalUnknown(memory.zoneText ?? 'tu zona')));

/** "Movistar, Claro y Entel". */
export function operatorsOf(catalogue: Catalogue, plans: Product[]): string {
  const names = [...new Set(plans.map(({ operator }) => operatorName(catalogue, operator)))];
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} y ${last}`;
}

const dependsOnZone = (memory: Memory) =>
  !knowsZone(memory) && needsZone(memory.service ?? 'internet');

const comparedMax = 4;

/** One line an operator: its plan nearest to what is wished, the cheapest first. */
export function comparisonAnswer({ catalogue, memory, plans, say }: Facts): Answer {
  const byOperator = Map.groupBy(plans, ({ operator }) => operator);
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

/** The plan the customer is talking about: named just now, the chosen one, or the only one shown. */
export function subjectOf(facts: Facts): Product | null {
  const { memory, plans } = facts;
  const only = memory.quotedProductIds.length === 1 ? memory.quotedProductIds[0] : undefined;
  return (
    namedPlan(facts) ?? plans.find(({ id }) => id === (memory.chosenProductId ?? only)) ?? null
  );
}

/** Of the plans shown, or of all that can be sold there, the cheapest that fits what was named. */
export function namedPlan({ memory, plans, named }: Facts): Product | null {
  const fits = fitOf(named ?? {});
  if (!fits) return null;
  const shown = plans.filter(({ id }) => memory.quotedProductIds.includes(id));
  const others = dependsOnZone(memory) ? [] : plans;
  return cheapest(shown.filter(fits)) ?? cheapest(others.filter(fits)) ?? null;
}

function fitOf({ planChoice = '', speedMbps, dataGb }: Entities) {
  if (/\bilimitad/.test(planChoice)) return ({ dataUnlimited }: Product) => dataUnlimited;
  const figure = Number(/\d+/.exec(planChoice)?.[0] ?? speedMbps ?? dataGb ?? Number.NaN);
  if (Number.isNaN(figure)) return null;
  return (plan: Product) =>
    plan.speedMbps === figure ||
    plan.dataGb === figure ||
    Math.floor(plan.monthlyPrice.amountMinor / 100) === figure;
}
