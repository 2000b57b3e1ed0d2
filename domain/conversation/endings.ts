import type { HandOverReason, Memory, TurnAction, TurnContext } from '../assistant.ts';
import { isExempt } from '../understanding/exempt.ts';
import { soundOf } from '../understanding/phrase.ts';
import { hasQuestion, isOnly } from './asking.ts';
import { copy } from './copy.es.ts';
import { momentName, momentNamed } from './moments.ts';
import { patienceEnding } from './patience.ts';
import type { Burst } from './read-burst.ts';
import { restingEnding } from './resting.ts';
import { strangerEnding } from './strangers.ts';
import { troubleEnding } from './troubles.ts';
import type { Say } from './wording.ts';

/** What the assistant asks nothing after. */
export interface Ending {
  text: string;
  actions: TurnAction[];
  memory?: Partial<Memory>;
  /** Questions of the same message are answered first. */
  answersFirst?: boolean;
}

/** What ends the assistant's part of the conversation, the weightiest first; null: it goes on. */
export function endingOf(burst: Burst, context: TurnContext, say: Say): Ending | null {
  const { intents } = burst;
  if (intents.has('opt_out')) return { text: say(copy.optedOut), actions: [{ kind: 'opt_out' }] };
  const unsold =
    troubleEnding(burst, context, say) ??
    strangerEnding(burst, say) ??
    restingEnding(burst, context, say);
  if (unsold) return unsold;
  const handOver = handOverReason(burst, context);
  if (handOver) return handOverEnding(handOver, burst, context, say);
  if (burst.calms && saysNothingElse(burst)) return { text: say(copy.calm), actions: [] };
  if (correctsChoice(burst)) return { text: say(copy.notedForAgent), actions: [] };
  return (
    askedEnding(burst, context, say) ??
    patienceEnding(burst, context, say) ??
    (isRejection(burst) ? rejectionEnding(burst, say) : null)
  );
}

/** Another plan than the one the adviser was told of, which no plan here is known for. */
const correctsChoice = ({ situations, before, memory }: Burst): boolean =>
  situations.has('corrects') &&
  before.handedOverFor === 'chose_plan' &&
  memory.chosenProductId === before.chosenProductId;

/** How or by whom to be served, who we are: said when nothing else was. */
function askedEnding(burst: Burst, { companyName }: TurnContext, say: Say): Ending | null {
  const { situations, before, memory, text } = burst;
  // An hour at which not to be written to is no appointment.
  const isChannel = isExempt('opt_out', soundOf(text));
  if (isChannel && isOnly(burst.intents, ['other', 'give_date']))
    return { text: say(copy.onlyHere), actions: [] };
  if (!saysNothingElse(burst)) return null;
  if (situations.has('no_adviser')) return { text: say(copy.withoutAdviser), actions: [] };
  if (situations.has('still_there')) return { text: say(copy.stillHere), actions: [] };
  if (situations.has('asks_who')) return { text: say(copy.whoWeAre(companyName)), actions: [] };
  if (situations.has('asks_if_bot') && (!before.greeted || memory.handedOver))
    return { text: say(copy.botAnswer), actions: [] };
  return null;
}

function rejectionEnding({ memory }: Burst, say: Say): Ending {
  const words = memory.handedOver ? copy.tellsAdviser : copy.rejected;
  return { text: say(words), actions: [{ kind: 'reject' }], memory: { rests: 'refusal' } };
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
    atMs === null ? handOverText(reason, burst) : copy.handOverAt(momentName(atMs, burst, context));
  return {
    text: say(words),
    actions: [{ kind: 'hand_over', reason }],
    memory: { handedOverFor: reason },
  };
}

const billWord = /\b(?:recibo|factura|boleta|estado de cuenta)\b/;

function handOverReason(
  { intents, before, text }: Burst,
  context: TurnContext,
): HandOverReason | null {
  const { messages } = context;
  const isFile = messages.some(({ kind }) => kind === 'image' || kind === 'document');
  if (intents.has('complaint')) return 'complaint';
  // "Mi recibo" under a picture asks for no help with a service.
  if (isFile && (intents.has('send_bill') || billWord.test(text))) return 'bill';
  if (intents.has('existing_customer') || intents.has('cancel_service')) return 'existing_customer';
  if (intents.has('ask_human') || (isUnheard(context) && wasAskedToWrite(context)))
    return 'asked_human';
  if (intents.has('send_bill')) return 'bill';
  // A caption says what a picture is. Without one it is the bill that was announced; any other is asked about.
  const isBare = isFile && text === '';
  return isBare && before.handedOverFor === 'bill' ? 'bill' : null;
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

function handOverText(reason: HandOverReason, { intents, situations }: Burst): readonly string[] {
  if (intents.has('cancel_service') && reason === 'existing_customer') return copy.handOverCancel;
  if (reason === 'existing_customer' && situations.has('own_bill')) return copy.handOverDebt;
  if (reason === 'existing_customer' && situations.has('bought_already'))
    return copy.handOverBought;
  if (reason === 'complaint' && !intents.has('existing_customer')) return copy.handOverComplaint;
  if (reason === 'existing_customer' || reason === 'complaint') return copy.handOverSupport;
  return reason === 'bill' ? copy.handOverBill : copy.handOverHuman;
}

/** A no to what was offered; not to the zone asked back, and not when it brings another wish. */
function isRejection(burst: Burst): boolean {
  const { intents, before, whole } = burst;
  if (!intents.has('reject') || hasQuestion(burst) || intents.has('choose_plan')) return false;
  if (before.lastQuestion === 'confirm_zone') return false;
  // "No gracias, ya tengo": why they say no, and not what stands in the way of a yes.
  const reasons = ['not_interested', 'has_provider'];
  if (burst.objections.some((one) => !reasons.includes(one))) return false;
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
