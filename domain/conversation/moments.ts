import type { TurnContext } from '../assistant.ts';
import { isSameDay } from '../dates/calendar.ts';
import { namedClock } from '../dates/clock-time.ts';
import { localDay } from '../dates/local-day.ts';
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

/** "el lunes 23 de noviembre", "hoy a las 6 de la tarde": the hour only when it was named. */
export function momentName(
  atMs: number,
  { text }: Burst,
  { nowMs, timeZone }: TurnContext,
): string {
  const isToday = isSameDay(localDay(atMs, timeZone), localDay(nowMs, timeZone));
  const day = isToday ? 'hoy' : `el ${dayName(atMs, timeZone)}`;
  if (namedClock(text) !== null) return `${day} ${hourName(atMs, timeZone)}`;
  return isToday ? 'hoy más tarde' : day;
}

/** "a las 5:30 de la tarde" */
function hourName(atMs: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = Object.fromEntries(
    format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]),
  );
  const { hour = 0, minute = 0 } = parts;
  const onClock = hour % 12 || 12;
  const minutes = minute > 0 ? `:${String(minute).padStart(2, '0')}` : '';
  return `${onClock === 1 ? 'a la' : 'a las'} ${onClock}${minutes} ${partOfDay(hour)}`;
}

function partOfDay(hour: number): string {
  if (hour < 12) return 'de la mañana';
  if (hour === 12) return 'del mediodía';
  return hour < 19 ? 'de la tarde' : 'de la noche';
}

/** "lunes 23 de noviembre" */
function dayName(atMs: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('es-PE', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  formats.set(timeZone, format);
  return format.format(atMs).replace(',', '');
}
