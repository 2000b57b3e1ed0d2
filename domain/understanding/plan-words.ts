const money = '(?:(?:s/|us\\$|\\$) ?)?';
const figure = `${money}\\d{1,4}(?:[.,]\\d{1,2})?(?: (?:mbps|gb|soles|dolares|lucas|mil))?`;
const place =
  'primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|ultim[oa]|otr[oa]|de arriba|de abajo|del medio|intermedi[oa]|duo|trio|combo|ilimitado|premium|basico|mejor|familiar|completo|mismo';
const most =
  'mas (?:barat[oa]|economic[oa]|rapid[oa]|veloz|car[oa]|complet[oa]|grande|pequeñ[oa]|chic[oa]|alt[oa]|baj[oa]|potente|bravo|bacan|top|comod[oa]|basic[oa])';

/** What points at a plan: "el de 100", "el segundo", "el plan más barato", "la opción B". Normalised text. */
const pointers = new RegExp(
  [
    `\\b(?:los|las) \\d{1,4} (?:mbps|gb)\\b`,
    `\\bla (?:promo|promocion|oferta) de ${figure}`,
    `\\b(?:el|la|al|ese|esa|este|esta|del)(?: plan| opcion| numero| paquete)?(?: de)? ${figure}(?! de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[pt]\\w+|octubre|noviembre|diciembre)| (?:meses|mes|dias|años)\\b)`,
    `\\b(?:el|la|al|ese|esa|este)(?: plan| opcion)? (?:${most}|${place})(?: plan)?\\b(?! (?:palabra|mes|dia|año|semana|lado|ve[cz]))`,
    `\\b(?:el|la) (?:maxima|minima|maximo|minimo)\\b`,
    `\\bel plan (?!de\\b|que\\b|mas\\b|por\\b|es\\b|me\\b|para\\b)[a-zñ]{4,}\\b`,
    `\\b(?:la )?opcion [a-e1-5]\\b`,
    `\\b(?:plan|opcion|numero) \\d{1,4}\\b`,
    `\\blo (?:${most}|mejor)\\b`,
  ].join('|'),
  'g',
);

/** A figure that says when ("para el 15", "hasta el 20"). */
const isDay = /\b(para|hasta|antes|desde|despues|dia)(?: del?)? $/;

/** "esta" is a verb too: alone, or behind a word that takes it, it points. */
const pronoun =
  /^(?:ya |si |ok )?(ese|esa|este|esta|eso)(?: mismo| misma| plan| opcion| nomas| pues| por favor| y .*)*$|\b(?:quiero|dame|prefiero|tomo|elijo|escojo|llevo|con|por|interesa|gusta) (ese|esa|este|esta)(?: mismo| plan| opcion)?\b/;

/** The words with which somebody pointed at a plan, the last time they did; null: they did not. */
export function planWords(normalised: string): string | null {
  const named = [...normalised.matchAll(pointers)].filter(
    ({ index }) => !isDay.test(normalised.slice(0, index)),
  );
  const last = named.at(-1)?.[0];
  if (last) return last;
  const match = pronoun.exec(normalised);
  return match?.[1] ?? match?.[2] ?? null;
}
