import { monthPattern } from '../dates/months.ts';

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
/** "Cuarentaicuatro", "treintaiocho": written as it is said. */
const joined =
  /\b((?:trei|cuare|cincue|sese|sete|oche|nove)nta) ?[iy] ?(un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b/g;
/** "Por ciento" is a unit, no hundred: "por ciento diecinueve dólares" is a price. */
const run = new RegExp(
  `\\b(?!(?<=(?:\\d|${word}) por )ciento\\b)(?!(?<=\\bpor )ciento\\b(?! (?:y )?${word}\\b))${word}(?:\\s+(?:y\\s+)?${word})*\\b`,
  'g',
);
/** "un plan", "una opción": no figures. */
const articles = /^(?:un|una|uno)$/;
const measured = /^\s*(?:gigas?|gb|megas?|mbps|sol|dolar|luca|mes|dia|hora|semana|ano)\b/;

const firstOfMonth = new RegExp(`\\bprimero(?= de ${monthPattern})`, 'g');

/** Number words as digits, up to 999,999: "cuarenta y cinco" → "45". `text` is lower case without accents. */
export function inDigits(text: string): string {
  return text
    .replace(firstOfMonth, '1')
    .replace(/\b(?:una )?docena\b(?: de)?/g, 'doce')
    .replace(joined, '$1 y $2')
    .replace(run, (words, at: number, whole: string) => {
      if (articles.test(words) && !measured.test(whole.slice(at + words.length))) return words;
      return numbersSpelled(words);
    })
    .replace(/\b([45]) g\b/g, '$1g');
}

/** "Nueve ocho siete" are three numbers, "ochenta y nueve" one. */
function numbersSpelled(words: string): string {
  const said: string[] = [];
  let group: string[] = [];
  for (const one of words.split(/\s+/)) {
    const before = group.at(-1);
    if (before === undefined || follows(one, before, group)) group.push(one);
    else {
      said.push(...written(group));
      group = one === 'y' ? [] : [one];
      if (one === 'y') said.push('y');
    }
  }
  return [...said, ...written(group)].join(' ');
}

/** A number, and the "y" that joined it to none. */
const written = (group: string[]): string[] => {
  const isOpen = group.at(-1) === 'y';
  const own = isOpen ? group.slice(0, -1) : group;
  return [String(spelledValue(own)), ...(isOpen ? ['y'] : [])];
};

/** Whether a word goes on with the number that ends in `before`: only something smaller does, or "mil". */
function follows(one: string, before: string, group: string[]): boolean {
  if (one === 'y') return true;
  if (one === 'mil') return !group.includes('mil') && before !== 'y';
  const last = before === 'y' ? (group.at(-2) ?? '') : before;
  if (last === 'mil') return true;
  const [value, above] = [wordValue(one), wordValue(last)];
  if (above >= 100) return value < 100;
  return above >= 20 && above % 10 === 0 && value > 0 && value < 10;
}

function spelledValue(words: string[]): number {
  let thousands = 0;
  let rest = 0;
  for (const one of words) {
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
