import type { LocalDay } from './local-day.ts';

const dayMs = 24 * 3_600_000;
const serial = ({ year, month, day }: LocalDay) => Date.UTC(year, month - 1, day);
const at = (utcMs: number): LocalDay => {
  const date = new Date(utcMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};

export const plusDays = (day: LocalDay, days: number): LocalDay => at(serial(day) + days * dayMs);

/** The same day of a later month, or its last one where it is shorter: 31 January and a month is 28 February. */
export function plusMonths({ year, month, day }: LocalDay, months: number): LocalDay {
  return at(Date.UTC(year, month - 1 + months, Math.min(day, daysIn(year, month + months))));
}

/** The last day of the month that is `months` ahead. */
export const endOfMonth = ({ year, month }: LocalDay, months = 0): LocalDay =>
  at(Date.UTC(year, month + months, 0));

/** null where there is no such day: 30 February, 31 November. */
export function dayOf(year: number, month: number, day: number): LocalDay | null {
  const isThere = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isThere ? at(Date.UTC(year, month - 1, day)) : null;
}

/** The next day after `today` that has this number in its month; null: no month has it. */
export function nextNumbered(today: LocalDay, number: number): LocalDay | null {
  for (const ahead of [0, 1, 2]) {
    const { year, month } = plusMonths({ ...today, day: 1 }, ahead);
    const day = dayOf(year, month, number);
    if (day && isAfter(day, today)) return day;
  }
  return null;
}

/** The next such day of a year after `today`; null: no year has it. */
export function nextYearly(today: LocalDay, month: number, day: number): LocalDay | null {
  const thisYear = dayOf(today.year, month, day);
  return thisYear && isAfter(thisYear, today) ? thisYear : dayOf(today.year + 1, month, day);
}

export const isAfter = (a: LocalDay, b: LocalDay): boolean => serial(a) > serial(b);
export const isSameDay = (a: LocalDay, b: LocalDay): boolean => serial(a) === serial(b);

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
