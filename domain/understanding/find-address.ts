const way =
  '(?:av(?:enida)?|jr|jir[oó]n|calle|ca|psje|pasaje|psj|pje|prolongaci[oó]n|prol|carretera|malec[oó]n|alameda|carrera|cra|kra|diagonal|transversal|(?:cll|cl|kr|dg|tv)(?=\\.?\\s*\\d))';
const street = new RegExp(
  `(?:^|[\\s,(])(${way}\\.?\\s+[\\p{L}\\d][\\p{L}\\d .'º°]{0,60}? ?(?:#|n[°ºro.]* ?)? ?\\d+[\\w]?(?:\\s*[-#]\\s*\\d+)*(?:\\s+(?:sur|norte|este|oeste|bis)\\b)?(?:\\s*#\\s*\\d+\\w?(?:\\s*-\\s*\\d+)?)?)`,
  'iu',
);
const lot = /(?:^|[\s,])((?:mz|manzana)\.?\s*\w+\s*,?\s*(?:lt|lote)\.?\s*\w+)/iu;

/** A street with a number, or a block with its lot, as written. */
export function findAddress(original: string): string | undefined {
  const text = withSingleBlanks(original);
  return (lot.exec(text)?.[1] ?? street.exec(text)?.[1])?.trim();
}

/** Danger: over runs of blanks the patterns backtrack for seconds. */
const withSingleBlanks = (text: string) => text.replace(/\s+/g, ' ');

/** A text with its addresses and named streets out of it: "jr. Puno 512, Huancayo" names no Puno. */
export const withoutStreets = (text: string): string =>
  withSingleBlanks(text).replace(lot, ' ').replace(street, ' ').replace(namedStreet, ' ');

const namedStreet =
  /(?<![\p{L}\d])(?:av(?:enida)?|jr|jir[oó]n|calle|psje|pasaje|prol)\.?\s+(?!en\b|de\b|por\b)\p{L}+/giu;
