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

/** One a time zone: building it takes longer than a whole turn. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** "lunes 23 de noviembre" */
export function dayName(atMs: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('es-PE', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  formats.set(timeZone, format);
  return format.format(atMs).replace(',', '');
}
