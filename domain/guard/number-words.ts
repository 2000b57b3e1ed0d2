const values: Record<string, number> = {
  cero: 0,
  uno: 1,
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
  seiscientos: 600,
  setecientos: 700,
  ochocientos: 800,
  novecientos: 900,
};
const word = `(?:veinti(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)|${Object.keys(values)
  .sort((a, b) => b.length - a.length)
  .join('|')}|mil)`;
/** "Por ciento" is a unit, no hundred. */
const run = new RegExp(`\\b(?!(?<=\\bpor )ciento\\b)${word}(?:\\s+(?:y\\s+)?${word})*\\b`, 'g');
/** "un plan", "una opción": no figures. */
const articles = /^(?:un|una|uno)$/;
const measured = /^\s*(?:gigas?|gb|megas?|mbps|sol|dolar|luca|mes|dia|hora|semana|ano)\b/;

/** Number words as digits, up to 999,999: "cuarenta y cinco" → "45". `text` is lower case without accents. */
export function inDigits(text: string): string {
  return text.replace(run, (words, at: number) => {
    if (articles.test(words) && !measured.test(text.slice(at + words.length))) return words;
    return String(spelledValue(words));
  });
}

function spelledValue(words: string): number {
  let thousands = 0;
  let rest = 0;
  for (const one of words.split(/\s+/)) {
    if (one === 'y') continue;
    if (one === 'mil') {
      thousands += Math.max(rest, 1) * 1_000;
      rest = 0;
    } else rest += wordValue(one);
  }
  return thousands + rest;
}

const wordValue = (one: string): number =>
  values[one] ?? (one.startsWith('veinti') ? 20 + (values[one.slice('veinti'.length)] ?? 0) : 0);
