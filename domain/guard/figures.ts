/** The figures a reply states that could be untrue. Amounts in minor units (cents). */
export interface Figures {
  pricesMinor: number[];
  speedsMbps: number[];
  percents: number[];
}

const units = [
  'cero',
  'uno',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciseis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
];
const tens: Record<string, number> = {
  veinti: 20,
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
};

const number = '(\\d{1,3}(?:[.,]\\d{3})*(?:[.,]\\d{1,2})?|\\d+)';

/** Reads prices ("US$ 45", "45 dólares", "cuarenta y cinco soles", "a sólo cuarenta y cinco"), speeds ("100 Mbps") and discounts ("20 %"). */
export function figuresIn(text: string): Figures {
  const plain = inDigits(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  const prices = [
    ...matches(plain, new RegExp(`(?:us\\$|s/\\.?|\\$)\\s*${number}`, 'g')),
    ...matches(
      plain,
      new RegExp(`\\b${number}\\s*(?:soles|sol|dolares|dolar|usd|pen|lucas)\\b`, 'g'),
    ),
    ...matches(plain, new RegExp(`\\b${number}\\s*(?:al mes|mensual\\w*|por mes)\\b`, 'g')),
    ...matches(
      plain,
      new RegExp(
        `\\b(?:cuesta|vale|precio(?: es)?(?: de)?|a solo|por solo|solo)\\s*${number}(?!\\s*(?:mbps|gb|megas|gigas|%|dias|meses|canales))`,
        'g',
      ),
    ),
  ];
  return {
    pricesMinor: [...new Set(prices.map((figure) => Math.round(figure * 100)))],
    speedsMbps: matches(plain, new RegExp(`\\b${number}\\s*(?:mbps|megas?|mb/s)\\b`, 'g')),
    percents: matches(plain, new RegExp(`\\b${number}\\s*(?:%|por ciento)`, 'g')),
  };
}

function matches(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => toNumber(match[1] ?? ''));
}

/** "1,000" and "1.000" are a thousand; "45.00" and "45,00" are forty-five. */
function toNumber(written: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(written);
  const whole = (decimals ? written.slice(0, decimals.index) : written).replace(/[.,]/g, '');
  return Number(whole) + (decimals ? Number(`0.${decimals[1]}`) : 0);
}

/** Writes number words up to 299 as digits: "cuarenta y cinco" → "45". */
function inDigits(text: string): string {
  return text.replace(
    /\b(?:(?:doscientos|ciento|cien)\s+)?(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?:\s+y\s+(?:uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|veinti(?:un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)|veinte|diecinueve|dieciocho|diecisiete|dieciseis|quince|catorce|trece|doce|once|diez)\b|\b(?:cien|ciento|doscientos)\b/g,
    (words) => String(spelledValue(words)),
  );
}

function spelledValue(words: string): number {
  return words
    .replace(/\by\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .reduce((sum, word) => sum + wordValue(word), 0);
}

function wordValue(word: string): number {
  const unit = units.indexOf(word === 'un' ? 'uno' : word);
  if (unit >= 0) return unit;
  if (word.startsWith('veinti')) return 20 + wordValue(word.slice('veinti'.length));
  return tens[word] ?? 0;
}
