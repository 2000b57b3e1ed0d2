const way =
  '(?:av(?:enida)?|jr|jir[oó]n|calle|ca|psje|pasaje|pje|prolongaci[oó]n|prol|carretera|malec[oó]n|alameda|carrera|cra|kra|diagonal|transversal)';
const street = new RegExp(
  `(?:^|[\\s,(])(${way}\\.?\\s+[\\p{L}\\d][\\p{L}\\d .'º°]*?\\s*(?:#|n[°ºro.]*\\s?)?\\s*\\d+[\\w]?(?:\\s*[-#]\\s*\\d+)*)`,
  'iu',
);
const lot = /(?:^|[\s,])((?:mz|manzana)\.?\s*\w+\s*,?\s*(?:lt|lote)\.?\s*\w+)/iu;

/** A street with a number, or a block with its lot, as written. */
export function findAddress(original: string): string | undefined {
  return (lot.exec(original)?.[1] ?? street.exec(original)?.[1])?.trim();
}
