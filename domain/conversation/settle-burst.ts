import type { Currency } from '../money.ts';
import { findOperators, findServices } from '../understanding/entities.ts';
import { soundOf } from '../understanding/phrase.ts';
import { edited, remembering } from './burst-edits.ts';
import { forService } from './for-service.ts';
import { withMeanings } from './meanings.ts';
import type { Burst } from './read-burst.ts';
import { withFreshWish } from './resting.ts';
import { choiceSteps } from './settle-choices.ts';
import { operatorSteps } from './settle-operators.ts';
import { serviceSteps } from './settle-services.ts';
import { yesSteps } from './settle-yes.ts';

/** What the situations of a burst change in what was understood word by word. */
export function settle(burst: Burst, currency: Currency | undefined): Burst {
  const steps = [
    withAdult,
    withConsulted,
    withBotQuestion,
    withBareOperator,
    withBareService,
    withoutRefusal,
    withCheaperWish,
    withHomeUse,
    withParts,
    ...serviceSteps,
    ...operatorSteps,
    ...choiceSteps,
    ...yesSteps,
    withSwitch,
    withMeanings,
    withRefusedExtra,
    withSureInterest,
    withCalm,
    withFreshWish,
  ];
  const settled = steps.reduce((so, step) => step(so), burst);
  return withForeignBudget(settled, currency);
}

/** Somebody of age has come: nothing is left to consult, and nobody else is recommended. */
function withAdult(burst: Burst): Burst {
  const { needsAdult, ...memory } = burst.memory;
  if (!needsAdult || !burst.situations.has('adult')) return burst;
  return edited(
    { ...burst, memory },
    {
      drops: ['refer_friend', 'think_about_it', 'reject'],
      dropsObjections: ['needs_to_consult'],
      instead: 'accept',
    },
  );
}

/** "Ya hablé con mi esposa y dice que sí": nothing is left to consult. */
function withConsulted(burst: Burst): Burst {
  if (!burst.situations.has('consulted')) return burst;
  return edited(burst, {
    drops: ['think_about_it'],
    dropsObjections: ['needs_to_consult'],
    instead: 'accept',
  });
}

/** Who asks whether a machine answers is told so, and has not asked for a person yet. */
function withBotQuestion(burst: Burst): Burst {
  return burst.situations.has('asks_if_bot') ? edited(burst, { drops: ['ask_human'] }) : burst;
}

const fillers = new Set(
  'y con de en hay tienen tienes los las la el planes plan que tal me das muestrame solo mejor prefiero quiero algo cuanto cuesta esta sale vale es precio precios entonces ya ok pues pe no'.split(
    ' ',
  ),
);

/** "¿Y Claro?": whose plans are wished, no comparison. */
function withBareOperator(burst: Burst): Burst {
  const words = burst.text.split(' ').filter((word) => !fillers.has(word));
  const [operator, ...others] = findOperators(soundOf(burst.text));
  const isBare = words.length === 1 && burst.text.split(' ').length > 1;
  if (!isBare || operator === undefined || others.length > 0) return burst;
  if (burst.before.quotedProductIds.length === 0) return burst;
  const asking = edited(burst, {
    drops: ['compare_prices', 'accept', 'reject'],
    adds: ['ask_plan_info'],
  });
  return remembering(asking, { operator });
}

/** "¿Y el celular?": another service than the one they were shown. */
function withBareService(burst: Burst): Burst {
  const words = burst.text.split(' ').filter((word) => !fillers.has(word));
  const [service, ...others] = findServices(soundOf(words.join(' ')));
  if (words.length !== 1 || service === undefined || others.length > 0) return burst;
  if (service === burst.memory.service) return burst;
  return { ...burst, memory: forService(burst.memory, service) };
}

/** "No entiendo", "¿cómo no?" refuse nothing. */
function withoutRefusal(burst: Burst): Burst {
  return burst.situations.has('no_refusal')
    ? edited(burst, { drops: ['reject'], dropsObjections: ['not_interested', 'price'] })
    : burst;
}

/** "¿Algo más barato?" gives up the size wished before. */
function withCheaperWish(burst: Burst): Burst {
  const { speedMbps, dataGb } = burst.whole.entities;
  if (!burst.situations.has('wants_cheaper') || speedMbps || dataGb) return burst;
  return remembering(burst, { speedMbps: null, dataGb: null });
}

/** A budget in another currency than ours cannot be compared: it asks for the least there is, and gives up a size. */
function withForeignBudget(burst: Burst, currency: Currency | undefined): Burst {
  const { budget, speedMbps, dataGb } = burst.whole.entities;
  if (!budget || budget.currency === currency || speedMbps || dataGb) return burst;
  return remembering(burst, { speedMbps: null, dataGb: null });
}

/** Homework, films and games need internet at home. */
function withHomeUse(burst: Burst): Burst {
  const isAsked = burst.before.lastQuestion === 'service' && burst.memory.service === null;
  const isForHome = burst.situations.has('home_use') || burst.situations.has('for_home');
  if (!isAsked || !isForHome) return burst;
  return remembering(burst, { service: 'internet' });
}

/** "Internet y tele": of the combos those with television. */
function withParts(burst: Burst): Burst {
  if (burst.whole.entities.service !== 'combo') return burst;
  const parts = comboParts.filter((part) => findServices(soundOf(burst.text)).includes(part));
  return parts.length > 0 ? remembering(burst, { comboParts: parts }) : burst;
}

const comboParts = ['tv', 'landline', 'mobile'] as const;

/** "Tengo Claro y se cae, quiero cambiarme": a buyer, and no customer of ours with a fault. */
function withSwitch(burst: Burst): Burst {
  if (!burst.situations.has('wants_to_switch')) return burst;
  return edited(burst, {
    drops: ['existing_customer', 'complaint', 'cancel_service'],
    instead: 'ask_plan_info',
  });
}

/** "No me interesa la televisión" to somebody who is after internet: less is wished, and nothing refused. */
function withRefusedExtra(burst: Burst): Burst {
  const { before, situations, intents, whole } = burst;
  const { service, speedMbps, dataGb, chosenProductId } = before;
  const isExtra = service !== null && service !== (whole.entities.service ?? service);
  const isRefused = situations.has('refuses_extra') || situations.has('only_that');
  if (!isRefused || !isExtra) return burst;
  if (intents.has('existing_customer') || intents.has('cancel_service')) return burst;
  return remembering(
    edited(burst, {
      drops: ['reject'],
      dropsObjections: ['not_interested'],
      instead: 'ask_plan_info',
    }),
    service === 'combo' ? { service: 'internet' } : { service, speedMbps, dataGb, chosenProductId },
  );
}

/** "Pero me interesa", "no quiero nada de Movistar, quiero internet en Ate": no lack of interest. */
function withSureInterest(burst: Burst): Burst {
  const { intents, newArea, situations } = burst;
  const isWish = newArea !== null && intents.has('ask_plan_info');
  return isWish || situations.has('is_interested')
    ? edited(burst, { drops: ['reject'], dropsObjections: ['not_interested'] })
    : burst;
}

/** The first insult is no complaint to bring a person for; the second is. */
function withCalm(burst: Burst): Burst {
  const { memory, situations, intents } = burst;
  if (!situations.has('insult') || intents.has('existing_customer')) return burst;
  if (memory.hasCalmed) return edited(burst, { adds: ['complaint'] });
  const calmed = edited(burst, { drops: ['complaint'] });
  return { ...remembering(calmed, { hasCalmed: true }), calms: true };
}
