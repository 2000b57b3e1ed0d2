import { isSameDay, plusDays } from './calendar.ts';
import { type ClockTime, namedClock, timeOn } from './clock-time.ts';
import { countOf, countPattern, findDay } from './find-day.ts';
import { type LocalDay, localDay, toInstant } from './local-day.ts';
import { withoutStruckOut } from './struck-out.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
/** The last hours at which somebody is still written to today. */
const lastHours = { forTheDay: 19, forTheNight: 21 };

/**
 * The moment a customer named ("el viernes", "la próxima semana", "a fin de mes", "después del 15",
 * "mañana en la tarde", "en 3 días", "a las 5 y media"), in their time zone. Always after `nowMs`;
 * null rather than a guess.
 * @returns ms since the epoch
 */
export function findSpanishDate(text: string, nowMs: number, timeZone: string): number | null {
  const words = withoutStruckOut(text);
  const whileMs = inAWhileMs(words);
  if (whileMs !== null) return nowMs + whileMs;
  const today = localDay(nowMs, timeZone);
  const instantOf = (day: LocalDay, { hour, minute }: ClockTime) =>
    toInstant(day, hour, timeZone, minute);
  const day = findDay(words, today);
  if (day && !isSameDay(day, today)) return instantOf(day, timeOn(words));

  const clock = namedClock(words);
  if (!clock) return day && laterToday(words, nowMs, day, timeZone);
  const isLater = (time: ClockTime) => instantOf(today, time) > nowMs;
  const time = [clock, inTheEvening(clock)].find((one) => one !== null && isLater(one));
  if (time) return instantOf(today, time);
  return day ? null : instantOf(plusDays(today, 1), clock);
}

const inAWhile = new RegExp(
  `\\b(?:en|dentro de|de (?:aca|aqui) a) (?:unos |unas |como )?(?:(media) hora|(?:una )?(horita)|${countPattern} horas?( y media)?|${countPattern} minutos?)\\b`,
);

/** "En 2 horas", "en media hora", "en 20 minutos". */
function inAWhileMs(words: string): number | null {
  const said = inAWhile.exec(words);
  if (!said) return null;
  const [, half, hour, hours, andHalf, minutes] = said;
  if (half) return hourMs / 2;
  if (hour) return hourMs;
  if (minutes) return countOf(minutes) * minuteMs;
  return countOf(hours ?? '') * hourMs + (andHalf ? hourMs / 2 : 0);
}

/** "A las 9", said after nine: tonight, unless the half of the day was told or it would be too late. */
function inTheEvening(clock: ClockTime): ClockTime | null {
  const hour = clock.hour + 12;
  return clock.isCertain || hour > lastHours.forTheNight ? null : { ...clock, hour };
}

/** A part of today that has begun is in two hours; null when the evening is over. */
function laterToday(
  words: string,
  nowMs: number,
  today: LocalDay,
  timeZone: string,
): number | null {
  const { hour, minute } = timeOn(words);
  const usualMs = toInstant(today, hour, timeZone, minute);
  if (usualMs > nowMs) return usualMs;
  const isNight = /\bnoche\b/.test(words);
  const lastMs = toInstant(today, isNight ? lastHours.forTheNight : lastHours.forTheDay, timeZone);
  return nowMs < lastMs ? Math.min(nowMs + 2 * hourMs, lastMs) : null;
}
