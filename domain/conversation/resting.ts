import type { Memory, TurnContext } from '../assistant.ts';
import type { Intent } from '../labels.ts';
import { isOnly } from './asking.ts';
import { copy } from './copy.es.ts';
import type { Ending } from './endings.ts';
import type { Burst } from './read-burst.ts';
import type { Say } from './wording.ts';

/** A person was called for something that is no sale, and has it still. */
export const isTroubled = ({ handedOver, handedOverFor, rests }: Memory): boolean =>
  handedOver &&
  (rests === 'trouble' || handedOverFor === 'existing_customer' || handedOverFor === 'complaint');

/** Nothing is offered to whom a person is to help, or who said no, until they want to buy; null: nothing rests. */
export function restingEnding(burst: Burst, context: TurnContext, say: Say): Ending | null {
  const { memory, before } = burst;
  if (isTroubled(memory) && isTroubled(before)) return troubledEnding(burst, say);
  if (before.rests === 'refusal' && isStillNo(burst, context))
    return refusedEnding(burst, context, say);
  return null;
}

function troubledEnding(burst: Burst, say: Say): Ending {
  const { intents, whole, text, situations } = burst;
  if (situations.has('asks_if_bot')) return { text: say(copy.botAnswer), actions: [] };
  if (isOnly(intents, ['thanks', 'goodbye']))
    return { text: say(intents.has('goodbye') ? copy.goodbye : copy.thanks), actions: [] };
  const { name, phone, address, date, zone, email } = whole.entities;
  const isDetail =
    Boolean(name ?? phone ?? address ?? date ?? zone ?? email) || /\b\d{8}\b/.test(text);
  return { text: say(isDetail ? copy.notedForAgent : copy.stillWaiting), actions: [] };
}

function refusedEnding({ intents }: Burst, { companyName }: TurnContext, say: Say): Ending {
  const memory = { rests: 'refusal' as const };
  if (intents.has('reject'))
    return { text: say(copy.refusedAgain), actions: [{ kind: 'reject' }], memory };
  // Who said no is not promised a message for having said "luego".
  if (intents.has('think_about_it')) return { text: say(copy.whenYouCan), actions: [], memory };
  return { text: say(copy.whoWeAre(companyName)), actions: [], memory };
}

/** Nothing in it that a sale could go on with. */
function isStillNo({ intents, whole, situations, zoneOptions }: Burst, context: TurnContext) {
  const { service, zone, speedMbps, dataGb, budget, date } = whole.entities;
  const isWish = service ?? zone ?? speedMbps ?? dataGb ?? budget ?? date;
  const isChat = situations.has('small_talk') || situations.has('off_topic');
  return (
    isOnly(intents, ['other', 'reject', 'think_about_it']) &&
    isWish === undefined &&
    zoneOptions.length === 0 &&
    !isChat &&
    !situations.has('asks_if_bot') &&
    !situations.has('wants_cheaper') &&
    context.messages.every(({ kind }) => kind === 'text')
  );
}

/** A wish that is new after a no or after trouble: the sale begins again, and a purchase brings a person again. */
export function withFreshWish(burst: Burst): Burst {
  const { before, intents, memory } = burst;
  const buys = intents.has('choose_plan') && memory.chosenProductId !== null;
  const isForSale = before.handedOverFor === 'chose_plan' || before.handedOverFor === undefined;
  if (isTroubled(before)) return buys || wantsToBuy(burst) ? afresh(burst) : burst;
  if (before.rests === 'refusal' && takesBackNo(burst)) return afresh(choosing(burst));
  if (before.handedOver && buys && !isForSale) return afresh(burst);
  // The person who was called has given the conversation back.
  if (memory.rests === 'trouble' && !before.handedOver) return withoutRest(burst);
  // An "ok" to our farewell leaves it at that.
  if (memory.rests === 'refusal' && !burst.situations.has('bare_ok')) return withoutRest(burst);
  return burst;
}

/** Not "necesito internet ya", which whoever has none says: a plan, a purchase, or a service with the place for it. */
const wantsToBuy = ({ intents, situations, newArea, whole }: Burst) =>
  situations.has('wants_to_buy') ||
  situations.has('wants_to_switch') ||
  situations.has('wants_new') ||
  (intents.has('ask_plan_info') &&
    newArea !== null &&
    whole.entities.service !== undefined &&
    !intents.has('existing_customer'));

/** "Ya no… sí, dale de nuevo": the plan chosen before. */
const takesBackNo = ({ intents, memory, situations }: Burst) =>
  memory.chosenProductId !== null &&
  intents.has('accept') &&
  isOnly(intents, ['accept', 'thanks']) &&
  !situations.has('bare_ok');

const choosing = (burst: Burst): Burst => ({
  ...burst,
  intents: new Set<Intent>(['choose_plan']),
  before: { ...burst.before, chosenProductId: null },
});

function afresh(burst: Burst): Burst {
  const { handedOverFor: _, ...memory } = withoutRest(burst).memory;
  const { handedOverFor: __, ...before } = burst.before;
  return {
    ...burst,
    memory: { ...memory, handedOver: false },
    before: { ...before, handedOver: false },
  };
}

function withoutRest(burst: Burst): Burst {
  const { rests: _, ...memory } = burst.memory;
  return { ...burst, memory };
}
