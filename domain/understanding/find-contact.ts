const local = '[\\w.+-]+(?:\\s+punto\\s+[\\w+-]+)*';
const domain = '[\\w-]+(?:\\s*\\.\\s*[a-z]{2,}|\\s+punto\\s+[a-z]{2,})+';
const written = /[\w.+-]+@[\w-]+\.[\w.]*\w/;
/** "ana punto torres arroba gmail punto com". */
const dictatedEmail = new RegExp(`${local}(?:\\s*@\\s*|\\s+arroba\\s+)${domain}`, 'i');

export function findEmail(original: string): string | undefined {
  const found = written.exec(original)?.[0] ?? dictatedEmail.exec(original)?.[0];
  return found
    ?.toLowerCase()
    .replace(/\s+arroba\s+/, '@')
    .replace(/\s+punto\s+/g, '.')
    .replace(/\s/g, '');
}

/** "Mi código de cliente es 987654321" and its like are no telephone. */
const numbered =
  /\b(?:c[oó]digo|contrato|pedido|c[eé]dula|dni|ruc|documento|cuenta|orden|suministro|ticket|reclamo)(?:\s+(?!cel|tel|fono|n[uú]mero)[\p{L}°]+){0,3}\s*[:#]?\s*\d[\d -]{5,}/giu;

/** Mobile numbers of Peru (9 digits from 9), Chile (+56 9 and eight) and Colombia (10 from 3). */
const phones = [
  /(?:\+?57[\s-]?)?(?<!\d)3\d{2}[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/,
  /\+?56[\s-]?9[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
  /(?:\+?51[\s-]?)?(?<!\d)9\d{2}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)/,
  /(?<!\d)9[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
  // Fixed lines of Peru: area code and six or seven digits.
  /(?<!\d)\(?0(?:1[\s)-]{0,2}\d{3}[\s-]?\d{4}|[4-8]\d[\s)-]{0,2}\d{3}[\s-]?\d{3})(?!\d)/,
];

export function findPhone(text: string): string | undefined {
  const original = digitsOf(text).replace(numbered, ' ');
  for (const pattern of phones) {
    const digits = pattern.exec(original)?.[0].replace(/\D/g, '');
    if (digits) return digits;
  }
  return undefined;
}

/** "Nueve cuatro cuatro dos…", as it is dictated: seven digits and more in words. */
const dictated = /\b(?:(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)[\s,]*){7,}\b/gi;
const digitWords = 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' ');

const digitsOf = (text: string) =>
  text.replace(
    dictated,
    (words) =>
      `${words
        .trim()
        .split(/[\s,]+/)
        .map((one) => digitWords.indexOf(one.toLowerCase()))
        .join('')} `,
  );
