/** What points at a plan: "el de 100", "el segundo", "el plan más barato". Normalised text. */
const pointers =
  /\b(?:(?:el|la|al|ese|esa|este|esta|del) (?:plan |opcion |numero |paquete )?(?:de )?(?:(?:s\/|\$|us\$) ?)?\d{1,4}(?: (?:mbps|gb|soles|dolares|lucas))?|(?:el|la|al) (?:plan )?(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|ultim[oa]|mas (?:barat[oa]|economic[oa]|rapid[oa]|car[oa]|complet[oa]|grande)|del medio|duo|trio|combo)|(?:plan|opcion|numero) \d{1,4}|lo mas (?:barato|economico|rapido|basico)|el (?:plan )?(?:ilimitado|premium|basico|mejor|mejor plan|familiar|completo|mismo))\b/g;

/** "esta" is a verb too: alone, or behind a word that takes it, it points. */
const pronoun =
  /^(?:ya |si |ok )?(ese|esa|este|esta|eso)(?: mismo| misma| plan| opcion| nomas| pues| por favor)*$|\b(?:quiero|dame|prefiero|tomo|elijo|escojo|llevo|con|por|interesa|gusta) (ese|esa|este|esta)(?: mismo| plan| opcion)?\b/;

/** The words with which somebody pointed at a plan, the last time they did; null: they did not. */
export function planWords(normalised: string): string | null {
  const named = [...normalised.matchAll(pointers)].at(-1)?.[0];
  if (named) return named;
  const match = pronoun.exec(normalised);
  return match?.[1] ?? match?.[2] ?? null;
}
