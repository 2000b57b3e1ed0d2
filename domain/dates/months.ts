/** As `normalise` writes them; "septiembre" too. */
export const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** Matches a month's name, captured. */
export const monthPattern = `(${months.join('|')}|septiembre)`;

/** 1 to 12; 0 for no month at all. */
export function monthNumber(name: string): number {
  return months.indexOf(name === 'septiembre' ? 'setiembre' : name) + 1;
}
