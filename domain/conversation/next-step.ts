import type { TurnContext } from '../assistant.ts';
import { acceptOffer } from './closing.ts';
import { copy } from './copy.es.ts';
import { isToBeAskedToWrite } from './endings.ts';
import type { Answer } from './facts.ts';
import { knowsZone, needsZone } from './offer.ts';
import { offer } from './offer-step.ts';
import type { Burst } from './read-burst.ts';
import { ask, type Step, stop } from './step.ts';
import type { Say } from './wording.ts';

/** The one thing to do after the answers: ask for what is missing, offer, or stop. */
export function nextStep(burst: Burst, context: TurnContext, say: Say, answers: Answer[]): Step {
  const { memory, intents } = burst;
  if (isCourtesy(burst, context)) return stop(say(courtesyOf(intents)));
  if (memory.handedOver && !isNewWish(burst)) {
    if (answers.length > 0) return stop();
    return stop(say(givesDetails(burst) ? copy.notedForAgent : copy.stillWaiting));
  }
  if (burst.objections.includes('not_interested')) return stop();
  if (isOnly(burst, ['refer_friend'])) return stop();
  if (burst.nearZone && burst.nearZone.id !== memory.areaId)
    return confirmZone(burst.nearZone.name, say);
  if (burst.zoneOptions.length > 1) return askWhichZone(burst.zoneOptions, say);
  if (isMedia(context)) return isToBeAskedToWrite(context) ? stop() : stop(say(copy.mediaOnly));
  if (memory.service === null) return askService(burst, say, answers);
  if (needsZone(memory.service) && !knowsZone(memory)) return askZone(burst, say);
  if (mayOffer(burst, answers)) return offer(burst, context, say, answers);
  if (intents.has('accept')) return acceptOffer(burst, context, say);
  if (burst.isConditional && answers.length === 0) return ask(say(copy.onlyIf), 'plan');
  if (answers.length > 0) return askAfterAnswers(burst, say, answers);
  if (intents.has('choose_plan')) return ask(say(copy.askPlan), 'plan');
  if (givesDetails(burst)) return afterDetails(burst, say);
  if (strays(burst)) return backToPlans(burst, say);
  if (isOnly(burst, ['greeting']) || isBareGreeting(burst)) return ask(say(copy.askPlan), 'plan');
  return unclear(burst, say);
}

const courtesyOf = (intents: Burst['intents']): readonly string[] => {
  if (intents.has('goodbye')) return copy.goodbye;
  return intents.has('thanks') ? copy.thanks : copy.ready;
};

function isCourtesy(burst: Burst, { history }: TurnContext): boolean {
  if (!burst.before.greeted || burst.objections.length > 0 || burst.newArea) return false;
  if (goesOnAfterAll(burst)) return false;
  if (isOnly(burst, ['thanks', 'goodbye'])) return true;
  // An "ok" to something that was no question wants no answer but a kind one.
  const said = history.findLast(({ author }) => author !== 'customer')?.text ?? '?';
  return isOnly(burst, ['thanks', 'goodbye', 'accept']) && !said.includes('?');
}

/** A yes that takes back a no, brings an adult, or says that they are interested all the same. */
const goesOnAfterAll = ({ before, memory, intents, situations }: Burst) =>
  intents.has('accept') &&
  ((before.rests === 'refusal' && !situations.has('bare_ok')) ||
    (before.needsAdult === true && !memory.needsAdult) ||
    situations.has('is_interested'));

/** At least one of `allowed`, and nothing else but a greeting. */
function isOnly({ intents }: Burst, allowed: string[]): boolean {
  const wanted = [...intents].filter((intent) => intent !== 'greeting');
  return wanted.length > 0 && wanted.every((intent) => allowed.includes(intent));
}

/** Back after a while: "hola, ya estoy". */
const isBareGreeting = ({ intents, text }: Burst) =>
  [...intents].every((intent) => intent === 'greeting' || intent === 'other') &&
  intents.has('greeting') &&
  text.split(' ').length <= 4;

function confirmZone(zone: string, say: Say): Step {
  return {
    ...ask(say(copy.confirmZone(zone)), 'confirm_zone'),
    memory: { zoneText: zone },
    buttons: [
      { id: 'zone:yes', title: copy.zoneButtons.yes },
      { id: 'zone:no', title: copy.zoneButtons.no },
    ],
  };
}

/** A voice note or a file without words: what was said in the opening is all there is to say. */
const isMedia = ({ messages }: TurnContext) =>
  messages.every(({ kind, text: written }) => written === '' && kind !== 'location');

/** Somebody who only names a zone or a price most often wants internet: ask once, then assume it. */
function askService(burst: Burst, say: Say, answers: Answer[]): Step {
  const { before, intents, memory } = burst;
  const isFirst = before.lastQuestion !== 'service' || answers.length > 0;
  const isGreeting = [...intents].every((intent) => intent === 'greeting');
  if (isFirst || isGreeting || strays(burst)) return ask(say(copy.askService), 'service');
  const isRepeated = (before.unclearCount ?? 0) > 0 || memory.areaId !== null;
  if (isRepeated) return { ...unclear(burst, say), question: 'service' };
  return { ...ask(say(copy.askServiceAgain), 'service'), memory: { unclearCount: 1 } };
}

function askZone(burst: Burst, say: Say): Step {
  const { before, intents } = burst;
  const wasAsked = before.lastQuestion === 'zone' || before.lastQuestion === 'confirm_zone';
  if (burst.situations.has('for_another')) return ask(say(copy.askZoneOther), 'zone');
  const saysElse = [...intents].some((intent) => intent !== 'other' && intent !== 'give_location');
  const isUnknown = wasAsked && !saysElse && !strays(burst) && !burst.calms;
  if (!isUnknown) return ask(say(copy.askZone), 'zone');
  const unclearCount = (before.unclearCount ?? 0) + 1;
  if (unclearCount > 2) return { ...unclear(burst, say), question: 'zone' };
  return { ...ask(say(copy.askZoneAgain), 'zone'), memory: { unclearCount } };
}

function askAfterAnswers({ before }: Burst, say: Say, answers: Answer[]): Step {
  const quoted = [...new Set(answers.flatMap((one) => one.quoted))];
  if (before.lastQuestion !== 'plan' && quoted.length === 0) return stop();
  return ask(say(quoted.length === 1 ? copy.askOnePlan : copy.askPlan), 'plan');
}

/** A name, a mail address, a telephone, an address, a document: facts for the person who closes. */
function givesDetails({ whole, text, intents, situations }: Burst): boolean {
  const { name, email, phone, address, date } = whole.entities;
  const isAsking = intents.has('ask_plan_info') && !email && !phone;
  if (situations.has('for_another')) return true;
  return (
    !isAsking && (Boolean(name ?? email ?? phone ?? address ?? date) || /\b\d{8}\b/.test(text))
  );
}

/** Noted, and back to what was asked. */
function afterDetails({ before, whole }: Burst, say: Say): Step {
  const noted = whole.entities.name ? [] : [say(copy.noted)];
  const asked = before.lastQuestion === 'plan' || before.lastQuestion === 'proceed';
  const question = say(before.quotedProductIds.length === 1 ? copy.askOnePlan : copy.askPlan);
  return asked
    ? { ...ask(question, 'plan'), lines: [...noted, question] }
    : stop(...noted, say(copy.nothingElse));
}

function askWhichZone(zones: string[], say: Say): Step {
  const last = zones.at(-1) ?? '';
  return {
    ...ask(say(copy.askWhichZone(`${zones.slice(0, -1).join(', ')} o ${last}`)), 'zone'),
    memory: { zoneOptions: zones },
  };
}

/** Chat and other subjects, which the opening has met; back to what was asked. */
export const strays = ({ situations }: Burst) =>
  situations.has('small_talk') || situations.has('off_topic') || situations.has('asks_if_bot');

const backToPlans = ({ before }: Burst, say: Say): Step =>
  before.lastQuestion === 'plan' || before.lastQuestion === 'proceed'
    ? ask(say(copy.askPlan), 'plan')
    : stop(say(copy.nothingElse));

/** The second time in a row a person is offered. */
function unclear(burst: Burst, say: Say): Step {
  const { before } = burst;
  const unclearCount = (before.unclearCount ?? 0) + 1;
  const question = before.lastQuestion ?? 'plan';
  const words = before.quotedProductIds.length > 0 ? copy.unclearPlans : copy.unclear;
  if (unclearCount === 1) return { ...ask(say(words), question), memory: { unclearCount } };
  return {
    ...ask(say(copy.stillUnclear), question),
    memory: { unclearCount },
    buttons: [{ id: 'human', title: copy.humanButton }],
  };
}

function isNewWish({ before, memory }: Burst): boolean {
  return memory.areaId !== before.areaId || memory.service !== before.service;
}

/** Something that decides the offer is new, or nothing was offered yet. */
function mayOffer(burst: Burst, answers: Answer[]): boolean {
  const { before, memory, intents } = burst;
  const isChanged =
    isNewWish(burst) ||
    memory.zoneText !== before.zoneText ||
    memory.operator !== before.operator ||
    String(memory.kinds) !== String(before.kinds) ||
    memory.speedMbps !== before.speedMbps ||
    memory.dataGb !== before.dataGb ||
    memory.budget?.amountMinor !== before.budget?.amountMinor;
  const asksAgain =
    (intents.has('ask_plan_info') || intents.has('ask_price')) && answers.length === 0;
  // One plan that answers the question needs no list beside it.
  const isAnswered = new Set(answers.flatMap(({ quoted }) => quoted)).size === 1;
  const wasOffered = before.quotedProductIds.length > 0;
  if (isAnswered && wasOffered && !isNewWish(burst)) return false;
  return (
    isChanged ||
    asksAgain ||
    (before.quotedProductIds.length === 0 && !intents.has('compare_prices'))
  );
}
