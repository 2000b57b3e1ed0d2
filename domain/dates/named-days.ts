import type { LocalDay } from './local-day.ts';
import { monthNumber, monthPattern } from './months.ts';

/** A day of the calendar that a customer calls by a name of its own. */
interface NamedDay {
  says: RegExp;
  month?: number;
  day: number;
}

const namedDays: NamedDay[] = [
  { says: /\bnavidad(es)?\b/, month: 12, day: 25 },
  { says: /\b(año nuevo|proximo año|el año que (viene|entra)|otro año)\b/, month: 1, day: 1 },
  { says: /\bfiestas patrias\b/, month: 7, day: 28 },
  { says: /\b(principios?|inicios?|comienzos?) (de|del) (proximo )?mes\b/, day: 1 },
  { says: /\b(quincena|mediados (de|del) mes|mitad de mes)\b/, day: 15 },
];

const after =
  /\b(despues|luego|pasando|pasada|pasado) (de |la |las )*(navidad|año nuevo|fiestas|quincena)/;
const partOfMonth = new RegExp(
  `\\b(?:(quincena|mediados)|(fin|fines|finales)|primera semana|principios|inicios|en|para|hasta|desde) (?:de )?${monthPattern}\\b`,
);

/** "Después de Navidad", "en la quincena", "a mediados de mes", "en enero": the next such day from today on. */
export function namedDay(words: string, today: LocalDay): LocalDay | null {
  const inMonth = partOfMonth.exec(words);
  if (inMonth?.[3]) return dayOfNamedMonth(inMonth[1], inMonth[2], inMonth[3], today);
  const named = namedDays.find(({ says }) => says.test(words));
  if (!named) return null;
  const day = named.day + (after.test(words) ? 1 : 0);
  return named.month === undefined
    ? nextMonthly({ ...today, day }, today)
    : nextYearly({ ...today, month: named.month, day }, today);
}

function dayOfNamedMonth(
  middle: string | undefined,
  end: string | undefined,
  name: string,
  today: LocalDay,
): LocalDay {
  const month = monthNumber(name);
  if (end) return nextYearly({ ...today, month: month + 1, day: 0 }, today);
  return nextYearly({ ...today, month, day: middle ? 15 : 1 }, today);
}

const serial = ({ year, month, day }: LocalDay) => Date.UTC(year, month - 1, day);
const nextMonthly = (day: LocalDay, today: LocalDay): LocalDay =>
  serial(day) > serial(today) ? day : { ...day, month: day.month + 1 };
const nextYearly = (day: LocalDay, today: LocalDay): LocalDay =>
  serial(day) > serial(today) ? day : { ...day, year: day.year + 1 };
