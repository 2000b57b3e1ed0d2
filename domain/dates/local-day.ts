/** A calendar day somewhere; month 1–12. Days and months beyond their range roll over as in Date.UTC. */
export interface LocalDay {
  year: number;
  month: number;
  day: number;
  /** 0 Sunday … 6 Saturday; of the day this one was derived from. */
  weekday: number;
}

/** The day it is at `atMs` in an IANA time zone. */
export function localDay(atMs: number, timeZone: string): LocalDay {
  const { year, month, day } = partsOf(atMs, timeZone);
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** The instant, ms since the epoch, of an hour of a day in a time zone; hour 24 is the midnight that ends it. */
export function toInstant(
  { year, month, day }: LocalDay,
  hour: number,
  timeZone: string,
  minute = 0,
): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const guess = asUtc - offsetMs(asUtc, timeZone);
  // Once more with the offset in force then: near a change of clocks the first one may be the other's.
  return asUtc - offsetMs(guess, timeZone);
}

function offsetMs(atMs: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = partsOf(atMs, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000;
}

function partsOf(atMs: number, timeZone: string) {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

/** One a time zone: building it takes longer than all the rest of reading a message. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
