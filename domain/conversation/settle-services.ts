import type { Service } from '../labels.ts';
import { kindsAfter, serviceOfKind } from '../plan-kinds.ts';
import { findServices } from '../understanding/entities.ts';
import { findKinds } from '../understanding/find-kinds.ts';
import { compilePhrases, soundOf } from '../understanding/phrase.ts';
import words from '../understanding/vocabulary/service-words.json' with { type: 'json' };
import { isOnly } from './asking.ts';
import { edited, remembering, type Settling } from './burst-edits.ts';
import { forService } from './for-service.ts';
import type { Burst } from './read-burst.ts';

/** Which services are wished, alone or together, and which plans of them. */
export const serviceSteps: Settling[] = [
  withNamedService,
  withServicesTogether,
  withAddedService,
  withOtherService,
  withComboKept,
  withKinds,
];

const fixed = ['internet', 'tv', 'landline'] as const;
type Part = 'tv' | 'landline' | 'mobile';
const isPart = (service: Service): service is Part => service !== 'internet' && service !== 'combo';

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
  // "Pero me interesa celular" accepts nothing yet: it names what they want.
  const wishing = isOnly(burst.intents, ['accept'])
    ? edited(burst, { drops: ['accept'], adds: ['ask_plan_info'] })
    : burst;
  return remembering(wishing, { service });
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
