import type { Product } from '../catalogue.ts';
import type { Objection } from '../labels.ts';
import { copy } from './copy.es.ts';
import { isCopperOnly, operatorsOf } from './coverage-answers.ts';
import { type Answer, dependsOnZone, type Facts, subjectOf } from './facts.ts';
import { cheapest, fastest, hasNothingFixed, knowsZone, offerFor } from './offer.ts';
import { planLine, planName, planPrice, promotionPrice } from './plan-text.ts';

/** Each objection has an answer of its own, with a real offer or fact where there is one. null: nothing honest to add. */
export function objectionAnswer(objection: Objection, facts: Facts): Answer | null {
  const { catalogue, say } = facts;
  const objections = copy.objection;
  switch (objection) {
    case 'price':
      return priceObjection(facts);
    case 'contract_term':
      return contractObjection(facts);
    case 'installation_time':
      return installationObjection(facts);
    case 'speed': {
      const faster = fasterPlan(facts);
      return (
        faster && {
          text: say(objections.speed(planLine(catalogue, faster))),
          quoted: [faster],
        }
      );
    }
    case 'distrust':
      return { text: say(objections.distrust), quoted: [] };
    case 'has_provider':
      return hasProvider(facts);
    case 'needs_to_consult':
      return { text: say(objections.needsToConsult), quoted: [] };
    case 'coverage':
      return { text: say(coverageWords(facts)), quoted: [] };
    case 'not_interested':
      return { text: say(objections.notInterested), quoted: [] };
  }
}

/** A plan of somebody else to hold against the customer's own, once its zone is known. */
function hasProvider({ catalogue, plans, memory, say }: Facts): Answer {
  const plan = knowsZone(memory) ? cheapest(plans) : null;
  if (!plan) return { text: say(copy.objection.hasProvider), quoted: [] };
  return {
    text: say(copy.objection.hasProviderCompare(planLine(catalogue, plan))),
    quoted: [plan],
  };
}

function coverageWords({ catalogue, plans, memory }: Facts): readonly string[] {
  if (memory.areaId === null || plans.length === 0) return copy.objection.coverage;
  const zone = memory.zoneText ?? 'tu zona';
  if (isCopperOnly(plans)) return copy.copperIn(zone, operatorsOf(catalogue, plans));
  return copy.objection.coverageIn(zone, operatorsOf(catalogue, plans));
}

/** The next one above the plan in talk; the fastest of those offered when none is. */
function fasterPlan(facts: Facts): Product | null {
  const { catalogue, memory, plans } = facts;
  const speed = subjectOf(facts)?.speedMbps;
  const faster = plans.filter(({ speedMbps }) => speedMbps !== null && speedMbps > (speed ?? 0));
  if (speed) return cheapest(faster) ?? fastest(plans);
  return dependsOnZone(memory) ? fastest(plans) : fastest(offerFor(catalogue, memory));
}

/** The plan in talk without a contract, else the cheapest that has none. */
function contractObjection(facts: Facts): Answer | null {
  const { catalogue, plans, memory, say } = facts;
  const subject = subjectOf(facts);
  const free =
    subject?.contractMonths === 0
      ? subject
      : cheapest(plans.filter(({ contractMonths }) => contractMonths === 0));
  if (free) {
    const words = copy.objection.contractTerm(planName(catalogue, free), planPrice(free));
    return { text: say(words), quoted: [free] };
  }
  const first = cheapest(plans);
  if (!first) return null;
  const words = knowsZone(memory)
    ? copy.objection.contractTermNone(first.contractMonths)
    : copy.objection.contractTermSome;
  return { text: say(words), quoted: [] };
}

/** How long theirs takes, and which is laid sooner. */
function installationObjection(facts: Facts): Answer | null {
  const { catalogue, plans, memory, say } = facts;
  if (hasNothingFixed(catalogue, memory)) return null;
  const days = (subjectOf(facts) ?? cheapest(plans))?.installationDays ?? 0;
  if (days === 0) return null;
  if (memory.objectionsHeard.includes('installation_time'))
    return { text: say(copy.objection.installationAsk), quoted: [] };
  const sooner = cheapest(plans.filter((plan) => (plan.installationDays ?? days) < days));
  const words = sooner
    ? copy.objection.installationSooner(
        days,
        planLine(catalogue, sooner),
        sooner.installationDays ?? days,
      )
    : copy.objection.installationTime(days);
  return { text: say(words), quoted: [] };
}

/** A promotion that costs less than what was too dear, then the least there is, and then a person. */
function priceObjection(facts: Facts): Answer | null {
  const { catalogue, plans, memory, say } = facts;
  const first = cheapest(plans);
  if (!first) return null;
  const isRepeated = memory.objectionsHeard.includes('price');
  const promoted = isRepeated ? null : cheaperPromotion(facts);
  if (promoted?.promotion) {
    const told = copy.objection.pricePromotion(
      planName(catalogue, promoted),
      promoted.promotion.text,
      promotionPrice(promoted),
      planPrice(promoted),
    );
    return { text: say(told), quoted: [promoted] };
  }
  const isTold = isRepeated && memory.quotedProductIds[0] === first.id;
  const words = isTold
    ? copy.objection.priceLeast(planLine(catalogue, first))
    : copy.objection.price(planName(catalogue, first), planPrice(first));
  return { text: say(words), quoted: [first] };
}

function cheaperPromotion(facts: Facts): Product | null {
  const { plans, memory } = facts;
  const subject = subjectOf(facts);
  const shown = subject
    ? [subject]
    : plans.filter(({ id }) => memory.quotedProductIds.includes(id));
  const dear = Math.max(0, ...shown.map(({ monthlyPrice }) => monthlyPrice.amountMinor));
  const promoted = plans.filter(
    (plan) =>
      plan.promotion !== null &&
      reducedMinor(plan) < dear &&
      (memory.operator === null || plan.operator === memory.operator),
  );
  return promoted.toSorted((a, b) => reducedMinor(a) - reducedMinor(b))[0] ?? null;
}

const reducedMinor = ({ monthlyPrice, promotion }: Product) =>
  (monthlyPrice.amountMinor * (100 - (promotion?.discountPercent ?? 0))) / 100;
