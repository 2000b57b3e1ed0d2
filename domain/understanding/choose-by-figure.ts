import type { Product } from '../catalogue.ts';
import { notADay } from './choosing-words.ts';
import { leading, trailing } from './pointing-words.ts';

const article =
  '(?:el|al|ese|este|del|(?:la|el|ese|esa|este|esta) (?:opcion|plan|numero|paquete)|plan|opcion|numero)';
const amount = `(s/|us\\$|\\$)? ?(\\d{1,4})(?:[.,]\\d{1,2})?(?: (mbps|gb|soles|sol|dolares|lucas|canales|años|hijos|personas|piso|pisos|minutos|segundos|veces|horas|dias|meses|cuadra|cuadras))?${notADay}`;
/** A figure that is the whole answer. */
const bare = new RegExp(`${leading}(?:(?:el|la) )?(?:de |por )?${amount}${trailing}`, 'g');
/** A figure right behind what points. */
const pointing = [
  new RegExp(`\\b${article}(?: de| que (?:cuesta|vale|sale)| que esta a| a| por)? ${amount}`, 'g'),
  new RegExp(`\\b(?:la|una?)(?: de| que (?:cuesta|vale|sale)) ${amount}`, 'g'),
  new RegExp(`\\bmejor (?:de )?${amount}`, 'g'),
];

/** "El de 100", "el de 45 dólares"; a bare "100" where a plan was asked for. null: none, or several. */
export function byFigure(text: string, plans: Product[], isAsked: boolean): Product | null {
  for (const pointer of isAsked ? [bare, ...pointing] : pointing)
    for (const [, sign = '', figure, unit = ''] of text.matchAll(pointer)) {
      const ofSize = plans.filter(hasFigure(Number(figure), unit || sign));
      const fitting =
        ofSize.length > 0 || unit || sign ? ofSize : plans.filter(hasFigure(Number(figure), '$'));
      if (fitting.length === 1) return fitting[0] ?? null;
    }
  return null;
}

/** With its unit a figure is a speed, data, channels or a price; without, a size; "45 años" is none. */
function hasFigure(figure: number, unit: string): (product: Product) => boolean {
  const isPrice = ({ monthlyPrice }: Product) =>
    Math.floor(monthlyPrice.amountMinor / 100) === figure;
  switch (unit) {
    case '':
      return ({ speedMbps, dataGb }) => speedMbps === figure || dataGb === figure;
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
