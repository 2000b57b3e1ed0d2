import type { CustomerMessage, Memory } from '../assistant.ts';
import { type Product, serviceOf } from '../catalogue.ts';
import { fitsKinds } from '../plan-kinds.ts';
import { byFigure } from './choose-by-figure.ts';
import { byOrdinal, byPronoun } from './choose-by-place.ts';
import { byRank } from './choose-by-rank.ts';
import { isEnquiry, isPurchase, isQuestion, isUndecided, refused } from './choosing-words.ts';
import { findOperators, findServices } from './entities.ts';
import { findKinds } from './find-kinds.ts';
import { normalise } from './normalise.ts';
import { soundOf } from './phrase.ts';
import { isNothingElse } from './pointing-words.ts';

/** What a tapped row carries: `plan:<productId>`. */
export const planReplyId = (productId: string) => `plan:${productId}`;

/**
 * The plan a customer points at: tapped, or said ("el de 100", "el segundo", "el de 45 dólares", "el más
 * barato", "el de WOM", "Claro Hogar 300"). null when nothing or more than one fits, when it is asked
 * about ("¿el de 100 trae router?", "y el de 100"), doubted, or refused ("el de 100 no").
 */
export function choosePlan(
  message: CustomerMessage,
  memory: Memory,
  products: Product[],
): Product | null {
  const [only, ...others] = plansPointedAt(message, memory, products);
  return others.length === 0 ? (only ?? null) : null;
}

/** All the plans that a message picks: "el de 100 y el de 40 gigas" are two. */
export function plansPointedAt(
  message: CustomerMessage,
  memory: Memory,
  products: Product[],
): Product[] {
  const tapped = products.find((product) => message.replyId === planReplyId(product.id));
  if (tapped) return [tapped];
  const talk = inTalk(memory, products);
  if (talk.shown.length === 0) return [];
  const whole = normalise(message.text);
  if (isUndecided.test(whole) || isEnquiry.test(whole)) return [];
  if (/\b(solo|mejor|nomas)\b/.test(whole) && isOfOtherService(whole, talk.shown)) return [];
  const chosen = partsOf(message.text)
    .filter((part) => !isOfOtherService(part, talk.shown))
    .map((part) => pointedAt(part, talk))
    .filter((one) => one !== null);
  return [...new Set(chosen)];
}

/** What a message says part by part, without what it asks or refuses: "quiero el de 100, ¿cuánto demora?" */
function partsOf(written: string): string[] {
  return written
    .replace(/^\s*(?:ya )?no\s*[,.;]/i, ' mejor ')
    .replace(/[,.;]\s*(no|ni loco|ni loca|ni hablar)\s*[.!]*\s*$/i, ' $1')
    .split(/(?<=\?)|[,.](?!\d)|[;!¿\n]/)
    .flatMap((sentence) => {
      const asks = sentence.endsWith('?');
      return normalise(sentence)
        .replace(refused, ' ')
        .split(/ (?:pero|y) /)
        .filter((part) => !isQuestion.test(part) && (!asks || isPurchase.test(part)));
    });
}

/** What may be pointed at. */
export interface Talk {
  /** The last list, in its order. */
  listed: Product[];
  /** The plans spoken of last. */
  quoted: Product[];
  /** Both. */
  shown: Product[];
  /** All that can be sold there of the services shown. */
  kind: Product[];
  isAsked: boolean;
}

function inTalk(memory: Memory, products: Product[]): Talk {
  const {
    quotedProductIds,
    listedProductIds = quotedProductIds,
    lastQuestion,
    kinds = [],
  } = memory;
  const of = (ids: string[]) =>
    ids.flatMap((id) => products.find((product) => product.id === id) ?? []);
  const [listed, quoted] = [of(listedProductIds), of(quotedProductIds)];
  const shown = [...new Set([...listed, ...quoted])];
  const ofService = products.filter((one) =>
    shown.some((other) => serviceOf(other) === serviceOf(one)),
  );
  const wished = ofService.filter(fitsKinds(kinds));
  const kind = wished.length > 0 ? wished : ofService;
  return { listed, quoted, shown, kind, isAsked: lastQuestion === 'plan' };
}

function pointedAt(text: string, talk: Talk): Product | null {
  const sound = soundOf(text);
  const [operator, ...otherOperators] = findOperators(sound);
  const kinds = findKinds(sound);
  const named = (plans: Product[]) =>
    plans.filter(fitsKinds(kinds)).filter((plan) => !operator || plan.operator === operator);
  const { listed, shown, kind } = talk;
  const byName = longest(kind.filter(({ planName }) => names(text, planName)));
  if (byName) return byName;
  if (otherOperators.length > 0) return null;
  const words = operator ? withoutOperator(text) : text;
  const isNarrowed = operator !== undefined || kinds.length > 0;
  const ranked = isNarrowed || listed.length < 2 ? named(kind) : listed;
  return (
    byFigure(words, named(shown), talk.isAsked) ??
    byFigure(words, named(kind), talk.isAsked) ??
    byRank(words, ranked) ??
    (isNarrowed ? onlyOneNamed(words, named, talk) : byOrdinal(words, listed, talk.isAsked)) ??
    (isNarrowed ? null : byPronoun(words, talk.quoted))
  );
}

/** "El de WOM", "me quedo con el ilimitado": the only one shown, or the only one there is. */
function onlyOneNamed(
  words: string,
  named: (plans: Product[]) => Product[],
  { shown, kind }: Talk,
): Product | null {
  if (!isNothingElse(words)) return null;
  for (const plans of [named(shown), named(kind)]) {
    const [only, ...others] = plans;
    if (only) return others.length === 0 ? only : null;
  }
  return null;
}

const names = (text: string, planName: string) => ` ${text} `.includes(` ${normalise(planName)} `);

/** "Fibra 100" stands in "Dúo Fibra 100 + Fijo" too; of two plans of one name neither is meant. */
function longest(plans: Product[]): Product | null {
  const most = Math.max(0, ...plans.map(({ planName }) => planName.length));
  const [only, ...others] = plans.filter(({ planName }) => planName.length === most);
  return others.length === 0 ? (only ?? null) : null;
}

const withoutOperator = (text: string) =>
  text
    .split(' ')
    .filter((word) => word !== 'claro' && findOperators(soundOf(word)).length === 0)
    .join(' ')
    .replaceAll(/\b(de|del)( de)+\b/g, 'de');

/** "Mejor solo internet, el más barato" points at none of the combos shown. */
function isOfOtherService(text: string, shown: Product[]): boolean {
  const [service, ...others] = findServices(soundOf(text));
  return (
    service !== undefined &&
    others.length === 0 &&
    !shown.some(({ type }) => type.startsWith(service))
  );
}
