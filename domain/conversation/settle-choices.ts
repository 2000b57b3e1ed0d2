import type { ProductId } from '../ids.ts';
import { isEnquiry, isPurchase, isQuestion } from '../understanding/choosing-words.ts';
import { peopleIn } from './advice.ts';
import { edited, remembering, type Settling } from './burst-edits.ts';
import type { Burst } from './read-burst.ts';

/** What is bought and what is only asked about, and for how many. */
export const choiceSteps: Settling[] = [
  withEnquiry,
  withPurchase,
  withHousehold,
  withSureCancellation,
];

const cancels =
  /\b(?:cancel|anul|suspend|desactiv|desafili|retir|elimin|devolv|rescind|renunci)\w*|\b(?:baja|ya no|dar de|cort\w+|seguir|termin\w+ (?:el|mi|con) (?:el |mi )?(?:contrato|servicio|linea))\b/;

/** Nobody cancels without a word for it. */
function withSureCancellation(burst: Burst): Burst {
  return burst.intents.has('cancel_service') && !cancels.test(burst.text)
    ? edited(burst, { drops: ['cancel_service'] })
    : burst;
}

/** "Me quedo con WOM", "dame el segundo": a purchase, whatever else it sounds like. */
function withPurchase(burst: Burst): Burst {
  const { intents, whole, text, situations } = burst;
  const choice = whole.entities.planChoice;
  if (intents.has('choose_plan') || !choice?.startsWith('prod_') || !buys.test(text)) return burst;
  if (situations.has('no_refusal') || intents.has('opt_out')) return burst;
  const buying = edited(burst, {
    drops: ['reject', 'accept'],
    dropsObjections: ['has_provider'],
    adds: ['choose_plan'],
  });
  return remembering(buying, { chosenProductId: choice as ProductId });
}

/** How many they are and what for, for whenever a plan is to be recommended. */
function withHousehold(burst: Burst): Burst {
  const people = peopleIn(burst.text);
  const usesMuch = burst.situations.has('home_use');
  if (people === null && !usesMuch) return burst;
  return remembering(burst, {
    ...(people !== null && { people }),
    ...(usesMuch && { usesMuch }),
  });
}

const buys = /\b(?:dame|deme|me quedo con|me llevo|escojo|elijo|anotame|quiero contratar)\b/;

/** "Y el de 200", "más info del segundo": asked about, not bought. */
function withEnquiry(burst: Burst): Burst {
  const { intents, memory, before, text } = burst;
  const isChosen = memory.chosenProductId !== before.chosenProductId;
  if (!intents.has('choose_plan') || isChosen || isPurchase.test(text)) return burst;
  if (!isEnquiry.test(text) && !isQuestion.test(text)) return burst;
  return edited(burst, {
    drops: ['choose_plan'],
    adds: intents.has('ask_price') ? [] : ['ask_plan_info'],
  });
}
