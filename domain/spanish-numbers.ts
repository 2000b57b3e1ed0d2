const units = Object.fromEntries(
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const tens = valuesOf('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10);
const masculine = valuesOf(
  'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  100,
  100,
);
/** "Doscientas megas" too. */
const hundreds = {
  ...masculine,
  ...Object.fromEntries(
    Object.entries(masculine).map(([word, value]) => [word.replace(/os$/, 'as'), value]),
  ),
};
const small: Record<string, number> = {
  ...units,
  un: 1,
  una: 1,
  ...Object.fromEntries(
    'uno un dos tres cuatro cinco seis siete ocho nueve'
      .split(' ')
      .map((word) => [`veinti${word}`, 20 + (units[word] ?? 1)]),
  ),
};

/** How far a number goes and how it began: what decides whether its words are a number at all. */
interface Spelled {
  value: number;
  words: number;
}

/**
 * Words of a normalised text with spelt numbers in digits: "cuarenta y cinco soles" → "45 soles", "70 mil" → "70000".
 * Small ones are left as words ("uno de los dos") unless `isUnit` knows the word behind them.
 */
export function numbersInDigits(words: string[], isUnit: (word: string) => boolean): string[] {
  const written: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = numberAt(words, at);
    const next = words[at + (found?.words ?? 0)] ?? '';
    const before = written.at(-1) ?? '';
    if (words[at] === 'mil' && /^\d{1,3}$/.test(before)) {
      written[written.length - 1] = `${before}000`;
      at += 1;
    } else if (found && (found.value > 12 || isUnit(next)) && !isThanks(found, next)) {
      written.push(String(found.value));
      at += found.words;
    } else {
      written.push(words[at] ?? '');
      at += 1;
    }
  }
  return written;
}

/** "Mil gracias" is no thousand. */
const isThanks = ({ value }: Spelled, next: string) =>
  value === 1000 && /^(gracias|disculpas|perdones|bendiciones|veces)$/.test(next);

function numberAt(words: string[], at: number): Spelled | null {
  const first = belowThousand(words, at);
  const taken = first?.words ?? 0;
  if (words[at + taken] !== 'mil') return first;
  const rest = belowThousand(words, at + taken + 1);
  return {
    value: (first?.value ?? 1) * 1000 + (rest?.value ?? 0),
    words: taken + 1 + (rest?.words ?? 0),
  };
}

function belowThousand(words: string[], at: number): Spelled | null {
  const hundred = named(words[at] === 'ciento' ? 'cien' : words[at], hundreds);
  if (hundred === undefined) return belowHundred(words, at);
  const rest = belowHundred(words, at + 1);
  return { value: hundred + (rest?.value ?? 0), words: 1 + (rest?.words ?? 0) };
}

function belowHundred(words: string[], at: number): Spelled | null {
  const ten = named(words[at], tens);
  if (ten === undefined) {
    const unit = named(words[at], small);
    return unit === undefined ? null : { value: unit, words: 1 };
  }
  const unit = words[at + 1] === 'y' ? named(words[at + 2], small) : undefined;
  return unit !== undefined && unit < 10
    ? { value: ten + unit, words: 3 }
    : { value: ten, words: 1 };
}

function named(word: string | undefined, values: Record<string, number>): number | undefined {
  return word !== undefined && Object.hasOwn(values, word) ? values[word] : undefined;
}

function valuesOf(words: string, from: number, step: number): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, from + index * step]));
}
