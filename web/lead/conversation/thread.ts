import type { LeadEvent, Message } from '../../../api/contract/leads.ts';
import { dayOf } from '../../lib/format.ts';

/** One day of a conversation. */
export interface ThreadDay {
  /** YYYY-MM-DD in Lima. */
  day: string;
  /** Its first moment. */
  at: string;
  items: ThreadItem[];
}

export type ThreadItem =
  | { kind: 'event'; key: string; event: LeadEvent }
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
/** Said by the messages themselves, or of no use to who reads the talk. */
const silentKinds: readonly string[] = ['profile_updated'];

/**
 * The conversation from top to bottom, day by day: messages and events in order of time. Events older than the oldest loaded message wait until that page is loaded.
 */
export function buildThread(
  messages: readonly Message[],
  events: readonly LeadEvent[],
  allLoaded: boolean,
): ThreadDay[] {
  const spoken = messages.filter(
    ({ status, kind }) => !unspoken.includes(status) && kind !== 'reaction',
  );
  const since = allLoaded ? '' : (spoken[0]?.at ?? '');
  const shown = events.filter(({ at, kind }) => at >= since && !silentKinds.includes(kind));
  const moments = [
    ...spoken.map((message) => ({ at: message.at, message })),
    ...shown.map((event) => ({ at: event.at, event })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

  const days: ThreadDay[] = [];
  let previous: Message | undefined;
  for (const moment of moments) {
    let today = days.at(-1);
    if (today?.day !== dayOf(moment.at)) {
      today = { day: dayOf(moment.at), at: moment.at, items: [] };
      days.push(today);
      previous = undefined;
    }
    if ('event' in moment) {
      today.items.push({ kind: 'event', key: `event-${moment.event.id}`, event: moment.event });
      previous = undefined;
    } else {
      const { message } = moment;
      const continues = previous !== undefined && belongTogether(previous, message);
      today.items.push({ kind: 'message', key: message.id, message, continues });
      previous = message;
    }
  }
  return days;
}

const belongTogether = (a: Message, b: Message): boolean =>
  a.author === b.author &&
  a.agent?.id === b.agent?.id &&
  Date.parse(b.at) - Date.parse(a.at) < closeTogetherMs;
