import type { Memory, TurnContext } from '../assistant.ts';
import type { Product } from '../catalogue.ts';
import { copy } from './copy.es.ts';
import { isCopperOnly, operatorsOf } from './coverage-answers.ts';
import type { Answer } from './facts.ts';
import { isWithinBudget, offerFor, plansFor } from './offer.ts';
import { operatorName, planLine } from './plan-text.ts';
import type { Burst } from './read-burst.ts';
import { ask, type Step } from './step.ts';
import type { Say } from './wording.ts';

/** Shows the plans that fit, or says that there are none. */
export function offer(burst: Burst, context: TurnContext, say: Say, answers: Answer[]): Step {
  const { memory, newArea } = burst;
  const { catalogue } = context;
  const plans = offerFor(catalogue, memory);
  if (plans.length === 0) return nothingHere(burst, context, say);
  const intro = newArea ? [say(copy.covered(newArea.name))] : [];
  const heading = isCopperOnly(plans) ? copy.onlyCopper : copy.planList;
  // What an answer just quoted need not be listed again to be asked about.
  if (answers.some(({ quoted }) => quoted.length > 1) && !newArea)
    return ask(say(copy.askPlan), 'plan');
  return {
    lines: [
      ...intro,
      say(corrections(burst, context, plans) ?? heading),
      ...plans.map((plan) => `• ${planLine(catalogue, plan)}`),
      say(plans.length === 1 ? copy.askOnePlan : copy.askPlan),
    ],
    question: 'plan',
    list: plans,
    quoted: plans,
    actions: [],
  };
}

/** An operator, a size, a price or a budget that is nobody's is set right by what there is. */
function corrections(
  burst: Burst,
  { catalogue }: TurnContext,
  plans: Product[],
): readonly string[] | null {
  const { memory, before, newArea } = burst;
  const all = plansFor(catalogue, memory, memory.service ?? 'internet');
  const isOperatorNew = memory.operator !== before.operator || newArea !== null;
  if (memory.operator && isOperatorNew && !all.some((plan) => plan.operator === memory.operator))
    return copy.notReachedBy(
      operatorName(catalogue, memory.operator),
      memory.zoneText ?? 'tu zona',
      operatorsOf(catalogue, all),
    );
  return budgetWords(burst, plans) ?? sizeWords(burst, all);
}

function sizeWords(burst: Burst, all: Product[]): readonly string[] | null {
  const { entities } = burst.whole;
  // What was named before the zone was known could not be checked then.
  const known: Pick<Memory, 'speedMbps' | 'dataGb'> = burst.newArea
    ? burst.memory
    : { speedMbps: null, dataGb: null };
  const speed = entities.speedMbps ?? known.speedMbps;
  const data = entities.dataGb ?? known.dataGb;
  const isMobile = burst.memory.service === 'mobile';
  const size = isMobile ? data : speed;
  if (size === null || size === undefined) return null;
  const exact = all.filter((plan) => (isMobile ? plan.dataGb : plan.speedMbps) === size);
  if (exact.length === 0) return copy.noSuchSize(`${size} ${isMobile ? 'GB' : 'Mbps'}`);
  const named = burst.pricesNamed;
  return named.length > 0 && !named.some((price) => exact.some(costs(price)))
    ? copy.noSuchPrice
    : null;
}

/** Whether a plan costs that many whole units a month. */
export const costs =
  (price: number) =>
  ({ monthlyPrice }: Product) =>
    Math.floor(monthlyPrice.amountMinor / 100) === price;

function budgetWords(
  { before, memory, newArea }: Burst,
  plans: Product[],
): readonly string[] | null {
  const { budget } = memory;
  const isNew =
    budget !== null &&
    (newArea !== null ||
      budget.amountMinor !== before.budget?.amountMinor ||
      budget.currency !== before.budget?.currency);
  const [first] = plans;
  if (!isNew || !first) return null;
  const { currency } = first.monthlyPrice;
  if (budget.currency !== currency) return copy.otherCurrency(copy.currencies[currency]);
  return plans.some((plan) => isWithinBudget(plan, memory)) ? null : copy.overBudget;
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
      ...(memory.waitingList ? [] : [say(copy.offerWaitingList)]),
      say(copy.askPlan),
    ],
    question: 'plan',
    list: mobile,
    quoted: mobile,
    actions: [],
  };
}
