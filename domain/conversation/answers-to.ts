import type { TurnContext, Understanding } from '../assistant.ts';
import type { Product } from '../catalogue.ts';
import { findOperators } from '../understanding/entities.ts';
import { soundOf } from '../understanding/phrase.ts';
import { adviceAnswer, asksAdvice } from './advice.ts';
import {
  cheapestAnswer,
  comparisonAnswer,
  discountAnswer,
  installationAnswer,
  priceAnswer,
  termsAnswer,
} from './answers.ts';
import { copy } from './copy.es.ts';
import { arrivalAnswer, coverageAnswer, listed, notOursAnswer } from './coverage-answers.ts';
import { describePlan, detailAnswers, differenceAnswer } from './detail-answers.ts';
import {
  type Answer,
  answer,
  dependsOnZone,
  type Facts,
  figureNamed,
  namedPlan,
  namedPlans,
  plansOf,
  subjectOf,
} from './facts.ts';
import { objectionAnswer } from './objection-answers.ts';
import { cheapest, hasNothingFixed } from './offer.ts';
import { costs } from './offer-step.ts';
import { planGives, planLine, planPrice } from './plan-text.ts';
import { rankAnswer } from './rank-answer.ts';
import type { Burst } from './read-burst.ts';
import type { Say } from './wording.ts';

/** What was asked, each answered from the catalogue, the weightiest first. */
export function answersTo(burst: Burst, { catalogue }: TurnContext, say: Say): Answer[] {
  if (isServed(burst)) return [];
  const { memory, whole, text } = burst;
  const sold = plansOf(catalogue, memory);
  const shown = catalogue.products.filter(({ id }) => memory.quotedProductIds.includes(id));
  // Where nothing reaches the house they speak of what was shown in its place.
  const plans = sold.length > 0 ? sold : shown;
  const facts: Facts = { catalogue, memory, plans, say, named: whole.entities, text };
  const instead = notOurs(burst, facts) ?? insteadOfAll(burst, facts);
  const answers = instead ?? [
    ...inSoles(burst, facts),
    ...ofThePrice(burst, facts),
    ...ofTheZone(burst, facts),
    ...ofThePlan(burst, facts),
    ...ofTheObjections(burst, facts),
  ];
  return answers.filter((one): one is Answer => Boolean(one));
}

type Asked = (Answer | null | undefined | false)[];

const isChosen = ({ intents, memory, before }: Burst) =>
  intents.has('choose_plan') && memory.chosenProductId !== before.chosenProductId;

/** The least there is, a recommendation, a difference: what answers the whole of such a message. */
function insteadOfAll(burst: Burst, facts: Facts): Asked | null {
  const { situations, text } = burst;
  const details = isChosen(burst) ? [] : detailAnswers(text, facts);
  const cheaper =
    situations.has('wants_cheaper') && !isChosen(burst) ? cheapestAnswer(facts) : null;
  const difference = isChosen(burst) ? null : differenceAnswer(facts, situations);
  const advice =
    asksAdvice(burst) && findOperators(soundOf(text)).length === 0 && knowsWhereToSell(facts)
      ? adviceAnswer(burst, facts)
      : null;
  const one = difference ?? cheaper ?? rankAnswer(facts) ?? advice;
  return one ? [one, ...details] : null;
}

/** "¿Tienen Bitel?" */
function notOurs({ objections, text }: Burst, facts: Facts): Asked | null {
  const isShort = text.split(' ').length <= 5;
  const one = isShort && !objections.includes('has_provider') ? notOursAnswer(facts) : null;
  return one && [one];
}

/** In which money the prices are. */
function inSoles({ situations }: Burst, facts: Facts): Asked {
  const { catalogue, say } = facts;
  const currency = catalogue.products[0]?.monthlyPrice.currency ?? 'PEN';
  return [
    situations.has('in_soles') &&
      currency !== 'PEN' &&
      answer(say(copy.inOurCurrency(copy.currencies[currency]))),
  ];
}

function ofThePrice(burst: Burst, facts: Facts): Asked {
  const { intents, whole, situations, objections } = burst;
  const isCorrected = priceSetRight(burst, facts);
  // "¿Algo más rápido?" asks for the top of the range and what it costs.
  const wantsFaster = situations.has('wants_faster');
  const wish: Understanding = wantsFaster ? { ...whole, cues: ['premium'] } : whole;
  const asksPrice = intents.has('ask_price') || wantsFaster;
  const namesDiscount = asksPrice && /\b(?:descuento|promo\w*|oferta)\b/.test(facts.text ?? '');
  const asksDiscount =
    (intents.has('ask_discount') || namesDiscount) && !objections.includes('price');
  const isSettled = isCorrected !== null || isChosen(burst);
  const price =
    asksPrice && !isSettled && !situations.has('installation_cost') && priceAnswer(facts, wish);
  const discount = asksDiscount && !isChosen(burst) && discountAnswer(facts);
  // With its promotion a plan's price is told already.
  const isTold = price && discount && price.quoted[0]?.id === discount.quoted[0]?.id;
  return [isCorrected, isTold ? null : price, discount];
}

function ofTheZone(burst: Burst, facts: Facts): Asked {
  const { intents, memory, before, objections, situations } = burst;
  const isSameZone = memory.areaId === before.areaId;
  const asksCoverage = intents.has('ask_coverage') || situations.has('asks_operators');
  return [
    asksCoverage &&
      (isSameZone || memory.service === null) &&
      !objections.includes('coverage') &&
      coverageAnswer(facts),
    (situations.has('asks_whose') ||
      (situations.has('asks_operators') && memory.areaId === null)) &&
      answer(
        facts.say(copy.ourOperators(listed(facts.catalogue.operators.map(({ name }) => name)))),
      ),
    asksArrival(burst, facts) && isSameZone && arrivalAnswer(facts),
  ];
}

const asksArrival = ({ situations, memory }: Burst, { catalogue }: Facts) =>
  situations.has('asks_arrival') && hasNothingFixed(catalogue, memory);

function ofThePlan(burst: Burst, facts: Facts): Asked {
  const { intents, memory, before, objections, situations, text } = burst;
  const details = isChosen(burst) ? [] : detailAnswers(text, facts);
  const isShown = before.quotedProductIds.length > 0 && memory.areaId === before.areaId;
  const described =
    isShown && intents.has('ask_plan_info') && !isChosen(burst) && !asksPriceOf(burst)
      ? (namedAlone(facts) ?? (situations.has('asks_contents') ? subjectOf(facts) : null))
      : null;
  const asksInstallation = intents.has('ask_installation') || situations.has('installation_cost');
  const asksTerms = intents.has('ask_terms') && !objections.includes('contract_term');
  const isAnswered = details.length > 0 || intents.has('ask_discount');
  return [
    intents.has('compare_prices') && comparisonAnswer(facts),
    described && details.length === 0 && describedAtPrice(described, burst, facts),
    ...details,
    situations.has('asks_soonest') && objectionAnswer('installation_time', facts),
    asksInstallation &&
      !situations.has('asks_soonest') &&
      !objections.includes('installation_time') &&
      !asksArrival(burst, facts) &&
      installationAnswer(facts),
    // A detail that was answered is all that was asked, unless papers or contract are named too.
    asksTerms && (!isAnswered || namesTerms.test(text)) && termsAnswer(facts),
  ];
}

/** "1000 megas a 20": what it costs comes before what it gives. */
function describedAtPrice(plan: Product, { pricesNamed }: Burst, facts: Facts): Answer {
  const isOtherPrice = pricesNamed.length > 0 && !pricesNamed.some((price) => costs(price)(plan));
  return isOtherPrice
    ? answer(facts.say(copy.priceOfIt(planLine(facts.catalogue, plan))), plan)
    : describePlan(plan, facts);
}

/** A kind or an operator with several plans asks for a list, not for the cheapest of them. */
function namedAlone(facts: Facts): Product | null {
  const [only, ...others] = namedPlans(facts);
  const isOne = others.length === 0 || figureNamed(facts) !== null;
  return only && isOne ? namedPlan(facts) : null;
}

const asksPriceOf = ({ intents, situations }: Burst) =>
  intents.has('ask_price') || situations.has('wants_faster');
const namesTerms = /\b(contrato|permanencia|requisitos?|documentos?|dni|papeles)\b/;

function ofTheObjections(burst: Burst, facts: Facts): Asked {
  const { objections, intents, memory, before, situations } = burst;
  // What is slow is what they have now.
  const isOfOthers = situations.has('wants_to_switch') && before.quotedProductIds.length === 0;
  const compares = intents.has('compare_prices');
  const heard = { ...memory, objectionsHeard: before.objectionsHeard };
  return (
    objections
      // What was just compared needs no second comparison.
      .filter((one) => !(compares && (one === 'has_provider' || one === 'price')))
      .filter((one) => !(isOfOthers && one === 'speed'))
      .map((objection) => objectionAnswer(objection, { ...facts, memory: heard }))
  );
}

/** Whoever was handed over for trouble with a service is not sold another. */
const isServed = ({ before, memory }: Burst) =>
  before.handedOver &&
  (before.handedOverFor === 'existing_customer' || before.handedOverFor === 'complaint') &&
  memory.service === before.service;

const knowsWhereToSell = ({ memory }: Facts) => memory.service !== null && !dependsOnZone(memory);

/** "1000 megas a 20" before the zone is known: what that size costs anywhere. */
function priceSetRight({ pricesNamed, whole }: Burst, facts: Facts): Answer | null {
  const { plans, say } = facts;
  const { speedMbps, dataGb } = whole.entities;
  const size = speedMbps ?? dataGb;
  if (pricesNamed.length === 0 || size === undefined || knowsWhereToSell(facts)) return null;
  const exact = plans.filter((plan: Product) => (plan.speedMbps ?? plan.dataGb) === size);
  const first = cheapest(exact);
  if (!first || pricesNamed.some((price) => exact.some(costs(price)))) return null;
  return answer(say(copy.priceOfItFrom(planGives(first), planPrice(first))));
}
