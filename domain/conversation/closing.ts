import type { Memory, TurnContext } from '../assistant.ts';
import { type Product, productsInArea, serviceOf } from '../catalogue.ts';
import type { Objection } from '../labels.ts';
import { plansBeside } from '../understanding/choose-beside.ts';
import { plansPointedAt } from '../understanding/choose-plan.ts';
import { isEnquiry, isPurchase, isQuestion, isUndecided } from '../understanding/choosing-words.ts';
import { findOperators } from '../understanding/entities.ts';
import { soundOf } from '../understanding/phrase.ts';
import { answersTo } from './answers-to.ts';
import { copy } from './copy.es.ts';
import { listed } from './coverage-answers.ts';
import { knowsZone } from './offer.ts';
import { costs } from './offer-step.ts';
import { planLine, planName, planPrice, promotionPrice } from './plan-text.ts';
import type { Burst } from './read-burst.ts';
import { ask, type Step, stop } from './step.ts';
import type { Say } from './wording.ts';

/** What a choice brings: a person, or the price set right; null: nothing was chosen. */
export function closing(burst: Burst, context: TurnContext, say: Say): Step | null {
  const order = orderOf(burst, context);
  if (order.length > 1) return closeOnSeveral(burst, context, say, order);
  if (isForAPerson(burst)) return handToPerson(burst, context, say);
  const plan = context.catalogue.products.find(({ id }) => id === burst.memory.chosenProductId);
  // What has to be laid is sold where the zone is known.
  if (!plan || !choosesNow(burst) || !(plan.nationwide || knowsZone(burst.memory))) return null;
  if (isAtOtherPrice(burst, plan)) return setPriceRight(burst, context, say, plan);
  const answers = answersTo({ ...burst, objections: [] }, context, say).map((one) => one.text);
  return closeOn(burst, context, say, plan, answers);
}

/** All that a burst picks: "el de 100 y el celular de 40 gigas". */
function orderOf({ intents, before }: Burst, { messages, catalogue }: TurnContext): Product[] {
  if (!intents.has('choose_plan')) return [];
  const here = productsInArea(catalogue, before.areaId);
  const picked = messages.map((message) => [
    ...plansPointedAt(message, before, here),
    ...(before.listedProductIds ? plansBeside(message.text, before, here) : []),
  ]);
  // A later message corrects the one before it.
  return [...new Set(picked.findLast((plans) => plans.length > 0))];
}

/** Companies, and several lines that somebody has to add up. */
function isForAPerson({ situations, intents, before, memory }: Burst): boolean {
  if (memory.handedOver) return false;
  if (situations.has('business')) return true;
  const isInTalk = before.quotedProductIds.length > 0;
  return isInTalk && situations.has('several_lines') && !intents.has('reject');
}

function handToPerson(burst: Burst, context: TurnContext, say: Say): Step {
  const answers = answersTo(burst, context, say)
    .map((one) => one.text)
    .filter((text) => !copy.detailUnknown.includes(text));
  const words = burst.situations.has('business') ? copy.forBusiness : copy.forSeveralLines;
  return {
    ...stop(...answers, say(words)),
    actions: [{ kind: 'hand_over', reason: 'asked_human' }],
    memory: { handedOver: true, handedOverFor: 'asked_human' },
  };
}

/** "Dame ese" when a single plan was told is that one, unless they name another. */
export function withOnlyPlan(burst: Burst, { catalogue }: TurnContext): Burst {
  const { memory, intents } = burst;
  const [only, ...others] = memory.quotedProductIds;
  if (!intents.has('choose_plan') || intents.has('ask_price') || !only || others.length > 0)
    return burst;
  if (!pointsOrBuys(burst)) return burst;
  const plan = catalogue.products.find(({ id }) => id === only);
  if (!plan || memory.chosenProductId !== null || isNewFigure(burst) || namesOther(burst, plan))
    return burst;
  const service = memory.service ?? serviceOf(plan);
  return { ...burst, memory: { ...memory, service, chosenProductId: only } };
}

/** "Entonces nada" picks nothing, whatever it was read as. */
const pointsOrBuys = ({ whole, text }: Burst) =>
  whole.entities.planChoice !== undefined ||
  isPurchase.test(text) ||
  /\b(?:si|ya|ok|okey|dale|listo|claro|acepto|contrat\w+|lo (?:tomo|agarro|compro))\b/.test(text);

/** "El de 100", "el segundo", "el de WOM", "¿y el otro?": not the plan that was told last. */
function namesOther({ whole, text }: Burst, plan: Product): boolean {
  const operators = findOperators(soundOf(text));
  return (
    /\d|primer|segund|tercer|otr[oa]|medio|ultim|barat|economic|mas |trio|duo|combo/.test(
      whole.entities.planChoice ?? '',
    ) ||
    operators.some((operator) => operator !== plan.operator) ||
    isEnquiry.test(text) ||
    isUndecided.test(text) ||
    isQuestion.test(text)
  );
}

const isNewFigure = ({ memory, before }: Burst) =>
  memory.speedMbps !== before.speedMbps || memory.dataGb !== before.dataGb;

/** Points at a plan that is known; an earlier choice is none when other figures are named. */
function choosesNow(burst: Burst): boolean {
  const { intents, memory, before, whole } = burst;
  if (!intents.has('choose_plan') || memory.chosenProductId === null) return false;
  // "El de 45 es muy caro" wants an answer first.
  if (burst.objections.some((one) => answerable.includes(one))) return false;
  return (
    memory.chosenProductId !== before.chosenProductId ||
    whole.entities.planChoice === before.chosenProductId
  );
}

const answerable: Objection[] = ['price', 'speed', 'contract_term', 'installation_time'];

/** A yes to a single plan is a choice; a yes to several needs to know which. The answers are said already. */
export function acceptOffer(burst: Burst, context: TurnContext, say: Say): Step {
  const { memory, before } = burst;
  const [only, ...others] = memory.quotedProductIds;
  const isYesToPlan = before.lastQuestion === 'plan' || before.lastQuestion === 'proceed';
  const plan = context.catalogue.products.find(({ id }) => id === only);
  if (!plan || others.length > 0 || !isYesToPlan) return ask(say(copy.askPlan), 'plan');
  return isAtOtherPrice(burst, plan)
    ? setPriceRight(burst, context, say, plan)
    : closeOn(burst, context, say, plan, []);
}

const isAtOtherPrice = ({ pricesNamed }: Burst, plan: Product) =>
  pricesNamed.length > 0 && !pricesNamed.some((price) => costs(price)(plan));

/** "Dame el de 100 a 30 soles": they take it for another price than it has. */
function setPriceRight(
  { before }: Burst,
  { catalogue }: TurnContext,
  say: Say,
  plan: Product,
): Step {
  return {
    ...ask(say(copy.askOnePlan), 'plan'),
    lines: [say(copy.priceOfIt(planLine(catalogue, plan))), say(copy.askOnePlan)],
    quoted: [plan],
    memory: { chosenProductId: before.chosenProductId },
  };
}

/** A plan was chosen: confirm what it costs and bring a person. */
function closeOn(
  burst: Burst,
  { catalogue }: TurnContext,
  say: Say,
  plan: Product,
  answers: string[],
): Step {
  const { memory } = burst;
  const also = memory.otherService ? [say(copy.alsoNoted(copy.services[memory.otherService]))] : [];
  return {
    ...handOver(burst, say, [
      say(chosenWords(plan, planName(catalogue, plan))),
      ...also,
      ...answers,
    ]),
    memory: { chosenProductId: plan.id, ...chose },
  };
}

function chosenWords(plan: Product, name: string): readonly string[] {
  const { promotion } = plan;
  return promotion === null
    ? copy.chosen(name, planPrice(plan))
    : copy.chosenPromoted(name, promotion.text, promotionPrice(plan), planPrice(plan));
}

/** Several at once: all are noted, and a person adds them up. */
function closeOnSeveral(
  burst: Burst,
  { catalogue }: TurnContext,
  say: Say,
  order: Product[],
): Step {
  const plans = order.map((plan) => `${planName(catalogue, plan)} a ${planPrice(plan)} al mes`);
  const [first] = order;
  return {
    ...handOver(burst, say, [say(copy.chosenSeveral(listed(plans)))]),
    memory: { chosenProductId: first?.id ?? null, ...chose },
  };
}

const chose: Partial<Memory> = { handedOver: true, handedOverFor: 'chose_plan' };

function handOver({ memory }: Burst, say: Say, lines: string[]): Step {
  // Who waits for a person already is told so once; who waits for another reason now also buys.
  const isWaiting = memory.handedOver && memory.handedOverFor === 'chose_plan';
  return {
    ...stop(...lines, say(isWaiting ? copy.stillWaiting : copy.handOver)),
    actions: isWaiting ? [] : [{ kind: 'hand_over', reason: 'chose_plan' }],
  };
}
