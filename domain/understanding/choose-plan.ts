import type { CustomerMessage, Memory } from '../assistant.ts';
import type { Product } from '../catalogue.ts';
import { normalise } from './normalise.ts';

/** What a tapped row carries: `plan:<productId>`. */
export const planReplyId = (productId: string) => `plan:${productId}`;

const ordinals: [RegExp, number][] = [
  [/\b(primer[oa]?|uno|1(ro|er|ra)?)\b/, 0],
  [/\b(segund[oa]|dos|2(do|da)?)\b/, 1],
  [/\b(tercer[oa]?|tres|3(ro|er|ra)?)\b/, 2],
];

/** Words that point at one of the plans shown. */
const pointing =
  /\b(el|la|ese|esa|este|esta|quiero|dame|prefiero|escojo|elijo|plan|opcion|numero|mejor)\b/;

/**
 * The plan a customer points at among those shown last: tapped, or said ("el de 100", "el segundo",
 * "el de 45 dólares", "el más barato", "Claro Hogar 300"). null when nothing or more than one fits.
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
  const text = normalise(message.text);
  if (/\?/.test(message.text) || /\b(cuanto|que|cual|como|diferencia)\b/.test(text)) return null;
  const byName = shown.filter((product) => text.includes(normalise(product.planName)));
  if (byName.length === 1) return byName[0] ?? null;
  return (
    byFigure(text, shown) ??
    (isBarePointer.test(text) ? byFigure(text, sameKind(products, shown)) : null) ??
    byRank(text, shown) ??
    byOrdinal(text, shown, memory)
  );
}

/** "El de 100", and nothing that would put it in doubt. */
const isBarePointer =
  /^(?:(?:ya|si|bueno|ok|quiero|dame|prefiero|mejor|entonces) )?(?:el|la) de \d{1,4}(?: (?:megas|mbps|gigas))?$/;

/** What was shown earlier in the talk may still be pointed at, as long as only one can be meant. */
const sameKind = (products: Product[], shown: Product[]): Product[] =>
  products.filter(({ type }) => shown.some((one) => one.type === type));

function byFigure(text: string, shown: Product[]): Product | null {
  const isShort = text.split(' ').length <= 3;
  if (!isShort && !pointing.test(text)) return null;
  const figures = [...text.matchAll(/\b(\d{1,4})(?:[.,]\d+)?\b/g)].map((match) => Number(match[1]));
  for (const figure of figures) {
    const fitting = shown.filter(
      (product) =>
        product.speedMbps === figure ||
        product.dataGb === figure ||
        Math.floor(product.monthlyPrice.amountMinor / 100) === figure,
    );
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  return null;
}

function byRank(text: string, shown: Product[]): Product | null {
  if (!pointing.test(text)) return null;
  const byPrice = shown.toSorted((a, b) => a.monthlyPrice.amountMinor - b.monthlyPrice.amountMinor);
  if (/\bmas (barat|economic)\w+/.test(text)) return byPrice[0] ?? null;
  if (/\b(mas (rapid|car|complet)\w+|ultimo)\b/.test(text)) return byPrice.at(-1) ?? null;
  if (/\b(del|de|el) medio\b|\bintermedio\b/.test(text))
    return byPrice[Math.floor(byPrice.length / 2)] ?? null;
  return null;
}

function byOrdinal(text: string, shown: Product[], memory: Memory): Product | null {
  const mayBeBare = memory.lastQuestion === 'plan' && text.split(' ').length <= 3;
  if (!pointing.test(text) && !mayBeBare) return null;
  const found = ordinals.find(([fits]) => fits.test(text));
  if (found) return shown[found[1]] ?? null;
  if (shown.length === 1 && /^(ese|esa|este|esta|quiero ese|el plan|ese plan)$/.test(text))
    return shown[0] ?? null;
  return null;
}
