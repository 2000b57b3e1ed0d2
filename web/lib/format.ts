const timeZone = 'America/Lima';
const dayKey = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
const clock = new Intl.DateTimeFormat('es-PE', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const weekday = new Intl.DateTimeFormat('es-PE', { timeZone, weekday: 'long' });
const shortWeekday = new Intl.DateTimeFormat('es-PE', { timeZone, weekday: 'short' });
const dayMonth = new Intl.DateTimeFormat('es-PE', { timeZone, day: 'numeric', month: 'short' });
const longDate = new Intl.DateTimeFormat('es-PE', {
  timeZone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const full = new Intl.DateTimeFormat('es-PE', { timeZone, dateStyle: 'full', timeStyle: 'short' });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const plain = (text: string) => text.replace('.', '');

/** The day as YYYY-MM-DD in Lima. */
export const dayOf = (at: string | number | Date): string => dayKey.format(new Date(at));
/** "14:05" */
export const formatTime = (at: string | number | Date): string => clock.format(new Date(at));
/** "lunes, 23 de noviembre de 2026, 14:05" */
export const formatFull = (at: string | number | Date): string => full.format(new Date(at));
/** "23 nov" */
export const formatDate = (at: string | number | Date): string =>
  plain(dayMonth.format(new Date(at)));
/** "23 de noviembre de 2026" */
export const formatLongDate = (at: string | number | Date): string => longDate.format(new Date(at));

/** Whole days from one instant to another by the calendar of Lima. */
function daysBetween(fromMs: number, toMs: number): number {
  return Math.round((Date.parse(dayOf(toMs)) - Date.parse(dayOf(fromMs))) / dayMs);
}

/** How long ago: "ahora", "5 min", "3 h", "ayer", "mar", then "12 nov". */
export function formatAgo(at: string, nowMs: number): string {
  const atMs = Date.parse(at);
  const elapsedMs = nowMs - atMs;
  if (elapsedMs < minuteMs) return 'ahora';
  if (elapsedMs < hourMs) return `${Math.floor(elapsedMs / minuteMs)} min`;
  const days = daysBetween(atMs, nowMs);
  if (days === 0 || elapsedMs < 6 * hourMs) return `${Math.floor(elapsedMs / hourMs)} h`;
  if (days === 1) return 'ayer';
  return days < 7 ? plain(shortWeekday.format(atMs)) : formatDate(atMs);
}

/** When something will be: "en 40 s", "en 12 min", "hoy 15:30", "mañana 10:00", "jueves 10:00", "12 dic 10:00". */
export function formatDue(at: string, nowMs: number): string {
  const atMs = Date.parse(at);
  const leftMs = atMs - nowMs;
  if (leftMs <= 0) return 'ahora';
  if (leftMs < minuteMs) return `en ${Math.ceil(leftMs / 1000)} s`;
  if (leftMs < hourMs) return `en ${Math.round(leftMs / minuteMs)} min`;
  const days = daysBetween(nowMs, atMs);
  const time = formatTime(atMs);
  if (days === 0) return `hoy ${time}`;
  if (days === 1) return `mañana ${time}`;
  return days < 7 ? `${weekday.format(atMs)} ${time}` : `${formatDate(atMs)} ${time}`;
}

/** The heading over a day's messages: "Hoy", "Ayer", "lunes", "23 de noviembre de 2026". */
export function formatDay(at: string, nowMs: number): string {
  const days = daysBetween(Date.parse(at), nowMs);
  if (days === 0) return 'Hoy';
  if (days === 1) return 'Ayer';
  return days < 7 ? capitalize(weekday.format(Date.parse(at))) : formatLongDate(at);
}

/** What is left: "3 h 12 min", "12 min", "40 s". */
export function formatLeft(leftMs: number): string {
  if (leftMs < minuteMs) return `${Math.max(0, Math.ceil(leftMs / 1000))} s`;
  const hours = Math.floor(leftMs / hourMs);
  const minutes = Math.floor((leftMs % hourMs) / minuteMs);
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
}

/** "+51 987 654 321" */
export function formatPhone(phone: string): string {
  const peruvian = /^\+51(\d{3})(\d{3})(\d{3})$/.exec(phone);
  return peruvian ? `+51 ${peruvian[1]} ${peruvian[2]} ${peruvian[3]}` : phone;
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** For `<input type="datetime-local">`, in the browser's own time. */
export function toLocalInput(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * minuteMs).toISOString().slice(0, 16);
}
