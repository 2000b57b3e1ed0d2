import type { LeadEvent, ScoreEvent } from '../../../api/contract/history.ts';
import type { Message } from '../../../api/contract/messages.ts';
import { isTold } from '../../copy/events.ts';
import { dayOf } from '../../lib/format.ts';

/** One day of a conversation. */
export interface ThreadDay {
  /** YYYY-MM-DD in Lima. */
  day: string;
  /** Its first moment. */
  at: string;
  items: ThreadItem[];
}

type ThreadItem =
  | { kind: 'event'; key: string; event: LeadEvent }
  | { kind: 'score'; key: string; event: ScoreEvent }
  | {
      kind: 'message';
      key: string;
      message: Message;
      /** The one before is by the same author within a few minutes: they stand close together. */
      continues: boolean;
    };

const closeTogetherMs = 5 * 60_000;
/** Composed and not meant for the customer (yet): shown as suggestions, never as part of the talk. */
const unspoken: readonly string[] = ['draft', 'suggested', 'discarded'];
/**
 * The conversation from top to bottom, day by day: messages and events in order of time. Events older than the oldest loaded message wait until that page is loaded.
 */
export function buildThread(
  messages: readonly Message[],
  events: readonly LeadEvent[],
  scoreEvents: readonly ScoreEvent[],
  allLoaded: boolean,
): ThreadDay[] {
  const spoken = messages.filter(
    ({ status, kind }) => !unspoken.includes(status) && kind !== 'reaction',
  );
  const since = allLoaded ? '' : (spoken[0]?.at ?? '');
  const moments: ThreadItem[] = [
    ...spoken.map((message) => ({
      kind: 'message' as const,
      key: message.id,
      message,
      continues: false,
    })),
    ...events
      .filter((event) => event.at >= since && isTold(event))
      .map((event) => ({ kind: 'event', key: `event-${event.id}`, event }) as const),
    ...scoreEvents
      .filter((event) => event.at >= since && event.scoreAfter !== event.scoreBefore)
      .map((event) => ({ kind: 'score', key: event.id, event }) as const),
  ];
  moments.sort((a, b) => Date.parse(atOf(a)) - Date.parse(atOf(b)));

  const days: ThreadDay[] = [];
  let previous: Message | undefined;
  for (const moment of moments) {
    const at = atOf(moment);
    let today = days.at(-1);
    if (today?.day !== dayOf(at)) {
      today = { day: dayOf(at), at, items: [] };
      days.push(today);
      previous = undefined;
    }
    if (moment.kind === 'message') {
      moment.continues = previous !== undefined && belongTogether(previous, moment.message);
      previous = moment.message;
    } else previous = undefined;
    today.items.push(moment);
  }
  return days;
}

const atOf = (item: ThreadItem) => (item.kind === 'message' ? item.message.at : item.event.at);

const belongTogether = (a: Message, b: Message): boolean =>
  a.author === b.author &&
  a.agent?.id === b.agent?.id &&
  Date.parse(b.at) - Date.parse(a.at) < closeTogetherMs;
