import type { TurnContext } from '../assistant.ts';
import { findSpanishDate } from '../dates/spanish-date.ts';
import type { Burst } from './read-burst.ts';

/** The moment a burst names, whether or not it was read as an appointment; null: none. */
export function momentNamed(
  { date, text }: Burst,
  { nowMs, timeZone }: TurnContext,
): number | null {
  return date === null ? findSpanishDate(text, nowMs, timeZone) : Date.parse(date);
}

/** "lunes 23 de noviembre" */
export const dayName = (atMs: number, timeZone: string) =>
  new Intl.DateTimeFormat('es-PE', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
    .format(atMs)
    .replace(',', '');
