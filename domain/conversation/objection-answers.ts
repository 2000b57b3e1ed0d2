import type { Objection } from '../labels.ts';
import { type Answer, type Facts, operatorsOf, subjectOf } from './answers.ts';
import { copy } from './copy.es.ts';
import { cheapest, fastest, hasNothingFixed, knowsZone } from './offer.ts';
import { planLine, planName, planPrice } from './plan-text.ts';

/** Each objection has an answer of its own, with a real offer or fact where there is one. null: nothing honest to add. */
export function objectionAnswer(objection: Objection, facts: Facts): Answer | null {
  const { catalogue, plans, say } = facts;
  const objections = copy.objection;
  const first = cheapest(plans);
  switch (objection) {
    case 'price':
      return priceObjection(facts);
    case 'contract_term': {
      const free = cheapest(plans.filter(({ contractMonths }) => contractMonths === 0));
      if (free)
        return {
          text: say(objections.contractTerm(planName(catalogue, free), planPrice(free))),
          quoted: [free],
        };
      if (!first) return null;
      const isLocal = knowsZone(facts.memory);
      const words = isLocal
        ? objections.contractTermNone(first.contractMonths)
        : objections.contractTermSome;
      return { text: say(words), quoted: [] };
    }
    case 'installation_time': {
      if (hasNothingFixed(catalogue, facts.memory)) return null;
      const days = (subjectOf(facts) ?? first)?.installationDays ?? null;
      return days === null ? null : { text: say(objections.installationTime(days)), quoted: [] };
    }
    case 'speed': {
      const top = fastest(plans);
      return (
        top && {
          text: say(objections.speed(planName(catalogue, top), planPrice(top))),
          quoted: [top],
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
  return copy.objection.coverageIn(zone, operatorsOf(catalogue, plans));
}

/** A promotion first, the cheapest plan when there is none or it was offered before. */
function priceObjection({ catalogue, plans, memory, say }: Facts): Answer | null {
  const promoted = cheapest(plans.filter(({ promotion }) => promotion !== null));
  const isRepeated = memory.objectionsHeard.includes('price');
  if (promoted?.promotion && !isRepeated)
    return {
      text: say(
        copy.objection.pricePromotion(planName(catalogue, promoted), promoted.promotion.text),
      ),
      quoted: [promoted],
    };
  const first = cheapest(plans);
  return (
    first && {
      text: say(copy.objection.price(planName(catalogue, first), planPrice(first))),
      quoted: [first],
    }
  );
}
