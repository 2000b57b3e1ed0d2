import type { TurnContext } from '../assistant.ts';
import { hasQuestion } from './asking.ts';
import { copy } from './copy.es.ts';
import { isCopperOnly } from './coverage-answers.ts';
import type { Ending } from './endings.ts';
import { momentName, momentNamed } from './moments.ts';
import { hasNothingFixed, plansFor } from './offer.ts';
import type { Burst } from './read-burst.ts';
import type { Say } from './wording.ts';

/** "Lo pensaré" without a day. Business time. */
export const defaultReminderMs = 48 * 60 * 60_000;

/** Not now: until a service reaches the zone, or until it was thought over. */
export function patienceEnding(burst: Burst, context: TurnContext, say: Say): Ending | null {
  const { intents, memory, situations } = burst;
  const hasNoFibre = hasNothingFixed(context.catalogue, memory) || hasOnlyCopper(burst, context);
  if (situations.has('waiting_list') && hasNoFibre && !situations.has('news_of_offers'))
    return {
      text: say(copy.onWaitingList(memory.zoneText ?? 'tu zona')),
      actions: [],
      memory: { waitingList: true },
    };
  if (situations.has('asks_arrival') && hasOnlyCopper(burst, context) && intents.has('other'))
    return { text: say(copy.noFibreDate(memory.zoneText ?? 'tu zona')), actions: [] };
  const decides = intents.has('accept') || intents.has('choose_plan') || hasQuestion(burst);
  const thinks =
    intents.has('think_about_it') ||
    (burst.objections.includes('needs_to_consult') && !decides) ||
    situations.has('payday');
  return thinks || namesOnlyDay(burst) ? reminder(burst, context, say) : null;
}

/** Who was shown what comes over the telephone line may wait for fibre, too. */
const hasOnlyCopper = ({ memory }: Burst, { catalogue }: TurnContext): boolean =>
  memory.areaId !== null &&
  memory.service === 'internet' &&
  isCopperOnly(plansFor(catalogue, memory, 'internet'));

/** "El lunes", "mejor el miércoles": a day and nothing else, to somebody who sells and is not being asked for a zone. */
function namesOnlyDay({ intents, before, date, objections, memory }: Burst): boolean {
  if (date === null || objections.length > 0 || memory.handedOver) return false;
  if (before.lastQuestion === 'zone' || before.lastQuestion === 'service') return false;
  const allowed = ['give_date', 'greeting', 'thanks', 'accept', 'other'];
  return before.greeted && [...intents].every((intent) => allowed.includes(intent));
}

/** A day that the customer named stands, until they name another. */
const isPromised = ({ history }: TurnContext): boolean =>
  /\bTe escribo (?:el|hoy|mañana) /.test(
    history.findLast(({ author }) => author === 'bot')?.text ?? '',
  );

function reminder(burst: Burst, context: TurnContext, say: Say): Ending {
  const { nowMs } = context;
  const namedMs = momentNamed(burst, context);
  if (namedMs === null && isPromised(context)) return { text: say(copy.asAgreed), actions: [] };
  const dueAtMs = namedMs === null || namedMs <= nowMs ? nowMs + defaultReminderMs : namedMs;
  const day = dueAtMs === namedMs ? momentName(dueAtMs, burst, context) : copy.inTwoDays;
  const isConsulted = burst.objections.includes('needs_to_consult');
  return {
    text: say(isConsulted ? copy.willRemindAfterConsult(day) : copy.willRemind(day)),
    actions: [
      {
        kind: 'remind',
        dueAtMs,
        reason: dueAtMs === namedMs ? 'customer_named_a_date' : 'will_think',
      },
    ],
    answersFirst: true,
  };
}
