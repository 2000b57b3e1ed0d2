import { normalise } from '../understanding/normalise.ts';

const weekday = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)';
const day = `(?:hoy|pasado mañana|mañana|pasado|(?:el |los |este )?${weekday})`;
const days = `${day}(?: (?:ni|o|y) ${day})*`;

/** "Mañana no puedo", "no puedo el viernes ni el sábado", "cualquier día menos domingo". */
const ruledOut = [
  `\\b${days} (?:no puedo(?! esperar)|no voy a poder|no estoy|no(?! puedo)|tampoco)\\b`,
  `\\bno (?:voy a |me )?(?:puedo|podre|podria|poder|estoy|estare|estar|tengo tiempo)(?: ni)? ${days}`,
  `\\b(?:menos|excepto|salvo|ni|no|tampoco) (?:el |los )?(?:${weekday}|mañana|hoy)\\b`,
];

/** "El domingo pasado", "la semana pasada", "ayer domingo", "hace 3 días". */
const past = [
  `\\b(?:el |la |los )?(?:${weekday}|semana|mes|quincena|fin de semana|navidad) (?:pasad[oa]|anterior)\\b(?! (?:mañana|el|la|las)\\b)`,
  `\\bel (?:pasado|ultimo) ${weekday}\\b`,
  `\\b(?:antes de ayer|anteayer|antier|ayer|anoche)(?: (?:el )?${weekday})?\\b`,
  '\\bhace (?:como |casi |mas de |un par de )?(?:\\w+ )?(?:minutos?|horas?|dias?|semanas?|mes|meses|años?)\\b',
];

const struckOut = new RegExp([...past, ...ruledOut].join('|'), 'g');
/** "Mañana no, pasado sí": what is left of the day after tomorrow. */
const bareDayAfter = /\bpasado\b(?! (mañana|el|la|las|del?)\b)/;

/** "No, el lunes": a no that ends its clause rules out nothing that follows; ", no mañana" nothing before it. */
const clauses: [RegExp, string][] = [
  [/\bno\s*[,;.]/gi, 'no pues '],
  [new RegExp(`[,;.]\\s*no (?=(?:el |los )?(?:hoy|mañana|pasado|${weekday}))`, 'gi'), ' pues no '],
];

/** A message, normalised, without the days that are named only to be ruled out, or that are gone. */
export function withoutStruckOut(text: string): string {
  const parted = clauses.reduce((so, [end, sign]) => so.replace(end, sign), text);
  const words = normalise(parted);
  const left = words.replace(struckOut, ' ');
  return /\bmañana no\b/.test(words) ? left.replace(bareDayAfter, 'pasado mañana') : left;
}
