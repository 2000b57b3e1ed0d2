import { normalise } from '../understanding/normalise.ts';
import { type LocalDay, localDay, toInstant } from './local-day.ts';
import { monthNumber, monthPattern } from './months.ts';
import { namedDay } from './named-days.ts';

const weekdays = ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado'];
const smallNumbers = [
  'cero',
  'un',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
];

/** Days that are named to be ruled out: "mañana no puedo", "cualquier día menos domingo". */
const denied =
  /\b(?:hoy|pasado mañana|mañana|pasado|(?:el |los )?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)) (?:no puedo|no|tampoco)\b|\b(?:menos|excepto|salvo|ni|no) (?:el |los )?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b/g;

/** When to write to somebody who named only the day, or only its part. */
const hours = { morning: 10, afternoon: 15, evening: 19 };

/**
 * The moment a customer named ("el viernes", "la próxima semana", "a fin de mes", "después del 15",
 * "mañana en la tarde", "en 3 días"), in their time zone. Always after `nowMs`; null rather than a guess.
 * @returns ms since the epoch
 */
export function findSpanishDate(text: string, nowMs: number, timeZone: string): number | null {
  const words = normalise(text).replace(denied, ' ');
  const today = localDay(nowMs, timeZone);
  const inHours = /\b(?:en|dentro de) (una|un|\d{1,2}|dos|tres|cuatro) horas?\b/.exec(words);
  if (inHours?.[1]) return nowMs + count(inHours[1]) * 3_600_000;
  const day = findDay(words, today);
  if (day === null) return null;
  const at = toInstant(day, hourOf(words), timeZone);
  if (at > nowMs) return at;
  return isToday(day, today) ? laterToday(words, nowMs, day, timeZone) : null;
}

function findDay(words: string, today: LocalDay): LocalDay | null {
  return (
    relativeDay(words, today) ??
    dayAfterCount(words, today) ??
    namedDate(words, today) ??
    weekdayOf(words, today) ??
    endOfMonth(words, today) ??
    dayOfMonth(words, today) ??
    namedDay(words, today) ??
    weekAhead(words, today) ??
    partOfToday(words, today) ??
    clockOfToday(words, today)
  );
}

function relativeDay(words: string, today: LocalDay): LocalDay | null {
  if (/\bpasado mañana\b/.test(words)) return plus(today, 2);
  // "en la mañana" is a part of the day, "mañana" alone the next one.
  if (/(?<!(la|de|esta|en) )\bmañana\b/.test(words)) return plus(today, 1);
  return null;
}

/** A part of the day alone means today: looked for last, since any day may be named with it. */
function partOfToday(words: string, today: LocalDay): LocalDay | null {
  return /\b(hoy|esta (tarde|noche)|mas tarde|en la (tarde|noche)|mas rato)\b/.test(words)
    ? today
    : null;
}

/** "llámame a las 5": today. */
function clockOfToday(words: string, today: LocalDay): LocalDay | null {
  return /\b(a|de|como a|tipo|hasta|pasada|pasadas) las? \d{1,2}\b|\btipo \d{1,2}\b|\ben la tardecita\b|\bal medio ?dia\b/.test(
    words,
  )
    ? today
    : null;
}

function dayAfterCount(words: string, today: LocalDay): LocalDay | null {
  const match =
    /\b(?:en|dentro de|de aca a) (unos |unas )?(un|una|\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince) (dias?|semanas?|mes|meses)\b/.exec(
      words,
    );
  if (!match?.[2] || !match[3]) return null;
  const amount = match[2] === 'quince' ? 15 : count(match[2]);
  if (match[3].startsWith('dia')) return plus(today, amount);
  if (match[3].startsWith('semana')) return plus(today, 7 * amount);
  return { ...today, month: today.month + amount };
}

function weekdayOf(words: string, today: LocalDay): LocalDay | null {
  const index = weekdays.findIndex((name) => new RegExp(`\\b${name}s?\\b`).test(words));
  if (index < 0) return null;
  const ahead = (index - today.weekday + 7) % 7 || 7;
  const isNextWeek = /\b(de la (proxima|otra) semana|de la semana que viene)\b/.test(words);
  return plus(today, isNextWeek && ahead + today.weekday < 8 ? ahead + 7 : ahead);
}

function endOfMonth(words: string, today: LocalDay): LocalDay | null {
  if (
    !/\b(fin|fines|final|finales) de(l)? mes\b|\b(cuando|ni bien|apenas|hasta que) (cobre|me paguen|me pagan|me depositen)\b/.test(
      words,
    )
  )
    return null;
  const last = { ...today, month: today.month + 1, day: 0 };
  return isAfter(last, today) ? last : { ...today, month: today.month + 2, day: 0 };
}

/** "El sábado 5 de diciembre" whatever other weekday is named; "martes primero" is the next first. */
function namedDate(words: string, today: LocalDay): LocalDay | null {
  if (new RegExp(`\\b(?:${weekdays.join('|')}) primero\\b`).test(words))
    return { ...today, month: today.month + 1, day: 1 };
  const named = dayAndMonth(words);
  if (!named) return null;
  const day = { ...today, ...named };
  if (!isValid(day)) return null;
  return isAfter(day, today) ? day : { ...day, year: day.year + 1 };
}

function dayOfMonth(words: string, today: LocalDay): LocalDay | null {
  const match =
    /\b(?:(despues|luego|pasado|pasando) (?:de ?l|el)|(?:el|para el|dia|a partir del|desde el)) (?:dia )?(\d{1,2})\b(?! (mbps|gb|soles|dolares))/.exec(
      words,
    );
  if (!match?.[2]) return null;
  const named15 = Number(match[2]) + (match[1] ? 1 : 0);
  const thisMonth = { ...today, day: named15 };
  const chosen = isAfter(thisMonth, today) ? thisMonth : { ...thisMonth, month: today.month + 1 };
  return Number(match[2]) >= 1 && Number(match[2]) <= 31 ? chosen : null;
}

/** "5 de diciembre", "el 30/11"; no street ("av. 28 de julio 450"). */
function dayAndMonth(words: string): { day: number; month: number } | null {
  const named = new RegExp(
    `(?<!\\b(?:avenida|jiron|calle|av|jr|pasaje|urbanizacion|colegio|plaza|parque) )\\b(\\d{1,2}|primero)(?:ro|er|ero)? (?:de )?${monthPattern}\\b(?! \\d{3})`,
  ).exec(words);
  if (named?.[1] && named[2]) {
    const first = named[1] === 'primero' ? 1 : Number(named[1]);
    const isAfterIt = /\b(?:despues|luego|pasado|pasando) (?:de ?l|el) $/.test(
      words.slice(0, named.index),
    );
    return { day: first + (isAfterIt ? 1 : 0), month: monthNumber(named[2]) };
  }
  const written = /\b(?:el |para el |dia )?(\d{1,2})[/](\d{1,2})\b(?![/]?\d)/.exec(words);
  const [day, month] = [Number(written?.[1]), Number(written?.[2])];
  return written && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { day, month } : null;
}

function weekAhead(words: string, today: LocalDay): LocalDay | null {
  if (
    /\b((la )?(proxima|otra|siguiente) semana|la semana que (viene|entra)|semana entrante)\b/.test(
      words,
    )
  )
    return plus(today, (1 - today.weekday + 7) % 7 || 7);
  if (/\b(fin|fines) de semana\b/.test(words)) return plus(today, (6 - today.weekday + 7) % 7 || 7);
  if (/\b((el )?(proximo|otro|siguiente) mes|el mes que (viene|entra))\b/.test(words))
    return { ...today, month: today.month + 1, day: 1 };
  return null;
}

function hourOf(words: string): number {
  const clock =
    /\b(?:(?:a|de|pasadas) las?|tipo) (\d{1,2})(?::\d{2})?\s*(am|pm|de la (?:mañana|tarde|noche))?/.exec(
      words,
    );
  if (clock?.[1]) return clockHour(Number(clock[1]), clock[2] ?? partOfDay(words));
  if (/\b(al )?medio ?dia\b/.test(words)) return 12;
  if (/\b(en|por|de|a) la tarde(cita)?\b|\besta tarde\b/.test(words)) return hours.afternoon;
  if (/\b(en|por|de) la noche\b|\besta noche\b/.test(words)) return hours.evening;
  return hours.morning;
}

/** "En la noche a las 8": the part of the day stands before the hour. */
const partOfDay = (words: string) =>
  /\b(?:en|por|de) (la (?:tarde|noche))\b|\besta (?:tarde|noche)\b/.exec(words)?.[0];

function clockHour(hour: number, part: string | undefined): number {
  if (hour > 23) return hours.morning;
  if (part === 'am' || part?.includes('mañana')) return hour % 12;
  if (part) return (hour % 12) + 12;
  // "a las 5" of somebody who wants to be written to is the afternoon.
  return hour < 8 ? hour + 12 : hour;
}

/** "hoy" after ten in the morning still means today: two hours from now, or nothing when it is night. */
function laterToday(words: string, nowMs: number, day: LocalDay, timeZone: string): number | null {
  const evening = toInstant(day, hours.evening, timeZone);
  if (/\ba las? \d/.test(words) || nowMs >= evening) return null;
  return Math.min(nowMs + 2 * 3_600_000, evening);
}

const count = (word: string) =>
  /^\d+$/.test(word) ? Number(word) : Math.max(1, smallNumbers.indexOf(word.replace('una', 'un')));
const plus = (day: LocalDay, days: number): LocalDay => ({ ...day, day: day.day + days });
const serial = ({ year, month, day }: LocalDay) => Date.UTC(year, month - 1, day);
const isAfter = (a: LocalDay, b: LocalDay) => serial(a) > serial(b);
const isToday = (a: LocalDay, b: LocalDay) => serial(a) === serial(b);
const isValid = (day: LocalDay) => new Date(serial(day)).getUTCDate() === day.day;
