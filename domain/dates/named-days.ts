import { endOfMonth, isAfter, nextNumbered, nextYearly, plusDays } from './calendar.ts';
import type { LocalDay } from './local-day.ts';
import { monthNumber, monthPattern } from './months.ts';

/** A day of the calendar that a customer calls by a name of its own. */
interface NamedDay {
  says: RegExp;
  month?: number;
  day: number;
}

const namedDays: NamedDay[] = [
  { says: /\b(nochebuena|noche buena)\b/, month: 12, day: 24 },
  { says: /\bnavidad(es)?\b/, month: 12, day: 25 },
  {
    says: /\b((fin|fines|finales) (de|del) año|despues de (las )?fiestas(?! patrias))\b/,
    month: 12,
    day: 31,
  },
  { says: /\b(año nuevo|proximo año|el año que (viene|entra)|otro año)\b/, month: 1, day: 1 },
  { says: /\bfiestas patrias\b/, month: 7, day: 28 },
  { says: /\b(principios?|inicios?|comienzos?) (de|del) (proximo )?mes\b/, day: 1 },
  { says: /\b(quincena|mediados (de|del) mes|mitad de mes)\b/, day: 15 },
];

const after =
  /\b(despues|luego|pasando|pasada|pasado) (de |la |las )*(navidad|año nuevo|fiestas patrias|quincena)/;
/** The holidays of December end with New Year's Day. */
const afterTheHolidays = /\bdespues de (las )?fiestas(?! patrias)\b/;
const partOfMonth = new RegExp(
  `\\b(?:(quincena|mediados)|(fin|fines|finales)|primera semana|primeros dias|principios|inicios|en|para|hasta|desde) (?:de )?${monthPattern}\\b`,
);

/** "Después de Navidad", "en la quincena", "a mediados de mes", "en enero": the next such day from today on. */
export function namedDay(words: string, today: LocalDay): LocalDay | null {
  const inMonth = partOfMonth.exec(words);
  if (inMonth?.[3]) {
    const start = dayOfNamedMonth(inMonth[1], inMonth[2], inMonth[3], today);
    return start && notOnNewYear(start);
  }
  const named = namedDays.find(({ says }) => says.test(words));
  if (!named) return null;
  const day =
    named.month === undefined
      ? nextNumbered(today, named.day)
      : nextYearly(today, named.month, named.day);
  return day && plusDays(notOnNewYear(day), daysAfterIt(words));
}

/** "En enero" is no holiday's morning. */
const notOnNewYear = (day: LocalDay): LocalDay =>
  day.month === 1 && day.day === 1 ? plusDays(day, 1) : day;

function daysAfterIt(words: string): number {
  if (afterTheHolidays.test(words)) return 2;
  return after.test(words) ? 1 : 0;
}

function dayOfNamedMonth(
  middle: string | undefined,
  end: string | undefined,
  name: string,
  today: LocalDay,
): LocalDay | null {
  const month = monthNumber(name);
  if (!end) return nextYearly(today, month, middle ? 15 : 1);
  const last = endOfMonth({ ...today, month });
  return isAfter(last, today) ? last : endOfMonth({ ...today, year: today.year + 1, month });
}
