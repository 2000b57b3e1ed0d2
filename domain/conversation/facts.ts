import { type Entities, type Memory, toldProductIds } from '../assistant.ts';
import type { Catalogue, Product } from '../catalogue.ts';
import { fitsKinds } from '../plan-kinds.ts';
import { byOrdinal } from '../understanding/choose-by-place.ts';
import { findOperators } from '../understanding/entities.ts';
import { findKinds } from '../understanding/find-kinds.ts';
import { soundOf } from '../understanding/phrase.ts';
import { cheapest, knowsZone, needsZone, plansFor } from './offer.ts';
import type { Say } from './wording.ts';

/** What an answer may draw on. */
export interface Facts {
  catalogue: Catalogue;
  memory: Memory;
  /** Plans of the wished service that can be sold to the lead; before the zone is known, those sold anywhere. */
  plans: Product[];
  /** What the question names, which may be a plan ("¿y el de 200 cuánto cuesta?"). */
  named?: Entities;
  /** The question as it was written, normalised. Absent: only what was understood of it is known. */
  text?: string;
  say: Say;
}

/** An answer in words, with the plans whose price it tells. */
export interface Answer {
  text: string;
  quoted: Product[];
}

export const answer = (text: string, ...quoted: Product[]): Answer => ({ text, quoted });

/** The plans of the lead's service: in its zone, or anywhere while the zone is not known. */
export function plansOf(catalogue: Catalogue, memory: Memory): Product[] {
  const service = memory.service ?? 'internet';
  if (knowsZone(memory) || !needsZone(service)) return plansFor(catalogue, memory, service);
  const everywhere = {
    ...catalogue,
    products: catalogue.products.map((product) => ({ ...product, nationwide: true })),
  };
  return plansFor(everywhere, memory, service);
}

export const dependsOnZone = (memory: Memory): boolean =>
  !knowsZone(memory) && needsZone(memory.service ?? 'internet');

/** The plan the customer is talking about: named just now, chosen, the only one told, or the one of the size they wish. */
export function subjectOf(facts: Facts): Product | null {
  const { memory, plans } = facts;
  const only = memory.quotedProductIds.length === 1 ? memory.quotedProductIds[0] : undefined;
  return (
    namedPlan(facts) ??
    plans.find(({ id }) => id === (memory.chosenProductId ?? only)) ??
    wishedPlan(facts)
  );
}

/** The cheapest of the plans that were named. */
export const namedPlan = (facts: Facts): Product | null => cheapest(namedPlans(facts));

/** Of the plans shown, or of all that can be sold there, those that fit what was named; none when nothing was. */
export function namedPlans(facts: Facts): Product[] {
  const { memory, plans } = facts;
  const wishes = wishesIn(facts);
  if (wishes.length === 0) return [];
  const fits = (plan: Product) => wishes.every((wish) => wish(plan));
  const shown = new Set(toldProductIds(memory));
  const fitting = plans.filter(fits);
  const known = fitting.filter(({ id }) => shown.has(id));
  if (known.length > 0) return known;
  return dependsOnZone(memory) ? [] : fitting;
}

/** Whose customer they are now, is not whose plans they ask about. */
export const isTheirsNow =
  /\b(tengo|tenemos|pago|pagamos|me cobran?|estoy (?:con|en)|uso|actualmente|soy cliente|mi operador|hart[oa]|cansad[oa])\b/;

/** Of one operator: the one that is named, when it is one of ours and no other is. */
export function operatorNamed({ catalogue, text = '' }: Pick<Facts, 'catalogue' | 'text'>) {
  const [operator, ...others] = findOperators(soundOf(text));
  const isOurs = catalogue.operators.some(({ code }) => code === operator);
  if (isTheirsNow.test(text)) return null;
  return operator !== undefined && isOurs && others.length === 0 ? operator : null;
}

type Wish = (product: Product) => boolean;

function wishesIn(facts: Facts): Wish[] {
  const operator = operatorNamed(facts);
  const kinds = findKinds(soundOf(facts.text ?? ''));
  return [
    figureWish(facts),
    operator === null ? null : (plan: Product) => plan.operator === operator,
    kinds.length === 0 ? null : fitsKinds(kinds),
    placeWish(facts),
  ].filter((wish) => wish !== null);
}

/** "¿Qué trae el segundo?": of the last list. */
function placeWish({ memory, plans, text = '' }: Facts): Wish | null {
  const { listedProductIds = memory.quotedProductIds } = memory;
  const listed = listedProductIds.flatMap((id) => plans.find((plan) => plan.id === id) ?? []);
  const pointed = listed.length > 1 ? byOrdinal(text, listed, false) : null;
  return pointed && ((plan) => plan.id === pointed.id);
}

/** "Y de 300", "el de Entel de 500": a figure that points, with what stands between. */
const pointedFigure =
  /\b(?:el|la|del|y)(?: plan)?(?: de)?(?: (?!de\b)[a-z]+)?(?: de)? (\d{1,4})\b(?! (?:años|personas|soles|meses|dias|horas|lineas|celulares))/;

const placesMax = 3;

/** The figure with which a plan is named, by its size or its price; null: none. */
export function figureNamed({ named = {}, text = '' }: Pick<Facts, 'named' | 'text'>) {
  const { planChoice = '', speedMbps, dataGb } = named;
  const figure =
    /\d+/.exec(planChoice)?.[0] ?? speedMbps ?? dataGb ?? pointedFigure.exec(text)?.[1];
  // "El 2" is a place in the list.
  return figure === undefined || Number(figure) <= placesMax ? null : Number(figure);
}

function figureWish(facts: Facts): Wish | null {
  const figure = figureNamed(facts);
  if (figure === null) return null;
  return (plan) =>
    plan.speedMbps === figure ||
    plan.dataGb === figure ||
    Math.floor(plan.monthlyPrice.amountMinor / 100) === figure;
}

/** "Quiero el de 100" before anything was shown: the plan of that very size. */
function wishedPlan({ memory, plans }: Facts): Product | null {
  const { speedMbps, dataGb, operator } = memory;
  if (dependsOnZone(memory) || (speedMbps ?? dataGb) === null) return null;
  const exact = plans.filter((plan) =>
    speedMbps === null ? plan.dataGb === dataGb : plan.speedMbps === speedMbps,
  );
  const ofTheirs = exact.filter((plan) => plan.operator === operator);
  return cheapest(ofTheirs.length > 0 ? ofTheirs : exact);
}
