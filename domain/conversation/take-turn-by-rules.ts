import type { Memory, Turn, TurnAction, TurnContext, Understanding } from '../assistant.ts';
import type { Objection } from '../labels.ts';
import type { OutboundContent } from '../message.ts';
import { findOperators } from '../understanding/entities.ts';
import { soundOf } from '../understanding/phrase.ts';
import { understand } from '../understanding/understand.ts';
import { adviceAnswer, asksAdvice } from './advice.ts';
import {
  type Answer,
  arrivalAnswer,
  cheapestAnswer,
  comparisonAnswer,
  coverageAnswer,
  discountAnswer,
  type Facts,
  installationAnswer,
  namedPlan,
  plansOf,
  priceAnswer,
  termsAnswer,
} from './answers.ts';
import { copy } from './copy.es.ts';
import { describePlan, detailAnswers } from './detail-answers.ts';
import { endingOf, isToBeAskedToWrite } from './endings.ts';
import { planList } from './list-reply.ts';
import { nextStep, strays } from './next-step.ts';
import { objectionAnswer } from './objection-answers.ts';
import { cheapest, hasNothingFixed, knowsZone, needsZone } from './offer.ts';
import { costs } from './offer-step.ts';
import { planGives, planLine, planName, planPrice } from './plan-text.ts';
import { type Burst, readBurst } from './read-burst.ts';
import type { Step } from './step.ts';
import { type Say, wording } from './wording.ts';

const rulesVersion = 'rules@3';

/**
 * One turn of the conversation by the rules alone. Pure: the same context gives the same turn.
 * `read`: how a message is understood; a model may read in the rules' place.
 */
export function takeTurnByRules(context: TurnContext, read = understand): Turn {
  const burst = readBurst(context, read);
  const lastText = context.history.findLast(({ author }) => author !== 'customer')?.text ?? '';
  const say = wording(context.messages.at(-1)?.id ?? '', lastText);
  const turn = isSilent(context) ? silence(burst) : speak(burst, context, say);
  return { understanding: burst.understanding, composedBy: rulesVersion, ...turn };
}

type Spoken = Pick<Turn, 'memory' | 'reply' | 'actions'>;

/** A sticker or a contact card says nothing that wants an answer once the conversation runs. */
function isSilent({ messages, memory }: TurnContext): boolean {
  return (
    messages.every(
      ({ kind, text }) => text === '' && ['sticker', 'reaction', 'system'].includes(kind),
    ) && memory.greeted
  );
}

const silence = ({ memory }: Burst): Spoken => ({ memory, reply: null, actions: [] });

function speak(burst: Burst, context: TurnContext, say: Say): Spoken {
  const ending = endingOf(burst, context, say);
  if (ending) {
    const handedOver =
      burst.memory.handedOver || ending.actions.some(({ kind }) => kind === 'hand_over');
    const memory: Memory = {
      ...burst.memory,
      ...ending.memory,
      greeted: true,
      handedOver,
      lastQuestion: null,
    };
    const answers = ending.answersFirst
      ? answersTo(
          { ...burst, objections: burst.objections.filter((one) => one !== 'needs_to_consult') },
          context,
          say,
        )
      : [];
    return {
      memory,
      reply: text([
        ...opening(burst, context, say, true),
        ...answers.map((one) => one.text),
        ending.text,
      ]),
      actions: ending.actions,
    };
  }
  const pointed = withOnlyPlan(burst);
  if (!choosesNow(pointed)) return goOn(pointed, context, say);
  return isAtOtherPrice(pointed, context)
    ? setPriceRight(pointed, context, say)
    : closeOn(pointed, context, say);
}

/** "Dame ese" when a single plan was quoted is that one. */
function withOnlyPlan(burst: Burst): Burst {
  const { memory, intents } = burst;
  const [only, ...others] = memory.quotedProductIds;
  if (!intents.has('choose_plan') || intents.has('ask_price') || !only || others.length > 0)
    return burst;
  if (memory.chosenProductId !== null || isNewFigure(burst) || namesFigure(burst)) return burst;
  return { ...burst, memory: { ...memory, chosenProductId: only } };
}

/** "El de 100": a figure that the only plan does not have points at another. */
const namesFigure = ({ whole }: Burst) =>
  /\d|segund|tercer|otr[oa]|medio|ultim/.test(whole.entities.planChoice ?? '');

const isNewFigure = ({ memory, before }: Burst) =>
  memory.speedMbps !== before.speedMbps || memory.dataGb !== before.dataGb;

/** "Dame el de 100 a 30 soles": they take it for another price than it has. */
function isAtOtherPrice({ memory, pricesNamed }: Burst, { catalogue }: TurnContext): boolean {
  const plan = catalogue.products.find(({ id }) => id === memory.chosenProductId);
  return (
    plan !== undefined && pricesNamed.length > 0 && !pricesNamed.some((one) => costs(one)(plan))
  );
}

function setPriceRight(burst: Burst, context: TurnContext, say: Say): Spoken {
  const { memory, before } = burst;
  const plan = context.catalogue.products.find(({ id }) => id === memory.chosenProductId);
  if (!plan) return goOn(burst, context, say);
  return {
    memory: {
      ...memory,
      chosenProductId: before.chosenProductId,
      quotedProductIds: [plan.id],
      greeted: true,
      lastQuestion: 'plan',
    },
    reply: text([
      ...opening(burst, context, say, true),
      say(copy.priceOfIt(planLine(context.catalogue, plan))),
      say(copy.askOnePlan),
    ]),
    actions: [],
  };
}

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

/** A plan was chosen: confirm what it costs and bring a person. */
function closeOn(burst: Burst, context: TurnContext, say: Say): Spoken {
  const { memory } = burst;
  const plan = context.catalogue.products.find(({ id }) => id === memory.chosenProductId);
  const confirmed = plan
    ? [say(copy.chosen(planName(context.catalogue, plan), planPrice(plan)))]
    : [];
  const answers = answersTo({ ...burst, objections: [] }, context, say).map((one) => one.text);
  return {
    memory: {
      ...memory,
      greeted: true,
      handedOver: true,
      handedOverFor: 'chose_plan',
      lastQuestion: null,
    },
    reply: text([
      ...opening(burst, context, say, true),
      ...confirmed,
      ...answers,
      say(memory.handedOver ? copy.stillWaiting : copy.handOver),
    ]),
    actions: memory.handedOver ? [] : [{ kind: 'hand_over', reason: 'chose_plan' }],
  };
}

/** Answers what was asked, then asks the one thing that is missing, or offers. */
function goOn(given: Burst, context: TurnContext, say: Say): Spoken {
  const burst = assumingInternet(given);
  const answers = answersTo(burst, context, say);
  const next = nextStep(burst, context, say, answers);
  const said = [
    ...opening(burst, context, say, answers.length > 0),
    ...digressions(burst, say),
    ...answers.map((one) => one.text),
    ...next.lines,
  ];
  // A file or a sticker alone: say something rather than nothing.
  const lines = said.length > 0 ? said : [say(copy.mediaOnly)];
  const quoted = next.quoted.length > 0 ? next.quoted : answers.flatMap((one) => one.quoted);
  const { unclearCount: _, ...remembered } = burst.memory;
  const memory: Memory = {
    ...remembered,
    ...next.memory,
    greeted: true,
    lastQuestion: next.question,
    quotedProductIds:
      quoted.length > 0 ? quoted.map(({ id }) => id) : burst.memory.quotedProductIds,
  };
  return {
    memory,
    reply: replyOf(lines, next, context),
    actions: [...next.actions, ...callProposal(burst)],
  };
}

function replyOf(lines: string[], { list, buttons }: Step, context: TurnContext): OutboundContent {
  if (list.length > 0) return planList(context.catalogue, joined(lines), list);
  return buttons ? { kind: 'buttons', text: joined(lines), buttons } : text(lines);
}

/** Asked for the service and told the zone: most often it is internet, and asking again helps nobody. */
function assumingInternet(burst: Burst): Burst {
  const { before, memory, newArea } = burst;
  if (memory.service !== null || newArea === null || before.lastQuestion !== 'service')
    return burst;
  return { ...burst, memory: { ...memory, service: 'internet' } };
}

/** Asked for the price of the best there is: worth a call. */
function callProposal({ intents, whole }: Burst): TurnAction[] {
  const isKeen = whole.cues.includes('premium') || whole.cues.includes('urgency');
  return intents.has('ask_price') && isKeen ? [{ kind: 'propose_call' }] : [];
}

function opening(burst: Burst, context: TurnContext, say: Say, isBrief: boolean): string[] {
  const { companyName } = context;
  const { before, memory, intents } = burst;
  const lines: string[] = [];
  if (!before.greeted && !intents.has('opt_out')) {
    lines.push(say(copy.greeting(companyName)));
    if (!isBrief && memory.service && !memory.areaId)
      lines.push(say(copy.helpWithPlans(copy.services[memory.service])));
  }
  if (memory.name && memory.name !== before.name)
    lines.push(say(copy.name(memory.name.split(' ')[0] ?? memory.name)));
  if (intents.has('refer_friend')) lines.push(say(copy.referral));
  if (isToBeAskedToWrite(context)) lines.push(say(copy.voiceNote));
  return lines;
}

/** A word on what is beside the matter, before coming back to it. */
function digressions(burst: Burst, say: Say): string[] {
  const calm = burst.calms ? [say(copy.calm)] : [];
  const isChat = burst.before.greeted && !burst.memory.handedOver && strays(burst);
  if (!isChat) return calm;
  if (burst.situations.has('asks_if_bot')) return [...calm, say(copy.botAnswer)];
  return [...calm, say(burst.situations.has('off_topic') ? copy.offTopic : copy.smallTalk)];
}

function answersTo(burst: Burst, { catalogue }: TurnContext, say: Say): Answer[] {
  const { intents, memory, before, whole, objections } = burst;
  const chooses = intents.has('choose_plan') && memory.chosenProductId !== before.chosenProductId;
  // "¿Algo más rápido?" asks for the top of the range and what it costs.
  const wantsFaster = burst.situations.has('wants_faster');
  const asksPrice = intents.has('ask_price') || wantsFaster;
  const wish: Understanding = wantsFaster ? { ...whole, cues: ['premium'] } : whole;
  const plans = plansOf(catalogue, memory);
  const facts: Facts = { catalogue, memory, plans, say, named: whole.entities };
  const asksInstallationCost = burst.situations.has('installation_cost');
  if (isServed(burst)) return [];
  const wantsCheaper = burst.situations.has('wants_cheaper');
  const cheaper = wantsCheaper && !chooses ? cheapestAnswer(facts) : null;
  const advice =
    asksAdvice(burst) && namesNoOperator(burst) && knowsWhereToSell(memory)
      ? adviceAnswer(burst, facts)
      : null;
  const details = chooses ? [] : detailAnswers(burst.text, facts);
  const isShown = before.quotedProductIds.length > 0 && memory.areaId === before.areaId;
  const described = isShown && intents.has('ask_plan_info') && !chooses ? namedPlan(facts) : null;
  const compares = intents.has('compare_prices') && !advice;
  const corrected = priceSetRight(burst, facts);
  if (cheaper || advice)
    return [cheaper ?? advice, ...details].filter((one): one is Answer => Boolean(one));
  const asked = [
    corrected,
    asksPrice && !corrected && !chooses && !asksInstallationCost && priceAnswer(facts, wish),
    intents.has('ask_coverage') &&
      (memory.areaId === before.areaId || memory.service === null) &&
      !objections.includes('coverage') &&
      coverageAnswer(facts),
    burst.situations.has('asks_arrival') &&
      hasNothingFixed(catalogue, memory) &&
      memory.areaId === before.areaId &&
      arrivalAnswer(facts),
    compares && comparisonAnswer(facts),
    !asksPrice && described && details.length === 0 && describePlan(described, facts),
    ...details,
    (intents.has('ask_installation') || asksInstallationCost) &&
      !objections.includes('installation_time') &&
      installationAnswer(facts),
    intents.has('ask_terms') && !objections.includes('contract_term') && termsAnswer(facts),
    intents.has('ask_discount') &&
      !chooses &&
      !objections.includes('price') &&
      discountAnswer(facts),
    // What was just compared needs no second comparison.
    ...objections
      .filter((one) => !(compares && one === 'has_provider'))
      .map((objection) =>
        objectionAnswer(objection, {
          ...facts,
          memory: { ...memory, objectionsHeard: before.objectionsHeard },
        }),
      ),
  ];
  return asked.filter((one): one is Answer => Boolean(one));
}

/** Whoever was handed over for trouble with a service is not sold another. */
const isServed = ({ before, memory }: Burst) =>
  before.handedOver &&
  (before.handedOverFor === 'existing_customer' || before.handedOverFor === 'complaint') &&
  memory.service === before.service;

/** "¿Cuál es mejor, Claro o Movistar?" wants them compared. */
const namesNoOperator = ({ text: written }: Burst) => findOperators(soundOf(written)).length === 0;

const knowsWhereToSell = (memory: Memory) =>
  memory.service !== null && (knowsZone(memory) || !needsZone(memory.service));

/** "1000 megas a 20" before the zone is known: what that size costs anywhere. */
function priceSetRight(
  { pricesNamed, whole, memory }: Burst,
  { plans, say }: Facts,
): Answer | null {
  const { speedMbps, dataGb } = whole.entities;
  const size = speedMbps ?? dataGb;
  if (pricesNamed.length === 0 || size === undefined || knowsWhereToSell(memory)) return null;
  const exact = plans.filter((plan) => (plan.speedMbps ?? plan.dataGb) === size);
  const first = cheapest(exact);
  if (!first || pricesNamed.some((price) => exact.some(costs(price)))) return null;
  return { text: say(copy.priceOfItFrom(planGives(first), planPrice(first))), quoted: [] };
}

const joined = (lines: string[]) => lines.join('\n');
const text = (lines: string[]): OutboundContent => ({ kind: 'text', text: joined(lines) });
