import type { LeadEvent, Message } from '../../../api/contract/leads.ts';
import { dayOf } from '../../lib/format.ts';

export type ThreadItem =
  | { kind: 'day'; key: string; at: string }
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
 * The conversation from top to bottom: messages and events in order of time, with a heading for
 * each day. Events older than the oldest loaded message wait until that page is loaded.
 */
export function buildThread(
  messages: readonly Message[],
  events: readonly LeadEvent[],
  allLoaded: boolean,
): ThreadItem[] {
  const spoken = messages.filter(
    ({ status, kind }) => !unspoken.includes(status) && kind !== 'reaction',
  );
  const since = allLoaded ? '' : (spoken[0]?.at ?? '');
  const shown = events.filter(({ at, kind }) => at >= since && !silentKinds.includes(kind));
  const moments = [
    ...spoken.map((message) => ({ at: message.at, message })),
    ...shown.map((event) => ({ at: event.at, event })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

  const thread: ThreadItem[] = [];
  let day = '';
  let previous: Message | undefined;
  for (const moment of moments) {
    if (dayOf(moment.at) !== day) {
      day = dayOf(moment.at);
      thread.push({ kind: 'day', key: day, at: moment.at });
      previous = undefined;
    }
    if ('event' in moment) {
      thread.push({ kind: 'event', key: `event-${moment.event.id}`, event: moment.event });
      previous = undefined;
    } else {
      const { message } = moment;
      thread.push({
        kind: 'message',
        key: message.id,
        message,
        continues: previous !== undefined && belongTogether(previous, message),
      });
      previous = message;
    }
  }
  return thread;
}

const belongTogether = (a: Message, b: Message): boolean =>
  a.author === b.author &&
  a.agent?.id === b.agent?.id &&
  Date.parse(b.at) - Date.parse(a.at) < closeTogetherMs;
