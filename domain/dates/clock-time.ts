/** A time of the lead's own day; hour 24 is the midnight that ends it. */
export interface ClockTime {
  hour: number;
  minute: number;
  /** The half of the day was said, or can only be one. */
  isCertain: boolean;
}

/** When to write to somebody who named only the day, or only its part. */
const usualHours = { firstHour: 9, morning: 10, noon: 12, afternoon: 15, evening: 19 };

const hourWords = 'cero una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ');
const hour = `(?<hour>\\d{1,2}|${hourWords.slice(1).join('|')})`;
const half = '(?<half>am|pm|de la (?:mañana|tarde|noche|madrugada)|del (?:dia|mediodia|medio dia))';
const fraction = '(?:[:.](?<minutes>\\d{2})|(?<spoken> y media| y cuarto| menos cuarto))?';
const before = '(?:a|de|desde|entre|pasadas?|antes de|como|hasta|para|sobre) las?|tipo';
/** "Para las 3 personas" is no hour. */
const noHour =
  '(?! (?:personas|lineas|cuadras|semanas|opciones|cosas|chicas|hijas|teles|veces|ultimas|primeras|horas de|soles|dolares|mbps|gb))';

const clocks = [
  new RegExp(`\\b(?:de|entre) ${hour} (?:a|y) \\w+ ${half}\\b`),
  new RegExp(`\\b(?:${before}) ${hour}${fraction}(?: ${half})?(?![\\d/])\\b${noHour}`),
  new RegExp(`\\b${hour}${fraction} ${half}\\b`),
  /\b(?<hour>[01]?\d|2[0-3]):(?<minutes>[0-5]\d)\b/,
];
/** "Un cuarto para las seis". */
const quarterTo = new RegExp(`\\bcuarto para las? ${hour}(?: ${half})?`);
/** "Mañana 5 y media": an hour beside a day, none by itself ("el plan de 3 y media"). */
const besideADay = new RegExp(`(?<!\\b(?:de|el|la) )\\b${hour} y media\\b`);

/** The hour that normalised words name; null: none. */
export function namedClock(words: string): ClockTime | null {
  const quarter = quarterTo.exec(words);
  if (quarter) return quarterBefore(clockOf(quarter.groups, words));
  for (const pattern of clocks) {
    const said = pattern.exec(words)?.groups;
    if (said)
      return said.spoken === ' menos cuarto'
        ? quarterBefore(clockOf(said, words))
        : clockOf(said, words);
  }
  return null;
}

/** The time at which to write to somebody on a day that they named: the hour they said, or a usual one. */
export function timeOn(words: string): ClockTime {
  const clock = namedClock(words) ?? clockOf(besideADay.exec(words)?.groups, words, 30);
  return clock ?? { hour: usualHour(words), minute: 0, isCertain: true };
}

function usualHour(words: string): number {
  if (/\b(al )?medio ?dia\b/.test(words)) return usualHours.noon;
  if (/\b(en|por|de|a) la tarde(cita)?\b|\besta tarde\b/.test(words)) return usualHours.afternoon;
  if (/\b(en|por|de) la noche\b|\besta noche\b|\ba ultima hora\b/.test(words))
    return usualHours.evening;
  return /\b(a )?primera hora\b|\btempran\w+\b/.test(words)
    ? usualHours.firstHour
    : usualHours.morning;
}

function clockOf(
  said: Record<string, string | undefined> | undefined,
  words: string,
  minute = minutesOf(said),
): ClockTime | null {
  if (!said?.hour) return null;
  const number = /^\d/.test(said.hour) ? Number(said.hour) : hourWords.indexOf(said.hour);
  if (number > 23 || minute > 59) return null;
  const part = said.half ?? partOfDay(words);
  return { hour: hourOf(number, part), minute, isCertain: number > 12 || part !== undefined };
}

function hourOf(number: number, part: string | undefined): number {
  if (number > 12) return number;
  if (part === 'am' || /mañana|madrugada/.test(part ?? '')) return number % 12;
  if (part?.includes('noche')) return number === 12 ? 24 : number + 12;
  if (part) return (number % 12) + 12;
  // "a las 5" of somebody who wants to be written to is the afternoon.
  return number < 8 ? number + 12 : number;
}

/** "En la noche a las 8": the part of the day stands before the hour. */
const partOfDay = (words: string) =>
  /\b(?:en|por|de) (la (?:mañana|tarde|noche))\b|\besta (?:tarde|noche)\b/.exec(words)?.[0];

function minutesOf(said: Record<string, string | undefined> | undefined): number {
  if (said?.spoken === ' y media') return 30;
  return said?.spoken === ' y cuarto' ? 15 : Number(said?.minutes ?? 0);
}

const quarterBefore = (clock: ClockTime | null): ClockTime | null =>
  clock && { ...clock, hour: clock.hour - 1, minute: 45 };
