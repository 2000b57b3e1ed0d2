import type { TurnContext } from '../assistant.ts';
import type { Answer } from './answers.ts';
import { copy } from './copy.es.ts';
import { needsZone } from './offer.ts';
import { acceptOffer, offer } from './offer-step.ts';
import type { Burst } from './read-burst.ts';
import { ask, type Step, stop } from './step.ts';
import type { Say } from './wording.ts';

/** The one thing to do after the answers: ask for what is missing, offer, or stop. */
export function nextStep(burst: Burst, context: TurnContext, say: Say, answers: Answer[]): Step {
  const { memory, before, intents } = burst;
  if (memory.handedOver) return answers.length > 0 ? stop() : stop(say(copy.stillWaiting));
  if (burst.objections.includes('not_interested')) return stop();
  if (isCourtesy(burst)) return stop(say(intents.has('goodbye') ? copy.goodbye : copy.thanks));
  if (burst.nearZone && !memory.areaId)
    return {
      ...ask(say(copy.confirmZone(burst.nearZone.name)), 'confirm_zone'),
      memory: { zoneText: burst.nearZone.name },
    };
  if (isMedia(context)) return stop();
  if (memory.service === null) return askService(burst, say, answers);
  if (needsZone(memory.service) && memory.areaId === null) return askZone(burst, say);
  if (mayOffer(burst)) return offer(burst, context, say, answers);
  if (intents.has('accept')) return acceptOffer(burst, say);
  if (answers.length > 0)
    return before.lastQuestion === 'plan' || answers.some(({ quoted }) => quoted.length > 0)
      ? ask(say(copy.askPlan), 'plan')
      : stop();
  return ask(say(copy.unclear), before.lastQuestion ?? 'plan');
}

function isCourtesy({ intents, before }: Burst): boolean {
  return (
    before.greeted && [...intents].every((intent) => intent === 'thanks' || intent === 'goodbye')
  );
}

/** A voice note or a file without words: what was said in the opening is all there is to say. */
const isMedia = ({ messages }: TurnContext) =>
  messages.every(({ kind, text: written }) => written === '' && kind !== 'location');

function askService({ intents, before, memory }: Burst, say: Say, answers: Answer[]): Step {
  // Somebody who only names a zone or a price most often wants internet: ask once, then assume it.
  if (before.lastQuestion !== 'service' || answers.length > 0)
    return ask(say(copy.askService), 'service');
  if (memory.areaId !== null) return ask(say(copy.unclear), 'service');
  return ask(say(intents.has('other') ? copy.unclear : copy.askService), 'service');
}

function askZone({ before, intents }: Burst, say: Say): Step {
  const isUnknown =
    (before.lastQuestion === 'zone' || before.lastQuestion === 'confirm_zone') &&
    intents.has('other');
  return ask(say(isUnknown ? copy.askZoneAgain : copy.askZone), 'zone');
}

/** Something that decides the offer is new, or nothing was offered yet. */
function mayOffer({ before, memory, intents }: Burst): boolean {
  const isChanged =
    memory.areaId !== before.areaId ||
    memory.service !== before.service ||
    memory.operator !== before.operator ||
    memory.speedMbps !== before.speedMbps ||
    memory.dataGb !== before.dataGb ||
    memory.budget !== before.budget;
  const asksAgain =
    intents.has('ask_plan_info') ||
    (intents.has('ask_price') && before.quotedProductIds.length === 0);
  return (
    isChanged ||
    asksAgain ||
    (before.quotedProductIds.length === 0 && !intents.has('compare_prices'))
  );
}
