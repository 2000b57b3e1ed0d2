import type { TurnContext } from '../assistant.ts';
import type { Product } from '../catalogue.ts';
import type { Answer } from './answers.ts';
import { copy } from './copy.es.ts';
import { offerFor, plansFor } from './offer.ts';
import { planLine } from './plan-text.ts';
import type { Burst } from './read-burst.ts';
import { ask, type Step, stop } from './step.ts';
import type { Say } from './wording.ts';

/** Shows the plans that fit, or says that there are none. */
export function offer(burst: Burst, context: TurnContext, say: Say, answers: Answer[]): Step {
  const { memory, newArea } = burst;
  const { catalogue } = context;
  const plans = offerFor(catalogue, memory);
  if (plans.length === 0) return nothingHere(burst, context, say);
  const isCopper =
    memory.service === 'internet' && plans.every(({ type }) => type === 'internet_adsl');
  const intro = newArea ? [say(copy.covered(newArea.name))] : [];
  const heading = isCopper ? copy.onlyCopper : copy.planList;
  // What an answer just quoted need not be listed again to be asked about.
  if (answers.some(({ quoted }) => quoted.length > 1) && !newArea)
    return ask(say(copy.askPlan), 'plan');
  return {
    lines: [
      ...intro,
      say(corrections(burst, plans) ?? heading),
      ...plans.map((plan) => `• ${planLine(catalogue, plan)}`),
      say(plans.length === 1 ? copy.askOnePlan : copy.askPlan),
    ],
    question: 'plan',
    list: plans,
    quoted: plans,
    actions: [],
  };
}

/** A speed or a price that is nobody's is set right by what there is. */
function corrections(burst: Burst, plans: Product[]): readonly string[] | null {
  const { entities } = burst.whole;
  const speed = entities.speedMbps;
  if (speed === undefined) return null;
  const exact = plans.filter(({ speedMbps }) => speedMbps === speed);
  if (exact.length === 0) return copy.noSuchSpeed(speed);
  const named = burst.pricesNamed;
  const isReal = named.some((price) =>
    exact.some(({ monthlyPrice }) => monthlyPrice.amountMinor === price * 100),
  );
  return named.length > 0 && !isReal ? copy.noSuchPrice : null;
}

/** No fixed service there: said plainly, with what does work. */
function nothingHere({ memory }: Burst, { catalogue }: TurnContext, say: Say): Step {
  const zone = memory.zoneText ?? 'tu zona';
  const mobile = plansFor(catalogue, memory, 'mobile').slice(0, 3);
  return {
    lines: [
      say(copy.notCovered(zone, copy.fixedServices[memory.service ?? 'internet'])),
      say(copy.mobileInstead),
      ...mobile.map((plan) => `• ${planLine(catalogue, plan)}`),
      say(copy.offerWaitingList),
      say(copy.askPlan),
    ],
    question: 'plan',
    list: mobile,
    quoted: mobile,
    actions: [],
  };
}

/** A yes to a single plan is a choice; a yes to several needs to know which. */
export function acceptOffer({ memory, before }: Burst, say: Say): Step {
  const only = memory.quotedProductIds.length === 1 ? memory.quotedProductIds[0] : undefined;
  const isYesToPlan = before.lastQuestion === 'plan' || before.lastQuestion === 'proceed';
  if (!only || !isYesToPlan) return ask(say(copy.askPlan), 'plan');
  return {
    ...stop(say(copy.handOver)),
    memory: { chosenProductId: only, handedOver: true },
    actions: [{ kind: 'hand_over', reason: 'chose_plan' }],
  };
}
