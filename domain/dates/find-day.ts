import {
  dayOf,
  endOfMonth,
  isAfter,
  nextNumbered,
  nextYearly,
  plusDays,
  plusMonths,
} from './calendar.ts';
import type { LocalDay } from './local-day.ts';
import { monthNumber, monthPattern } from './months.ts';
import { namedDay } from './named-days.ts';

const weekdays = ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado'];
const weekday = `(${weekdays.join('|')})s?`;
const counts = new Map(
  'cero un dos tres cuatro cinco seis siete ocho nueve diez'
    .split(' ')
    .map((word, count) => [word, count]),
);
for (const [word, count] of Object.entries({ una: 1, 'un par de': 2, quince: 15, veinte: 20 }))
  counts.set(word, count);

/** A number in digits, or in the words in which people count days and hours. */
export const countPattern = `(\\d{1,2}|${[...counts.keys()].toSorted((a, b) => b.length - a.length).join('|')})`;
export const countOf = (word: string): number => counts.get(word) ?? Number(word);

/** The day that normalised words name, from today on; null: none, or one that does not exist. */
export function findDay(words: string, today: LocalDay): LocalDay | null {
  for (const find of finders) {
    const day = find(words, today);
    if (day) return day;
  }
  return null;
}

type Finder = (words: string, today: LocalDay) => LocalDay | null;

/** In this order: what names a day exactly comes before what names it by the way. */
const finders: Finder[] = [
  tomorrow,
  afterACount,
  namedDate,
  numberedWeekday,
  nextWeekday,
  endOfAMonth,
  numberedDay,
  namedDay,
  weekOrMonthAhead,
  // A part of the day alone means today: looked for last, since any day may be named with it.
  partOfToday,
];

function tomorrow(words: string, today: LocalDay): LocalDay | null {
  if (/\bpasado mañana\b/.test(words)) return plusDays(today, 2);
  // "en la mañana" is a part of the day, "mañana" alone the next one.
  return /(?<!\b(la|de|esta|en) )\bmañana\b/.test(words) ? plusDays(today, 1) : null;
}

const ahead = new RegExp(
  `\\b(?:en|dentro de|de (?:aca|aqui) a|despues de|luego de) (?:unos |unas |como )?${countPattern} (dias?|semanas?|mes|meses)\\b`,
);

function afterACount(words: string, today: LocalDay): LocalDay | null {
  const said = ahead.exec(words);
  if (!said?.[1] || !said[2]) return null;
  const count = countOf(said[1]);
  if (said[2].startsWith('mes')) return plusMonths(today, count);
  return plusDays(today, said[2].startsWith('dia') ? count : 7 * count);
}

const streets = 'la|avenida|jiron|calle|av|jr|pasaje|urbanizacion|colegio|plaza|parque';
const behind = '(?<after>(?:despues|luego|pasado|pasando) (?:de ?l|el) )?';
/** "5 de diciembre", "el primero de enero del 2027"; no street ("av. 28 de julio 450"). */
const spelled = new RegExp(
  `(?<!\\b(?:${streets}) )${behind}\\b(?<day>\\d{1,2}|primero|${[...counts.keys()].slice(2, 11).join('|')})(?:ro|er|ero)? (?:de )?${monthPattern}\\b(?: del? (?<year>20\\d{2}))?(?! \\d{3})`,
);
/** "El 30/11", "15/01/2027"; not "24/7". */
const written =
  /(?<![\d/])(?!24\/7\b)(?<day>\d{1,2})\/(?<month>\d{1,2})(?:\/(?:20)?(?<short>\d{2}))?(?![\d/])/;

function namedDate(words: string, today: LocalDay): LocalDay | null {
  const said = spelled.exec(words) ?? written.exec(words);
  if (!said?.groups) return null;
  const { after, day: number = '', month = '', year, short } = said.groups;
  const day = number === 'primero' ? 1 : countOf(number);
  const ofYear = short ? 2000 + Number(short) : Number(year);
  const inMonth = Number(month) || monthNumber(said[3] ?? '');
  const named = ofYear ? dayOf(ofYear, inMonth, day) : nextYearly(today, inMonth, day);
  return named && isAfter(named, today) ? plusDays(named, after ? 1 : 0) : null;
}

const numberedWeekdays = new RegExp(
  `\\b${weekday} (?:dia )?(\\d{1,2}|primero)\\b(?! (?:am|pm|y media|y cuarto|de la|horas)\\b|[:/])`,
);

/** "El viernes 4" is that Friday, "martes primero" the next first; a figure of another day is an hour. */
function numberedWeekday(words: string, today: LocalDay): LocalDay | null {
  const said = numberedWeekdays.exec(words);
  if (!said?.[1] || !said[2]) return null;
  if (said[2] === 'primero') return nextNumbered(today, 1);
  const day = nextNumbered(today, Number(said[2]));
  return day && weekdays[day.weekday] === said[1] ? day : null;
}

const nextWeek =
  /(?<!\bo (?:a |en |para )?(?:la )?)\b(?:(?:proxima|otra|siguiente) semana|semana que (?:viene|entra)|semana entrante)\b/;

const anyWeekday = new RegExp(`\\b${weekday}\\b`);

/** Of several weekdays the one named first. */
function nextWeekday(words: string, today: LocalDay): LocalDay | null {
  const name = anyWeekday.exec(words)?.[1];
  if (!name) return null;
  const daysAhead = (weekdays.indexOf(name) - today.weekday + 7) % 7 || 7;
  const isStillThisWeek = (today.weekday || 7) + daysAhead < 8;
  return plusDays(today, isStillThisWeek && nextWeek.test(words) ? daysAhead + 7 : daysAhead);
}

const monthsEnd =
  /\b(?:fin|fines|final|finales) de(?:l)? (?:(proximo|siguiente|otro) )?mes(?: (que (?:viene|entra)))?\b|\b(?:cuando|ni bien|apenas|hasta que) (?:cobre|me paguen|me pagan|me depositen)\b/;

function endOfAMonth(words: string, today: LocalDay): LocalDay | null {
  const said = monthsEnd.exec(words);
  if (!said) return null;
  if (said[1] || said[2]) return endOfMonth(today, 1);
  const last = endOfMonth(today);
  return isAfter(last, today) ? last : endOfMonth(today, 1);
}

const numbered = new RegExp(
  `\\b(?:(?<after>(?:despues|luego|pasado|pasando) (?:de ?l|el))|(?:el|para el|dia|a partir del|desde el)) (?:dia )?(?<day>\\d{1,2})(?:ro|ero)?\\b(?! (?:mbps|gb|soles|dolares|(?:de )?${monthPattern})\\b)`,
);

function numberedDay(words: string, today: LocalDay): LocalDay | null {
  const said = numbered.exec(words)?.groups;
  if (!said?.day) return null;
  const day = nextNumbered(today, Number(said.day));
  return day && plusDays(day, said.after ? 1 : 0);
}

function weekOrMonthAhead(words: string, today: LocalDay): LocalDay | null {
  if (nextWeek.test(words)) return plusDays(today, (1 - today.weekday + 7) % 7 || 7);
  if (/\b(fin|fines) de semana\b/.test(words))
    return plusDays(today, (6 - today.weekday + 7) % 7 || 7);
  return /\b((proximo|otro|siguiente) mes|el mes que (viene|entra))\b/.test(words)
    ? plusMonths({ ...today, day: 1 }, 1)
    : null;
}

function partOfToday(words: string, today: LocalDay): LocalDay | null {
  return /\b(hoy|esta (tarde|noche)|mas tarde(cito)?|mas (rato|ratito)|(al|en un) (rato|ratito)|(en|por|a) la (tarde|noche|tardecita)|al medio ?dia)\b/.test(
    words,
  )
    ? today
    : null;
}
