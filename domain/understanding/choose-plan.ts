import type { CustomerMessage, Memory } from '../assistant.ts';
import type { Product } from '../catalogue.ts';
import { findOperators, findServices } from './entities.ts';
import { normalise } from './normalise.ts';
import { soundOf } from './phrase.ts';

/** What a tapped row carries: `plan:<productId>`. */
export const planReplyId = (productId: string) => `plan:${productId}`;

/**
 * The plan a customer points at among those shown last: tapped, or said ("el de 100", "el segundo",
 * "el de 45 dólares", "el más barato", "Claro Hogar 300"). null when nothing or more than one fits,
 * when it is asked about ("¿el de 100 trae router?") or refused ("el de 100 no").
 */
export function choosePlan(
  message: CustomerMessage,
  memory: Memory,
  products: Product[],
): Product | null {
  const tapped = products.find((product) => message.replyId === planReplyId(product.id));
  if (tapped) return tapped;
  const shown = memory.quotedProductIds.flatMap(
    (id) => products.find((product) => product.id === id) ?? [],
  );
  if (shown.length === 0) return null;
  const text = normalise(message.text.replace(/^\s*no\s*[,.;]/i, ' mejor ')).replace(refused, ' ');
  if (isUndecided.test(text) || isOfOtherService(text, shown)) return null;
  const asks = message.text.includes('?');
  const chosen = text
    .split(/ (?:pero|y) /)
    .filter((part) => !isQuestion.test(part) && (!asks || isPurchase.test(part)))
    .map((part) => pointedAt(part, { shown, products, memory }))
    .filter((one) => one !== null);
  const [only, ...others] = new Set(chosen);
  return others.length === 0 ? (only ?? null) : null;
}

interface Choice {
  shown: Product[];
  products: Product[];
  memory: Memory;
}

function pointedAt(text: string, { shown, products, memory }: Choice): Product | null {
  const byName = shown.filter((product) => text.includes(normalise(product.planName)));
  if (byName.length === 1) return byName[0] ?? null;
  const [operator] = findOperators(soundOf(text));
  const ofIt = (plans: Product[]) =>
    operator ? plans.filter((plan) => plan.operator === operator) : plans;
  const kind = sameKind(products, shown);
  return (
    byFigure(text, ofIt(shown), [bare, ...pointing]) ??
    byFigure(text, ofIt(kind), pointing) ??
    byRank(text, operator ? ofIt(kind) : shown) ??
    byOrdinal(text, shown, memory)
  );
}

/** "No quiero el segundo", "el de 100 no": what is refused is not pointed at. */
const refused =
  /\b(?:no|ni|menos|salvo|excepto)(?: (?:quiero|me|gusta|gusto|interesa|convence|sirve))* (?:el|la|ese|esa)(?: plan| opcion)?(?: de)? \S+|\b(?:el|la|ese|esa)(?: plan| opcion)?(?: de)? \S+ no\b/g;
const isUndecided = /\bentre (?:el|la|ese)\b|\bno se (?:cual|si|que|cuanto)\b|\bno se$/;
const isQuestion =
  /^(?:pero |entonces |oye )?(?:que|como)\b|\b(?:cuanto|cuantos|cuantas|cual|diferencia|incluye|trae|viene con|tiene|saber)\b/;
const isPurchase = /\b(?:quiero|dame|deme|prefiero|escojo|elijo|tomo|me quedo|me llevo)\b/;

/** "Mejor solo internet, el más barato" points at none of the combos shown. */
function isOfOtherService(text: string, shown: Product[]): boolean {
  const [service, ...others] = findServices(soundOf(text));
  return (
    service !== undefined &&
    others.length === 0 &&
    !shown.some(({ type }) => type.startsWith(service))
  );
}

/** What was shown earlier in the talk may still be pointed at, as long as only one can be meant. */
const sameKind = (products: Product[], shown: Product[]): Product[] =>
  products.filter(({ type }) => shown.some((one) => one.type === type));

const leading =
  '^(?:(?:ya|si|bueno|ok|okey|oki|listo|pues|pe|dale|entonces|creo que|dice que|quiero|dame|deme|prefiero|mejor|me quedo con|vamos con|voy con|me llevo|con|anotame|tomo|elijo|escojo|eligo) )*';
const trailing =
  '(?: (?:porfa|por favor|pues|pe|nomas|gracias|entonces|nada mas|mejor|al mes|mensual|esta bien|si|ya))*$';
const article =
  '(?:el|al|ese|este|del|(?:la|el|ese|esa|este|esta) (?:opcion|plan|numero|paquete)|plan|opcion|numero)';
const amount =
  '(s/|us\\$|\\$)? ?(\\d{1,4})(?:[.,]\\d{1,2})?(?: (mbps|gb|soles|sol|dolares|lucas|canales|años|hijos|personas|piso|pisos|minutos|segundos|veces|horas|dias|meses|cuadra|cuadras))?(?! de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre))';
/** A figure that is the whole answer. */
const bare = new RegExp(`${leading}(?:(?:el|la) )?(?:de |por )?${amount}${trailing}`, 'g');
/** A figure right behind what points. */
const pointing = [
  new RegExp(`\\b${article}(?: de| que (?:cuesta|vale|sale)| que esta a| a| por)? ${amount}`, 'g'),
  new RegExp(`\\b(?:la|una?)(?: de| que (?:cuesta|vale|sale)) ${amount}`, 'g'),
];

function byFigure(text: string, plans: Product[], pointers: RegExp[]): Product | null {
  for (const pointer of pointers)
    for (const [, sign = '', figure, unit = ''] of text.matchAll(pointer)) {
      const fitting = plans.filter(hasFigure(Number(figure), unit || sign));
      if (fitting.length === 1) return fitting[0] ?? null;
    }
  return null;
}

/** With its unit a figure is a speed, data, channels or a price; without, any of them; "45 años" is none. */
function hasFigure(figure: number, unit: string): (product: Product) => boolean {
  const isPrice = ({ monthlyPrice }: Product) =>
    Math.floor(monthlyPrice.amountMinor / 100) === figure;
  switch (unit) {
    case '':
      return (product) =>
        product.speedMbps === figure || product.dataGb === figure || isPrice(product);
    case 'mbps':
      return ({ speedMbps }) => speedMbps === figure;
    case 'gb':
      return ({ dataGb }) => dataGb === figure;
    case 'canales':
      return ({ channels }) => channels === figure;
    default:
      return (product) => isMoney.test(unit) && isPrice(product);
  }
}

const isMoney = /^(?:s\/|us\$|\$|soles|sol|dolares|lucas)$/;

const least =
  /\b(?:el|la|lo|al|del) (?:(?:plan|opcion) )?(?:mas |\+ ?)?(?:barat|economic|comod)\w+/;
const most =
  /\b(?:el|la|lo|al|del) (?:(?:plan|opcion) )?(?:(?:mas |\+ ?)(?:rapid|car|complet|alt|grand|veloz)\w*|ultim[oa]\b)/;
const middle = /\b(?:del|de en|de el|el del|el de al) medio\b|\bintermedi[oa]\b/;

function byRank(text: string, plans: Product[]): Product | null {
  const byPrice = plans.toSorted((a, b) => a.monthlyPrice.amountMinor - b.monthlyPrice.amountMinor);
  if (least.test(text)) return byPrice[0] ?? null;
  if (most.test(text)) return byPrice.at(-1) ?? null;
  return middle.test(text) ? (byPrice[Math.floor(byPrice.length / 2)] ?? null) : null;
}

const notAPlan =
  '(?! (?:piso|pisos|minutos?|segundos?|veces|horas?|dias?|cuadras?|mes|hijos|personas))';
const ordinals = [
  '(?:primer[oa]?|uno|1(?:ro|er|ra)?)',
  '(?:segund[oa]|dos|2(?:do|da)?)',
  '(?:tercer[oa]?|tres|3(?:ro|er|ra)?)',
].map((word) => ({
  bare: new RegExp(`${leading}(?:(?:el|la) )?(?:plan |opcion |numero )?${word}${trailing}`),
  pointed: new RegExp(`\\b(?:el|la|opcion|numero|plan) ${word}\\b${notAPlan}`),
}));

function byOrdinal(text: string, shown: Product[], memory: Memory): Product | null {
  const isAsked = memory.lastQuestion === 'plan';
  const found = ordinals.findIndex(
    ({ bare, pointed }) => pointed.test(text) || (isAsked && bare.test(text)),
  );
  if (found >= 0) return shown[found] ?? null;
  if (shown.length === 1 && /^(ese|esa|este|esta|quiero ese|el plan|ese plan)$/.test(text))
    return shown[0] ?? null;
  return null;
}
