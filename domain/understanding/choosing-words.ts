import { monthPattern } from '../dates/months.ts';

/** "No quiero el segundo", "el de 100 no", "ese ni loco": what is refused is not pointed at. */
export const refused =
  /\b(?:no|ni|menos|salvo|excepto)(?: (?:quiero|me|gusta|gusto|interesa|convence|sirve))* (?:el|la|ese|esa)(?: plan| opcion)?(?: de)? \S+|\b(?:el|la|ese|esa)(?: plan| opcion)?(?: de)? \S+ (?:no|ni (?:loco|loca|hablar|muerto|en broma))\b|\b(?:ese|esa|este|esta) (?:no|ni (?:loco|loca|hablar))\b/g;

const one = '(?:el|la|ese|esa)(?: plan| opcion)?(?: de)? \\S+';
/** Between two, or not now. */
export const isUndecided = new RegExp(
  [
    '\\bentre (?:el|la|ese)\\b',
    '\\bno se (?:cual|si|que|cuanto)\\b',
    '\\bno se$',
    '\\bpero (?:con|sin|si tiene|a|mas) (?:descuento|promo\\w*|rebaja|contrato|permanencia|mitad|barat\\w+)\\b',
    `\\b${one} o ${one}`,
    '\\b\\d{2,4} (?:mbps |gb )?o (?:el de |de )?\\d{2,4}\\b',
    '\\b(?:quizas?|tal vez|capaz|a lo mejor|de repente)\\b',
    '\\b(?:mañana|luego|despues|mas tarde|otro dia) (?:te |les |le )?(?:confirmo|aviso|digo|escribo)\\b',
  ].join('|'),
);

/** "Y el de 200", "¿qué tal el de Claro?": the next one is asked about. */
export const isEnquiry =
  /^(?:(?:pero |ok |ah |ya )?y |que tal |a ver |veamos )(?:que tal |como es |en |si )?(?:el|la|los|las|del?|ese|esa|con|uno)\b(?!.*\b(?:quiero|dame|deme|prefiero|escojo|elijo|tomo|me quedo|me llevo)\b)/;

/** Asked about, objected to, or what somebody has: no purchase. */
export const isQuestion = new RegExp(
  [
    '^(?:pero |entonces |oye )?(?:que|como|a cuanto)\\b',
    '\\b(?:cuanto|cuantos|cuantas|cual|diferencia|saber|por que|precio|demora)\\b',
    '(?<!\\b(?:el|la) que )\\b(?:incluye|trae|viene con|tiene)\\b',
    '\\b(?:hablame|muestrame|explicame|cuentame|dime|info|informacion|detalles?) (?:mas |sobre |acerca )?(?:del?|el|la)?\\b',
    '\\b(?:tengo|tenia|tenemos|contrato|compro|saco|puso|contrate) (?:ya )?(?:el|la) (?:plan )?(?:de )?\\d',
    '\\b(?:es|esta|me parece|sale|queda) (?:muy|demasiado|re|bien|bastante) (?:car|lent|elevad|alt|chic|poc)\\w+',
    '\\b(?:fuera de mi|se pasa de|muy car[oa]|demasiado)\\b',
    '^algo ',
  ].join('|'),
);

export const isPurchase =
  /\b(?:quiero|dame|deme|prefiero|escojo|elijo|tomo|me quedo|me llevo|confirmo|anotame)\b/;

/** "El 1 de diciembre" is a day. */
export const notADay = `(?! (?:de )?${monthPattern})`;
