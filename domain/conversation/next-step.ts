import type { TurnContext } from '../assistant.ts';
import type { Answer } from './answers.ts';
import { copy } from './copy.es.ts';
import { knowsZone, needsZone } from './offer.ts';
import { acceptOffer, offer } from './offer-step.ts';
import type { Burst } from './read-burst.ts';
import { ask, type Step, stop } from './step.ts';
import type { Say } from './wording.ts';

/** The one thing to do after the answers: ask for what is missing, offer, or stop. */
export function nextStep(burst: Burst, context: TurnContext, say: Say, answers: Answer[]): Step {
  const { memory, intents } = burst;
  if (isCourtesy(burst, context))
    return stop(say(intents.has('goodbye') ? copy.goodbye : copy.thanks));
  if (memory.handedOver && !isNewWish(burst))
    return answers.length > 0 ? stop() : stop(say(copy.stillWaiting));
  if (burst.objections.includes('not_interested')) return stop();
  if (isOnly(burst, ['refer_friend'])) return stop();
  if (burst.nearZone && !memory.areaId) return confirmZone(burst.nearZone.name, say);
  if (isMedia(context)) return stop();
  if (memory.service === null) return askService(burst, say, answers);
  if (needsZone(memory.service) && !knowsZone(memory)) return askZone(burst, say);
  if (mayOffer(burst, answers)) return offer(burst, context, say, answers);
  if (intents.has('accept')) return acceptOffer(burst, say);
  if (answers.length > 0) return askAfterAnswers(burst, say, answers);
  if (intents.has('choose_plan')) return ask(say(copy.askPlan), 'plan');
  if (strays(burst)) return backToPlans(burst, say);
  return unclear(burst, say);
}

function isCourtesy(burst: Burst, { history }: TurnContext): boolean {
  if (!burst.before.greeted || burst.objections.length > 0 || burst.newArea) return false;
  if (isOnly(burst, ['thanks', 'goodbye'])) return true;
  // An "ok" to something that was no question wants no answer but a kind one.
  const said = history.findLast(({ author }) => author !== 'customer')?.text ?? '?';
  return isOnly(burst, ['thanks', 'goodbye', 'accept']) && !said.includes('?');
}

/** At least one of `allowed`, and nothing else but a greeting. */
function isOnly({ intents }: Burst, allowed: string[]): boolean {
  const wanted = [...intents].filter((intent) => intent !== 'greeting');
  return wanted.length > 0 && wanted.every((intent) => allowed.includes(intent));
}

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
  if (isFirst || strays(burst)) return ask(say(copy.askService), 'service');
  const isUnknown = memory.areaId !== null || intents.has('other');
  return isUnknown
    ? { ...unclear(burst, say), question: 'service' }
    : ask(say(copy.askService), 'service');
}

function askZone(burst: Burst, say: Say): Step {
  const { before, intents } = burst;
  const wasAsked = before.lastQuestion === 'zone' || before.lastQuestion === 'confirm_zone';
  const isUnknown = wasAsked && intents.has('other') && !strays(burst) && !burst.calms;
  return ask(say(isUnknown ? copy.askZoneAgain : copy.askZone), 'zone');
}

function askAfterAnswers({ before }: Burst, say: Say, answers: Answer[]): Step {
  const quoted = answers.flatMap((one) => one.quoted);
  if (before.lastQuestion !== 'plan' && quoted.length === 0) return stop();
  return ask(say(quoted.length === 1 ? copy.askOnePlan : copy.askPlan), 'plan');
}

/** Chat and other subjects, which the opening has met; back to what was asked. */
export const strays = ({ situations }: Burst) =>
  situations.has('small_talk') || situations.has('off_topic');

const backToPlans = ({ before }: Burst, say: Say): Step =>
  before.lastQuestion === 'plan' || before.lastQuestion === 'proceed'
    ? ask(say(copy.askPlan), 'plan')
    : stop(say(copy.nothingElse));

/** The second time in a row a person is offered. */
function unclear(burst: Burst, say: Say): Step {
  const { before } = burst;
  const unclearCount = (before.unclearCount ?? 0) + 1;
  const question = before.lastQuestion ?? 'plan';
  if (unclearCount === 1) return { ...ask(say(copy.unclear), question), memory: { unclearCount } };
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
    memory.speedMbps !== before.speedMbps ||
    memory.dataGb !== before.dataGb ||
    memory.budget !== before.budget;
  const asksAgain =
    intents.has('ask_plan_info') || (intents.has('ask_price') && answers.length === 0);
  return (
    isChanged ||
    asksAgain ||
    (before.quotedProductIds.length === 0 && !intents.has('compare_prices'))
  );
}
