import { clausesIn } from './clean.ts';
import { plainly } from './figures.ts';
import type { Known } from './known.ts';

const work =
  /\b(instal|tecnico|activ[aoe]|activar|activacion|conect|cuadrilla|visita|queda listo|lo tienes|te llega|tendras|llega(?:mos|n|ra)? (?:a tu|manana|hoy|el))/;
const moments =
  /\b(hoy|pasado manana|manana|esta (?:semana|tarde|noche)|la proxima semana|mismo dia|de inmediato|inmediatamente|al toque|ahora mismo|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de (?:mes|semana)|(?:otra|proxima) semana|semana que viene|(?:par de|pocas|unas|cuantas) horas|en minutos)\b/;
const span = /\b(\d+)\s*(minutos?|horas?|hrs?|h\b|dias?|semanas?)\b/g;
const date =
  /\b\d{1,2}\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre)\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/;
/** What we ourselves will do in this conversation, which the rules decide. */
const ownContact = /\b(?:te|les?) (?:escrib|recuerd|recorda|llam|avis|cont[ao]ct|busc)/;

/** Ours to speak of: when we are there, and what the lead does today. */
const harmless =
  /\batend|\bno (?:hay|tengo|tenemos|cuento con|contamos con)\b|\bhorario|\b(?:pagas|tienes|usas|buscas|ayud\w*) hoy\b|\bfeliz\b/;
/** "En 3 horas" says when, whoever does it. */
const within =
  /\ben (?:menos de |solo |unos |unas |maximo |apenas )*\d+\s*(?:minuto|hora|hrs?\b|h\b|dia|semana)/;

/**
 * A clause that names a moment or a time of ours: "te instalamos mañana", "la oferta es solo por
 * hoy", "en 24 horas". To ask for a day is free, and so is what we write or call ourselves.
 */
export function promisesUnknown(text: string, known: Known): boolean {
  return clausesIn(plainly(text)).some((clause) => {
    if (ownContact.test(clause) && !work.test(clause)) return false;
    if (date.test(clause)) return true;
    const isWork = work.test(clause);
    const isAsked = clause.endsWith('?');
    if (moments.test(withoutGreeting(clause)) && !isAsked && (isWork || !harmless.test(clause)))
      return true;
    return (isWork || within.test(clause)) && spans(clause).some((days) => !isKnown(days));
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
