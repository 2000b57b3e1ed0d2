import type { ProductId } from '../ids.ts';
import type { Intent, Service } from '../labels.ts';
import { kindsAfter, serviceOfKind } from '../plan-kinds.ts';
import { isEnquiry, isPurchase, isQuestion } from '../understanding/choosing-words.ts';
import { findOperators, findServices } from '../understanding/entities.ts';
import { findKinds } from '../understanding/find-kinds.ts';
import { compilePhrases, soundOf } from '../understanding/phrase.ts';
import words from '../understanding/vocabulary/service-words.json' with { type: 'json' };
import { peopleIn } from './advice.ts';
import { isTheirsNow } from './facts.ts';
import { forService } from './for-service.ts';
import type { Burst } from './read-burst.ts';

type Settling = (burst: Burst) => Burst;

/** What a burst says of the wish beyond its labels: which plans of a service, which services together, from whom to whom. */
export const wishSteps: Settling[] = [
  withNamedService,
  withNamedOperator,
  withServicesTogether,
  withAddedService,
  withOtherService,
  withComboKept,
  withKinds,
  withSwitchTo,
  withoutOperatorLeft,
  withEnquiry,
  withPurchase,
  withHousehold,
];

const remembering = (burst: Burst, known: Partial<Burst['memory']>): Burst => ({
  ...burst,
  memory: { ...burst.memory, ...known },
});

const fixed = ['internet', 'tv', 'landline'] as const;
type Part = 'tv' | 'landline' | 'mobile';
const isPart = (service: Service): service is Part => service !== 'internet' && service !== 'combo';

const asking: Intent[] = ['ask_plan_info', 'ask_price', 'ask_discount', 'choose_plan'];

/** "Celular de WOM": theirs, unless they are named as what the customer has. */
function withNamedOperator(burst: Burst): Burst {
  const { memory, before, intents, objections, text, whole } = burst;
  const [operator, ...others] = findOperators(soundOf(text));
  const isBare = whole.entities.service !== undefined && intents.has('other');
  const asks = isBare || asking.some((one) => intents.has(one));
  const isAsked = asks && !intents.has('compare_prices');
  if (!operator || others.length > 0 || !isAsked || memory.operator !== before.operator)
    return burst;
  if (isTheirsNow.test(text) || objections.includes('has_provider')) return burst;
  return burst.ourOperators.has(operator) ? remembering(burst, { operator }) : burst;
}

const serviceWordings = (Object.keys(words) as (keyof typeof words)[]).map((service) => ({
  service: service as Service,
  says: compilePhrases([words[service]]),
}));

/** "TV en Comas": the one service named, where none was understood. */
function withNamedService(burst: Burst): Burst {
  const sound = soundOf(burst.text);
  const found = findServices(sound);
  const spoken = serviceWordings.filter(({ says }) => says.test(sound)).map((one) => one.service);
  const [service, ...others] = found.length > 0 ? found : spoken;
  const isTrouble = burst.intents.has('existing_customer') || burst.intents.has('complaint');
  if (burst.memory.service !== null || !service || others.length > 0 || isTrouble) return burst;
  return remembering(burst, { service });
}

const joins = '(y|con|e|mas|+|tambien|junto con)';
const pairs = fixed.flatMap((one) =>
  fixed
    .filter((other) => other !== one)
    .map((other) => ({
      services: [one, other],
      says: compilePhrases([`${words[one]} ... ${joins} ... ${words[other]}`]),
    })),
);
const refused =
  / (?:sin|ni|no kiero|no|nada de)(?: el| la)? (?:internet|television|tele|tv|kable|fijo|telefono(?: fijo)?|linea fija|selular)(?![^ ])/g;
const wantedIn = ({ text }: Burst) => soundOf(text).replace(refused, '');

/** "Tele e internet", "internet de 200 con cable y fijo": one plan of all of them. */
function withServicesTogether(burst: Burst): Burst {
  const wanted = wantedIn(burst);
  const named = pairs
    .filter(({ says }) => says.test(wanted))
    .flatMap(({ services }): Service[] => services);
  if (!named.includes('internet')) return burst;
  return asCombo(burst, named.filter(isPart));
}

/** A combo with these parts, of the speed and data wished before. */
function asCombo(burst: Burst, parts: Part[]): Burst {
  const { speedMbps, dataGb } = burst.memory;
  const memory = forService(burst.memory, 'combo');
  return { ...burst, memory: { ...memory, speedMbps, dataGb, comboParts: [...new Set(parts)] } };
}

const additions = (['tv', 'landline'] as const).map((part) => ({
  part,
  says: compilePhrases([
    `^ [y|pero|tambien|si] (con|mas|agregando|sumando) [el|la] ${words[part]}`,
    `(trae|incluye|viene con|le agrego|agrego|agregar|sumo|le pongo) [el|la] ${words[part]}`,
  ]),
}));

/** "¿Y con fijo?", to the internet or the combo they were shown. */
function withAddedService(burst: Burst): Burst {
  const { service, comboParts = [] } = burst.before;
  if (service !== 'internet' && service !== 'combo') return burst;
  const sound = soundOf(burst.text);
  const added = additions.filter(({ says }) => says.test(sound)).map(({ part }) => part);
  if (added.length === 0) return burst;
  const combo = asCombo(burst, [...comboParts, ...added]);
  return { ...combo, memory: { ...combo.memory, chosenProductId: null } };
}

const internetAndMobile = compilePhrases([
  `${words.internet} ... ${joins} ... ${words.mobile}`,
  `(${words.mobile}|lineas) ... ${joins} ... ${words.internet}`,
]);
const asOne = compilePhrases(['(juntos|junto|en uno|un solo|combo|paquete|duo|pack)']);

/** "Internet y también celular": the second is noted, or both in one plan when they say so. */
function withOtherService(burst: Burst): Burst {
  const wanted = wantedIn(burst);
  if (!internetAndMobile.test(wanted)) return burst;
  if (asOne.test(wanted)) return asCombo(burst, ['mobile']);
  const memory = forService(burst.memory, 'internet');
  return { ...burst, memory: { ...memory, otherService: 'mobile' } };
}

/** "¿Y cuántos canales?" of the combo in talk wishes no television instead of it. */
function withComboKept(burst: Burst): Burst {
  const { before, memory, text } = burst;
  const isLeft = before.service === 'combo' && memory.service !== 'combo';
  if (!isLeft || /\b(solo|nomas|nada mas|mejor|sin|en vez|quiero|prefiero|planes)\b/.test(text))
    return burst;
  const { chosenProductId, kinds, listedProductIds, comboParts } = before;
  return remembering(burst, {
    service: 'combo',
    chosenProductId,
    ...(kinds && { kinds }),
    ...(listedProductIds && { listedProductIds }),
    ...(comboParts && { comboParts }),
  });
}

/** "De prepago", "el ilimitado", "un trío". */
function withKinds(burst: Burst): Burst {
  const { service } = burst.memory;
  const named = findKinds(soundOf(burst.text)).filter((kind) => {
    const theirs = serviceOfKind[kind];
    // Unlimited data and cable are also words of other wishes.
    const isSure = kind !== 'unlimited' && kind !== 'cable' && kind !== 'streaming';
    return (
      theirs === null || theirs === 'combo' || service === theirs || (isSure && service !== 'combo')
    );
  });
  const [first] = named;
  if (first === undefined) return burst;
  const wished = named.map((kind) => serviceOfKind[kind]).find((one) => one !== null) ?? service;
  const memory = forService(burst.memory, wished);
  return { ...burst, memory: { ...memory, kinds: kindsAfter(memory.kinds ?? [], named) } };
}

const switching =
  /\b(?:pasarme|cambiarme|portarme|portar|migrar|irme|cambiar|pasar|portabilidad|numero)\b.*? (?:a|con|hacia) (\S+)/;

/** "De Entel a Claro", "quiero pasarme a WOM": whose plans they wish. */
function withSwitchTo(burst: Burst): Burst {
  const to = switching.exec(burst.text)?.[1];
  const [operator] = to ? findOperators(soundOf(`a ${to}`)) : [];
  if (operator) return remembering(burst, { operator });
  return withInstead(burst);
}

const instead = /\b(?:sino|quiero|prefiero|mejor) (?:el |los |la )?(?:de |con )?(\S+)$/;

/** "No quiero Movistar, quiero Claro": no comparison. */
function withInstead(burst: Burst): Burst {
  const wished = instead.exec(burst.text)?.[1];
  const [operator] = wished ? findOperators(soundOf(`de ${wished}`)) : [];
  if (!operator || !/\bno (?:quiero|me gusta)\b/.test(burst.text)) return burst;
  const others = [...burst.intents].filter((one) => one !== 'compare_prices' && one !== 'reject');
  const intents = new Set<Intent>([...others, 'ask_plan_info']);
  return remembering({ ...burst, intents }, { operator });
}

const leaving =
  /\b(?:hart[oa]|cansad[oa]|aburrid[oa]|odio|nada (?:de|con)|no quiero (?:nada )?(?:de|con|a)|menos|que no sea|salir de|dejar|cancelar (?:mi (?:plan|linea|servicio) (?:de|con))?) (?:a |de |con )?(\S+)/;

/** "Estoy harto de Movistar" wishes none of theirs. */
function withoutOperatorLeft(burst: Burst): Burst {
  const { operator } = burst.memory;
  if (burst.situations.has('asks_whose'))
    return remembering(burst, { operator: burst.before.operator });
  const from = leaving.exec(burst.text)?.[1];
  const [left] = from ? findOperators(soundOf(`de ${from}`)) : [];
  const isLeft = left !== undefined && left === operator;
  const isSwitching = burst.situations.has('wants_to_switch') && operator !== burst.before.operator;
  const isTarget = switching.test(burst.text);
  const avoided = left === undefined ? {} : { avoidedOperator: left };
  if (!isLeft && (!isSwitching || isTarget)) return remembering(burst, avoided);
  return remembering(burst, { operator: isLeft ? null : burst.before.operator, ...avoided });
}

/** "Me quedo con WOM", "dame el segundo": a purchase, whatever else it sounds like. */
function withPurchase(burst: Burst): Burst {
  const { intents, whole, text, situations } = burst;
  const choice = whole.entities.planChoice;
  if (intents.has('choose_plan') || !choice?.startsWith('prod_') || !buys.test(text)) return burst;
  if (situations.has('no_refusal') || intents.has('opt_out')) return burst;
  const left = [...intents].filter((intent) => !['reject', 'other', 'accept'].includes(intent));
  const objections = burst.objections.filter((one) => one !== 'has_provider');
  const chosen: Partial<Burst['memory']> = { chosenProductId: choice as ProductId };
  return remembering(
    { ...burst, objections, intents: new Set<Intent>([...left, 'choose_plan']) },
    chosen,
  );
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
  const others = [...intents].filter((intent) => intent !== 'choose_plan');
  const asked: Intent[] = intents.has('ask_price') ? others : [...others, 'ask_plan_info'];
  return { ...burst, intents: new Set(asked) };
}
