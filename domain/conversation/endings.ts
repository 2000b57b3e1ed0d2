import type { HandOverReason, Memory, TurnAction, TurnContext } from '../assistant.ts';
import { findSpanishDate } from '../dates/spanish-date.ts';
import { copy } from './copy.es.ts';
import { hasNothingFixed } from './offer.ts';
import type { Burst } from './read-burst.ts';
import type { Say } from './wording.ts';

/** What the assistant asks nothing after. */
export interface Ending {
  text: string;
  actions: TurnAction[];
  memory?: Partial<Memory>;
  /** Questions of the same message are answered first. */
  answersFirst?: boolean;
}

/** "Lo pensaré" without a day. Business time. */
export const defaultReminderMs = 48 * 60 * 60_000;

/** What ends the assistant's part of the conversation, the weightiest first; null: it goes on. */
export function endingOf(burst: Burst, context: TurnContext, say: Say): Ending | null {
  const { intents } = burst;
  if (intents.has('opt_out')) return { text: say(copy.optedOut), actions: [{ kind: 'opt_out' }] };
  const stranger = strangerEnding(burst, say);
  if (stranger) return stranger;
  const handOver = handOverReason(burst, context);
  if (handOver) return handOverEnding(handOver, burst, context, say);
  if (burst.calms && saysNothingElse(burst)) return { text: say(copy.calm), actions: [] };
  const patience = patienceEnding(burst, context, say);
  if (patience) return patience;
  if (isRejection(burst)) return { text: say(copy.rejected), actions: [{ kind: 'reject' }] };
  return null;
}

/** Nobody to sell to: a wrong number, or somebody under age. */
function strangerEnding(burst: Burst, say: Say): Ending | null {
  const { situations, memory, intents } = burst;
  if (situations.has('wrote_by_mistake'))
    return { text: say(copy.wroteByMistake), actions: [{ kind: 'reject' }] };
  const isNew = memory.quotedProductIds.length === 0 && memory.chosenProductId === null;
  if (situations.has('wrong_number') && isNew && !hasQuestion(burst))
    return { text: say(copy.wrongNumber), actions: [{ kind: 'opt_out' }] };
  if (situations.has('adult')) return null;
  const wantsToBuy = intents.has('choose_plan') || intents.has('accept');
  if (situations.has('minor') || (memory.needsAdult && wantsToBuy))
    return { text: say(copy.minor), actions: [], memory: { needsAdult: true } };
  return null;
}

function handOverEnding(
  reason: HandOverReason,
  burst: Burst,
  context: TurnContext,
  say: Say,
): Ending {
  const atMs = reason === 'asked_human' ? momentNamed(burst, context) : null;
  if (burst.memory.handedOver)
    return { text: say(atMs === null ? copy.stillWaiting : copy.notedForAgent), actions: [] };
  const words =
    atMs === null ? handOverText(reason, burst) : copy.handOverAt(dayName(atMs, context.timeZone));
  return {
    text: say(words),
    actions: [{ kind: 'hand_over', reason }],
    memory: { handedOverFor: reason },
  };
}

/** The moment a burst names, whether or not it was read as an appointment; null: none. */
function momentNamed({ date, text }: Burst, { nowMs, timeZone }: TurnContext): number | null {
  return date === null ? findSpanishDate(text, nowMs, timeZone) : Date.parse(date);
}

function handOverReason({ intents, before }: Burst, context: TurnContext): HandOverReason | null {
  const { messages } = context;
  const isFile = messages.some(({ kind }) => kind === 'image' || kind === 'document');
  if (intents.has('complaint')) return 'complaint';
  // "Mi recibo" under a picture asks for no help with a service.
  if (isFile && intents.has('send_bill')) return 'bill';
  if (intents.has('existing_customer') || intents.has('cancel_service')) return 'existing_customer';
  if (intents.has('ask_human') || (isUnheard(context) && wasAskedToWrite(context)))
    return 'asked_human';
  if (intents.has('send_bill')) return 'bill';
  // A caption says what a picture is. Without one it is the bill that was announced, or one that
  // begins the conversation, which a person looks at; any other is asked about.
  const isBare = isFile && messages.every(({ text }) => text === '');
  return isBare && (!before.greeted || before.handedOverFor === 'bill') ? 'bill' : null;
}

/** A voice note came that nobody could listen to. */
const isUnheard = ({ messages }: TurnContext): boolean =>
  messages.some(({ kind, text }) => kind === 'audio' && text === '');

const wasAskedToWrite = ({ history }: TurnContext): boolean =>
  history.some(
    ({ author, text }) =>
      author === 'bot' && copy.voiceNote.some((wording) => text.includes(wording)),
  );

/** Nobody is asked twice: who was asked and speaks again is somebody to listen to. */
export const isToBeAskedToWrite = (context: TurnContext): boolean =>
  isUnheard(context) && !wasAskedToWrite(context);

function handOverText(reason: HandOverReason, { intents }: Burst): readonly string[] {
  if (intents.has('cancel_service') && reason === 'existing_customer') return copy.handOverCancel;
  if (reason === 'complaint' && !intents.has('existing_customer')) return copy.handOverComplaint;
  if (reason === 'existing_customer' || reason === 'complaint') return copy.handOverSupport;
  return reason === 'bill' ? copy.handOverBill : copy.handOverHuman;
}

/** Not now: until a service reaches the zone, or until it was thought over. */
function patienceEnding(burst: Burst, context: TurnContext, say: Say): Ending | null {
  const { intents, memory, situations } = burst;
  if (situations.has('waiting_list') && hasNothingFixed(context.catalogue, memory))
    return {
      text: say(copy.onWaitingList(memory.zoneText ?? 'tu zona')),
      actions: [],
      memory: { waitingList: true },
    };
  const decides = intents.has('accept') || intents.has('choose_plan') || hasQuestion(burst);
  const thinks =
    intents.has('think_about_it') ||
    (burst.objections.includes('needs_to_consult') && !decides) ||
    situations.has('payday');
  return thinks || namesOnlyDay(burst) ? reminder(burst, context, say) : null;
}

/** "El lunes", "mejor el miércoles": a day and nothing else, to somebody who sells and is not being asked for a zone. */
function namesOnlyDay({ intents, before, date, objections, memory }: Burst): boolean {
  if (date === null || objections.length > 0 || memory.handedOver) return false;
  if (before.lastQuestion === 'zone' || before.lastQuestion === 'service') return false;
  const allowed = ['give_date', 'greeting', 'thanks', 'accept', 'other'];
  return before.greeted && [...intents].every((intent) => allowed.includes(intent));
}

function reminder(burst: Burst, context: TurnContext, say: Say): Ending {
  const { nowMs, timeZone } = context;
  const namedMs = momentNamed(burst, context);
  const dueAtMs = namedMs === null || namedMs <= nowMs ? nowMs + defaultReminderMs : namedMs;
  const day = dueAtMs === namedMs ? `el ${dayName(dueAtMs, timeZone)}` : copy.inTwoDays;
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

const dayName = (atMs: number, timeZone: string) =>
  new Intl.DateTimeFormat('es-PE', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
    .format(atMs)
    .replace(',', '');

/** A no to what was offered; not to the zone asked back, and not when it brings another wish. */
function isRejection(burst: Burst): boolean {
  const { intents, before, whole } = burst;
  if (!intents.has('reject') || hasQuestion(burst) || intents.has('choose_plan')) return false;
  if (before.lastQuestion === 'confirm_zone') return false;
  if (burst.objections.some((one) => one !== 'not_interested')) return false;
  if (burst.situations.has('wants_cheaper') || burst.situations.has('wants_advice')) return false;
  const { service, zone, speedMbps, dataGb } = whole.entities;
  const isOtherWish = (service ?? null) !== null && service !== before.service;
  return !isOtherWish && !zone && !speedMbps && !dataGb;
}

/** Nothing beside greetings and what was not understood. */
function saysNothingElse({ intents, objections, whole }: Burst): boolean {
  const only = [...intents].every((intent) => intent === 'other' || intent === 'greeting');
  return only && objections.length === 0 && Object.keys(whole.entities).length === 0;
}

const questionIntents = [
  'ask_price',
  'ask_plan_info',
  'ask_discount',
  'compare_prices',
  'ask_installation',
  'ask_terms',
  'ask_coverage',
] as const;
const hasQuestion = ({ intents }: Burst) => questionIntents.some((intent) => intents.has(intent));
