import type { Memory } from '../assistant.ts';
import type { Catalogue, Product } from '../catalogue.ts';
import type { OutboundContent } from '../message.ts';
import { clausesIn, cleaned, holdsStrangeDigits } from './clean.ts';
import { figuresIn, looseIn, plainly } from './figures.ts';
import { givesAway } from './gifts.ts';
import { isPriceAmong, type Known, knownFor } from './known.ts';
import { isNotSpanish, leaksInstructions } from './language.ts';
import { holdsContact, namesSomebodyElse } from './others.ts';
import { namedIn, pairsWrongly } from './pairs.ts';
import { promisesUnknown, withoutDates } from './promises.ts';
import { chargesWrongly, termsWrongly } from './terms.ts';
import market from './vocabulary/market.json' with { type: 'json' };

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
  const said = cleaned(saidIn(content));
  const known = knownFor(about.catalogue, about.memory, said);
  const checks: [Refusal, boolean][] = [
    ...figureChecks(said, known),
    ['mixed_offer', pairsWrongly(said, known)],
    ['unknown_promise', promisesUnknown(withoutNames(said, about), known)],
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

/** What the lead wished and we do not have may be named for that, in the clause that denies it. */
const size = '(?:exactamente )?(?:de )?\\d+ ?(?:Mbps|megas|GB|gigas)';
const denied = new RegExp(
  `\\bno (?:hay|existe|tengo|tenemos|contamos con|cuento con|manejamos) (?:un |ningún |planes )?(?:plan )?(?:de )?${size}(?: exact[oa]s)?\\b|` +
    `\\b(?:(?:justo|exactamente|de|un plan de) )?${size}(?: exact[oa]s)? no (?:hay|existe|tengo|tenemos|manejamos|cuento|contamos)\\b`,
  'gi',
);

function figureChecks(text: string, known: Known): [Refusal, boolean][] {
  const said = text.replace(denied, ' ');
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
    [
      'unknown_price',
      figures.prices.some((price) => !isPriceAmong(known.prices, price)) ||
        chargesWrongly(said, known),
    ],
    ['unknown_speed', figures.speedsMbps.some(unknownIn(known.speedsMbps))],
    ['unknown_data', figures.dataGb.some(isUnknownGiga)],
    [
      'unknown_discount',
      figures.percents.some(unknownIn(known.percents)) || givesAway(said, known.products),
    ],
    ['unknown_term', figures.months.some(unknownIn(known.months)) || termsWrongly(said, known)],
    [
      'unknown_figure',
      holdsStrangeDigits(said) || loose.some((one) => !known.all.has(one) && !typed.has(one)),
    ],
  ];
}

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
  const operators = catalogue.operators.map(({ name }) => name);
  return inventedNames(said, catalogue.products, operators) || sellsRivals(said, catalogue);
}

/** "Plan Diamante", "Fibra 300 Ultra", "fibra oro": a plan's name must be in the catalogue, word by word. */
function inventedNames(said: string, products: Product[], operators: string[]): boolean {
  const names = products.map(({ planName }) => plainly(planName));
  const words = new Set([
    ...[...names, ...operators].flatMap((name) => plainly(name).split(' ')),
    ...market.besideNames,
  ]);
  const named =
    /\b[Pp]lan(?:es)?[ \t]+((?:\p{Lu}\p{L}+)(?:[ \t]+(?:\p{Lu}\p{L}+|\d+))*)|\bFibra[ \t]+\d+[ \t]+(\p{Lu}\p{L}+)/gu;
  const isInvented = [...said.matchAll(named)].some(([, plan, suffix]) =>
    (plan ?? suffix ?? '').split(/\s+/).some((word) => !words.has(plainly(word))),
  );
  const graded = [...plainly(said).matchAll(gradedName)];
  return isInvented || graded.some(([fibre]) => !names.some((name) => name.includes(fibre)));
}

const gradedName = new RegExp(`\\bfibra (?:${market.tiers.join('|')})\\b`, 'g');

/** An operator that is not ours, spoken of as if it were. */
function sellsRivals(said: string, { operators }: Catalogue): boolean {
  const ours = new Set(operators.map(({ name }) => plainly(name)));
  const others = market.rivals.filter((name) => !ours.has(name));
  return clausesIn(plainly(said)).some(
    (clause) =>
      /\b(?:tenemos|vendemos|ofrec\w+|tambien|hay)\b/.test(clause) &&
      others.some((name) =>
        new RegExp(`(?<!\\b(?:linea|red|via|central) )\\b${name}\\b`).test(clause),
      ),
  );
}

/** Without what only sounds like a day: the lead's name where it is addressed, and places. */
function withoutNames(said: string, { catalogue, memory }: About): string {
  const places = [...catalogue.areas.map(({ name }) => name), memory.zoneText ?? ''];
  const addressed = (memory.name ?? '').split(/\s+/).flatMap((name) => [`, ${name}`, `¡${name}`]);
  return [...places, ...addressed]
    .filter((name) => soundsLikeDay.test(name))
    .reduce((rest, name) => rest.replaceAll(name, ' '), said);
}

const soundsLikeDay =
  /domingo|lunes|martes|viernes|s[áa]bado|enero|abril|mayo|julio|agosto|setiembre|octubre/i;
