import Holidays, { type HolidaysTypes } from 'date-holidays';
import { type LocalDay, localDay, toInstant } from '../dates/local-day.ts';

/** Hours of a person's own clock, Monday to Saturday without public holidays; `always` for lines that ring nobody. */
export type CallingHours = { fromHour: number; untilHour: number } | 'always';

/** The design's (contact rules). */
export const usualCallingHours: CallingHours = { fromHour: 9, untilHour: 20 };

const sunday = 0;
/** No stretch of Sundays and holidays is longer. */
const daysAheadMax = 14;
const dayMs = 24 * 3_600_000;

/** The countries whose plans are sold, by the time zones of their people. */
const countries: Record<string, string> = {
  'America/Lima': 'PE',
  'America/Santiago': 'CL',
  'America/Punta_Arenas': 'CL',
  'Pacific/Easter': 'CL',
  'America/Bogota': 'CO',
};

const calendars = new Map<string, Holidays>();

/** The first instant from `nowMs` on at which a person in `timeZone` may be called. */
export function permittedFrom(
  nowMs: number,
  timeZone: string,
  hours: CallingHours = usualCallingHours,
): number {
  if (hours === 'always') return nowMs;
  for (let ahead = 0; ahead <= daysAheadMax; ahead += 1) {
    const day = localDay(nowMs + ahead * dayMs, timeZone);
    if (!isCallingDay(day, timeZone)) continue;
    const opensMs = toInstant(day, hours.fromHour, timeZone);
    const closesMs = toInstant(day, hours.untilHour, timeZone);
    if (nowMs < closesMs) return Math.max(nowMs, opensMs);
  }
  throw new Error(`no day to call on within ${daysAheadMax} days in ${timeZone}`);
}

function isCallingDay({ year, month, day, weekday }: LocalDay, timeZone: string): boolean {
  if (weekday === sunday) return false;
  const country = countries[timeZone];
  if (country === undefined) return true;
  const calendar = calendars.get(country) ?? new Holidays(country, { types: ['public'] });
  calendars.set(country, calendar);
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return !calendar.getHolidays(year).some((holiday) => coversDay(holiday, date));
}

/** `date` and `end` are local to the country: "2026-12-25 00:00:00". */
function coversDay({ date, end, start }: HolidaysTypes.Holiday, day: string): boolean {
  const first = date.slice(0, 10);
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
  const last = new Date(Date.parse(`${first}T12:00:00Z`) + (days - 1) * dayMs);
  return first <= day && day <= last.toISOString().slice(0, 10);
}
