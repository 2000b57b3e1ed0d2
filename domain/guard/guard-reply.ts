import type { Memory } from '../assistant.ts';
import type { Catalogue, Product } from '../catalogue.ts';
import type { OutboundContent } from '../message.ts';
import { figuresIn, looseIn, plainly } from './figures.ts';
import { givesAway } from './gifts.ts';
import { isPriceAmong, type Known, knownFor } from './known.ts';
import { isNotSpanish, leaksInstructions } from './language.ts';
import { holdsContact, namesSomebodyElse } from './others.ts';
import { namedIn, pairsWrongly } from './pairs.ts';
import { promisesUnknown, withoutDates } from './promises.ts';

export type Refusal =
  | 'unknown_price'
  | 'mixed_offer'
  | 'unknown_speed'
  | 'unknown_data'
  | 'unknown_discount'
  | 'unknown_term'
  | 'unknown_promise'
  | 'unknown_figure'
  | 'unknown_plan'
  | 'foreign_data'
  | 'too_long'
  | 'empty'
  | 'leaks_instructions'
  | 'not_spanish';

export type Verdict = { ok: true } | { ok: false; reasons: Refusal[] };

/** WhatsApp's limit for the body of an interactive message, and more than anybody reads. */
const lengthMax = 1024;

interface About {
  catalogue: Catalogue;
  memory: Memory;
}

/**
 * Whether a composed reply may be sent: everything it states must follow from catalogue, coverage
 * and active offers for that lead, and it must be ours to say. Pure.
 */
export function guardReply(content: OutboundContent, about: About): Verdict {
  const said = saidIn(content);
  const known = knownFor(about.catalogue, about.memory, said);
  const checks: [Refusal, boolean][] = [
    ...figureChecks(said, known),
    ['mixed_offer', pairsWrongly(said, known)],
    ['unknown_promise', promisesUnknown(said, known)],
    ['unknown_plan', namesUnknownPlan(content, said, known, about.catalogue)],
    ['foreign_data', holdsContact(said) || namesSomebodyElse(said, about)],
    ['too_long', said.length > lengthMax],
    ['empty', content.text.trim() === ''],
    ['leaks_instructions', leaksInstructions(said)],
    ['not_spanish', isNotSpanish(said)],
  ];
  const reasons = checks.flatMap(([reason, applies]) => (applies ? [reason] : []));
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

function figureChecks(said: string, known: Known): [Refusal, boolean][] {
  const figures = figuresIn(said);
  const unknownIn = (set: Set<number>) => (one: number) => !set.has(one);
  const isUnknownGiga = (one: number) =>
    !known.dataGb.has(one) && !known.speedsMbps.has(one * 1_000);
  const loose = looseIn(withoutDates(plainly(said)));
  const typed = new Set([
    ...figures.prices.map(({ amount }) => amount),
    ...figures.speedsMbps,
    ...figures.dataGb,
    ...figures.percents,
    ...figures.months,
  ]);
  return [
    ['unknown_price', figures.prices.some((price) => !isPriceAmong(known.prices, price))],
    ['unknown_speed', figures.speedsMbps.some(unknownIn(known.speedsMbps))],
    ['unknown_data', figures.dataGb.some(isUnknownGiga)],
    [
      'unknown_discount',
      figures.percents.some(unknownIn(known.percents)) || givesAway(said, known.products),
    ],
    ['unknown_term', figures.months.some(unknownIn(known.months)) || otherTerm.test(plainly(said))],
    ['unknown_figure', loose.some((one) => !known.all.has(one) && !typed.has(one))],
  ];
}

/** Every price of ours is a month's. */
const otherTerm =
  /(?:al|por|primer|cada) ano\b|(?:a la|por|cada) (?:semana|quincena|dia)\b|\b(?:anual|semanal|quincenal|diari)/;

function saidIn(content: OutboundContent): string {
  switch (content.kind) {
    case 'buttons':
      return [content.text, ...content.buttons.map(({ title }) => title)].join('\n');
    case 'list': {
      const rows = content.sections.flatMap((section) => section.rows);
      return [
        content.text,
        ...rows.map(({ title, description }) => `${title} ${description ?? ''}`),
      ].join('\n');
    }
    default:
      return content.text;
  }
}

/** Plans the lead cannot have: one of another zone, one of nobody's, a row that would choose it. */
function namesUnknownPlan(
  content: OutboundContent,
  said: string,
  { products }: Known,
  catalogue: Catalogue,
): boolean {
  const ids = new Set(products.map(({ id }) => `plan:${id}`));
  const rows = content.kind === 'list' ? content.sections.flatMap((section) => section.rows) : [];
  if (rows.some(({ id }) => id.startsWith('plan:') && !ids.has(id))) return true;
  const ours = new Set(products.map(({ planName }) => planName));
  if (namedIn(said, catalogue.products).some((name) => !ours.has(name))) return true;
  return inventedNames(said, catalogue.products);
}

/** "Plan Diamante", "Fibra 300 Ultra": a plan's name must be in the catalogue, word by word. */
function inventedNames(said: string, products: Product[]): boolean {
  const words = new Set(
    products.flatMap(({ planName, operator }) => [...planName.split(' '), operator]).map(plainly),
  );
  const named =
    /\b[Pp]lan(?:es)?\s+((?:\p{Lu}\p{L}+)(?:\s+(?:\p{Lu}\p{L}+|\d+))*)|\bFibra\s+\d+\s+(\p{Lu}\p{L}+)/gu;
  return [...said.matchAll(named)].some(([, plan, suffix]) =>
    (plan ?? suffix ?? '').split(/\s+/).some((word) => !words.has(plainly(word))),
  );
}
