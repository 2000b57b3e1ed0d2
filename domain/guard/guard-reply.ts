import type { Memory } from '../assistant.ts';
import { type Catalogue, type Product, productsInArea } from '../catalogue.ts';
import type { OutboundContent } from '../message.ts';
import { figuresIn } from './figures.ts';

export type Refusal =
  | 'unknown_price'
  | 'unknown_speed'
  | 'unknown_discount'
  | 'unknown_plan'
  | 'too_long'
  | 'empty'
  | 'leaks_instructions'
  | 'not_spanish';

export type Verdict = { ok: true } | { ok: false; reasons: Refusal[] };

/** WhatsApp's limit for the body of an interactive message, and more than anybody reads. */
const lengthMax = 1024;
const instructionWords =
  /\b(system prompt|prompt del sistema|mis instrucciones|como modelo de lenguaje|as an ai|language model|json schema)\b/i;
const englishWords = /\b(the|your|with|this|that|please|sorry|plan for|you are)\b/gi;

/**
 * Whether a composed reply may be sent: every price, speed, discount and plan in it must be one the
 * catalogue holds for that lead. Pure.
 */
export function guardReply(
  content: OutboundContent,
  { catalogue, memory }: { catalogue: Catalogue; memory: Memory },
): Verdict {
  const said = saidIn(content);
  const known = sellable(catalogue, memory);
  const reasons: Refusal[] = [];
  const figures = figuresIn(said);
  const prices = new Set(
    known.flatMap(({ monthlyPrice, installationPrice }) => [
      monthlyPrice.amountMinor,
      installationPrice.amountMinor,
    ]),
  );
  if (memory.budget) prices.add(memory.budget.amountMinor);
  if (figures.pricesMinor.some((price) => !prices.has(price))) reasons.push('unknown_price');
  const speeds = new Set<number | null>([
    ...known.map(({ speedMbps }) => speedMbps),
    memory.speedMbps,
  ]);
  if (figures.speedsMbps.some((speed) => !speeds.has(speed))) reasons.push('unknown_speed');
  const discounts = new Set(known.flatMap(({ promotion }) => promotion?.discountPercent ?? []));
  if (figures.percents.some((percent) => !discounts.has(percent))) reasons.push('unknown_discount');
  if (namesUnknownPlan(content, known)) reasons.push('unknown_plan');
  if (said.length > lengthMax) reasons.push('too_long');
  if (said.trim() === '') reasons.push('empty');
  if (instructionWords.test(said)) reasons.push('leaks_instructions');
  if ((said.match(englishWords) ?? []).length > 2) reasons.push('not_spanish');
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

/** What can be sold to the lead, what it was shown before, and, before its zone is known, everything ("depende de tu zona"). */
function sellable(catalogue: Catalogue, memory: Memory): Product[] {
  if (memory.areaId === null) return catalogue.products;
  const here = productsInArea(catalogue, memory.areaId);
  return [...here, ...catalogue.products.filter(({ id }) => memory.quotedProductIds.includes(id))];
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

/** A row that would choose a plan the lead cannot have. */
function namesUnknownPlan(content: OutboundContent, known: Product[]): boolean {
  if (content.kind !== 'list') return false;
  const ids = new Set(known.map(({ id }) => `plan:${id}`));
  const rows = content.sections.flatMap((section) => section.rows);
  return rows.some(({ id }) => id.startsWith('plan:') && !ids.has(id));
}
