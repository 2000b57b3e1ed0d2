import type { CustomerMessage, Entities, Memory, Understanding } from '../assistant.ts';
import { type Catalogue, type CoverageArea, productsInArea } from '../catalogue.ts';
import { findSpanishDate } from '../dates/spanish-date.ts';
import type { Intent, Sentiment } from '../labels.ts';
import { choosePlan } from './choose-plan.ts';
import { findEntities, findOperators } from './entities.ts';
import { findZone } from './find-zone.ts';
import { normalise } from './normalise.ts';
import { intentPatterns } from './vocabulary/intents.ts';
import { objectionPatterns } from './vocabulary/objections.ts';
import { cuePatterns, sentimentPatterns } from './vocabulary/words.ts';

export interface Circumstances {
  nowMs: number;
  timeZone: string;
  memory: Memory;
  catalogue: Catalogue;
}

/** What the rules read in a message, with what they could only half read. */
export interface Reading {
  understanding: Understanding;
  /** A zone spelt too far from any name: ask back. */
  nearZone: CoverageArea | null;
  area: CoverageArea | null;
}

/** Reads one message in the light of what was asked before it. Pure; well under a millisecond. */
export function understand(message: CustomerMessage, circumstances: Circumstances): Reading {
  const { memory, catalogue } = circumstances;
  const text = normalise(message.text);
  const entities = findEntities(text, message.text);
  const zone = findZone(message.text, catalogue.areas);
  const area = zoneCounts(zone.kind, text, memory) && zone.kind === 'found' ? zone.area : null;
  if (area) entities.zone = area.name;
  const dateMs = findSpanishDate(message.text, circumstances.nowMs, circumstances.timeZone);
  if (dateMs !== null) entities.date = new Date(dateMs).toISOString();
  const chosen = choosePlan(message, memory, sellable(circumstances));
  if (chosen) entities.planChoice = chosen.id;

  const intents = findIntents(text, message, circumstances, entities);
  const understanding: Understanding = {
    intents: intents.length > 0 ? intents : ['other'],
    objections: objectionPatterns
      .filter((one) => fits(text, one))
      .map(({ objection }) => objection),
    sentiment: sentimentOf(text, intents),
    entities,
    cues: cuePatterns.filter((one) => one.fits.test(text)).map(({ cue }) => cue),
  };
  const nearZone =
    zone.kind === 'near' && memory.lastQuestion === 'zone' && intents.length === 0
      ? zone.area
      : null;
  return { understanding, nearZone, area };
}

function sellable({ catalogue, memory }: Circumstances) {
  const here = productsInArea(catalogue, memory.areaId);
  const shown = catalogue.products.filter(({ id }) => memory.quotedProductIds.includes(id));
  return [...new Set([...here, ...shown])];
}

function findIntents(
  text: string,
  message: CustomerMessage,
  { memory }: Circumstances,
  entities: Entities,
): Intent[] {
  const found = new Set<Intent>(
    intentPatterns.filter((one) => fits(text, one)).map(({ intent }) => intent),
  );
  if (findOperators(text).length > 1) found.add('compare_prices');
  if (entities.planChoice) found.add('choose_plan');
  if (entities.zone || message.location || entities.address) found.add('give_location');
  if (entities.name || (memory.lastQuestion === 'name' && isBareName(message.text)))
    found.add('give_name');
  if (entities.budget) found.add('give_budget');
  if (entities.date) found.add('give_date');
  if (found.has('choose_plan'))
    for (const weaker of ['ask_plan_info', 'ask_price', 'accept'] as const) found.delete(weaker);
  if (found.has('opt_out')) found.delete('reject');
  if (found.has('existing_customer') || found.has('cancel_service')) found.delete('ask_plan_info');
  if (found.has('compare_prices')) found.delete('ask_price');
  return [...found];
}

function isBareName(text: string): boolean {
  return (
    /^[\p{L}]+( [\p{L}]+){0,3}$/u.test(text.trim()) &&
    !/^(no|si|ok|ya|hola|gracias)$/i.test(text.trim())
  );
}

/** "Lima" in passing is no answer; as the answer to "¿en qué zona vives?" it is one. */
function zoneCounts(kind: string, text: string, memory: Memory): boolean {
  return kind === 'found' && (text !== 'lima' || memory.lastQuestion === 'zone');
}

function sentimentOf(text: string, intents: Intent[]): Sentiment {
  if (intents.includes('complaint') || intents.includes('opt_out')) return 'negative';
  return sentimentPatterns.find((one) => one.fits.test(text))?.sentiment ?? 'neutral';
}

function fits(
  text: string,
  { fits: patterns, unless = [] }: { fits: RegExp[]; unless?: RegExp[] },
): boolean {
  return (
    patterns.some((pattern) => pattern.test(text)) && !unless.some((pattern) => pattern.test(text))
  );
}
