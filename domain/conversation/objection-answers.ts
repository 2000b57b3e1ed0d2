import type { Objection } from '../labels.ts';
import type { Answer, Facts } from './answers.ts';
import { copy } from './copy.es.ts';
import { cheapest, fastest } from './offer.ts';
import { planName, planPrice } from './plan-text.ts';

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
      return first && { text: say(objections.contractTermNone(first.contractMonths)), quoted: [] };
    }
    case 'installation_time': {
      const days = Math.min(...plans.flatMap(({ installationDays }) => installationDays ?? []));
      return Number.isFinite(days)
        ? { text: say(objections.installationTime(days)), quoted: [] }
        : null;
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
      return { text: say(objections.hasProvider), quoted: [] };
    case 'needs_to_consult':
      return { text: say(objections.needsToConsult), quoted: [] };
    case 'coverage':
      return { text: say(objections.coverage), quoted: [] };
    case 'not_interested':
      return { text: say(objections.notInterested), quoted: [] };
  }
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
