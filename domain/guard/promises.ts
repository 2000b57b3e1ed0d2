import { plainly } from './figures.ts';
import type { Known } from './known.ts';

const work =
  /\b(instal|tecnico|activ[aoe]|activar|activacion|conect|cuadrilla|visita|queda listo|lo tienes|te llega|tendras|llega(?:mos|n|ra)? (?:a tu|manana|hoy|el))/;
const moments =
  /\b(hoy|pasado manana|manana|esta (?:semana|tarde|noche)|la proxima semana|mismo dia|de inmediato|inmediatamente|al toque|ahora mismo|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de (?:mes|semana)|(?:par de|pocas|unas|cuantas) horas|en minutos)\b/;
const span = /\b(\d+)\s*(minutos?|horas?|hrs?|dias?|semanas?)\b/g;
const date =
  /\b\d{1,2}\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre)\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/;
/** What we ourselves will do in this conversation, which the rules decide. */
const ownContact = /\b(?:te|les?) (?:escrib|recuerd|recorda|llam|avis|cont[ao]ct|busc)/;

/** A clause as a promise goes: "te instalamos mañana", "en 24 horas". */
export function promisesUnknown(text: string, known: Known): boolean {
  const clauses = plainly(text).split(/\n|[.!?;](?=\s|$)/);
  return clauses.some((clause) => {
    if (ownContact.test(clause) && !work.test(clause)) return false;
    if (date.test(clause)) return true;
    if (!work.test(clause)) return false;
    return moments.test(withoutGreeting(clause)) || spans(clause).some((days) => !isKnown(days));
  });

  function isKnown(hours: number): boolean {
    const texts = known.products.flatMap(({ benefits }) =>
      benefits.flatMap((one) => spans(plainly(one))),
    );
    return known.installationDays.has(hours / 24) || texts.includes(hours);
  }
}

const hoursOf: Record<string, number> = { m: 1 / 60, h: 1, d: 24, s: 168 };

/** The durations in it, in hours. */
const spans = (clause: string): number[] =>
  [...clause.matchAll(span)].map(
    ([, count, unit]) => Number(count) * (hoursOf[unit?.[0] ?? 'h'] ?? 1),
  );

const withoutGreeting = (clause: string) => clause.replace(/por la manana|de la manana/g, '');

/** The date pattern, for what is no figure of a plan. */
export const withoutDates = (plain: string): string => plain.replace(new RegExp(date, 'g'), ' ');
