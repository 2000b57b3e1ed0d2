import type { TurnAction, TurnContext } from '../assistant.ts';
import { copy } from './copy.es.ts';
import type { Burst } from './read-burst.ts';
import type { Say } from './wording.ts';

/** An answer after which the assistant asks nothing more. */
export interface Ending {
  text: string;
  actions: TurnAction[];
}

/** "Lo pensaré" without a day. Business time. */
export const defaultReminderMs = 48 * 60 * 60_000;

type HandOverReason = Extract<TurnAction, { kind: 'hand_over' }>['reason'];

/** What ends the assistant's part of the conversation, the weightiest first; null: it goes on. */
export function endingOf(burst: Burst, context: TurnContext, say: Say): Ending | null {
  const { intents, memory } = burst;
  if (intents.has('opt_out')) return { text: say(copy.optedOut), actions: [{ kind: 'opt_out' }] };
  const handOver = handOverReason(burst, context);
  if (handOver) {
    if (memory.handedOver) return { text: say(copy.stillWaiting), actions: [] };
    return {
      text: say(handOverText(handOver, burst)),
      actions: [{ kind: 'hand_over', reason: handOver }],
    };
  }
  if (intents.has('think_about_it') || burst.objections.includes('needs_to_consult'))
    return reminder(burst, context, say);
  if (intents.has('give_date') && memory.lastQuestion === 'day')
    return reminder(burst, context, say);
  if (intents.has('reject') && !hasQuestion(burst))
    return { text: say(copy.rejected), actions: [{ kind: 'reject' }] };
  return null;
}

function handOverReason({ intents }: Burst, { messages }: TurnContext): HandOverReason | null {
  if (intents.has('complaint')) return 'complaint';
  if (intents.has('existing_customer') || intents.has('cancel_service')) return 'existing_customer';
  if (intents.has('ask_human')) return 'asked_human';
  if (
    intents.has('send_bill') ||
    messages.some(({ kind }) => kind === 'image' || kind === 'document')
  )
    return 'bill';
  return null;
}

function handOverText(reason: HandOverReason, { intents }: Burst): readonly string[] {
  if (reason === 'complaint' && !intents.has('existing_customer')) return copy.handOverComplaint;
  if (reason === 'existing_customer' || reason === 'complaint') return copy.handOverSupport;
  return reason === 'bill' ? copy.handOverBill : copy.handOverHuman;
}

function reminder(burst: Burst, { nowMs, timeZone }: TurnContext, say: Say): Ending {
  const dueAtMs = burst.date === null ? nowMs + defaultReminderMs : Date.parse(burst.date);
  const day = burst.date === null ? copy.inTwoDays : `el ${dayName(dueAtMs, timeZone)}`;
  return {
    text: say(copy.willRemind(day)),
    actions: [
      {
        kind: 'remind',
        dueAtMs,
        reason: burst.date === null ? 'will_think' : 'customer_named_a_date',
      },
    ],
  };
}

const dayName = (atMs: number, timeZone: string) =>
  new Intl.DateTimeFormat('es-PE', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(atMs);

const questionIntents = [
  'ask_price',
  'ask_plan_info',
  'ask_discount',
  'compare_prices',
  'ask_installation',
  'ask_terms',
  'ask_coverage',
] as const;
export const hasQuestion = ({ intents }: Burst) =>
  questionIntents.some((intent) => intents.has(intent));
