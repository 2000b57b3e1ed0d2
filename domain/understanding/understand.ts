import type { CustomerMessage, Entities, Memory, Understanding } from '../assistant.ts';
import { type Catalogue, type CoverageArea, productsInArea } from '../catalogue.ts';
import { findSpanishDate } from '../dates/spanish-date.ts';
import { choosePlan } from './choose-plan.ts';
import { correctTypos } from './correct-typos.ts';
import { findEntities, type Text } from './entities.ts';
import { findIntents } from './find-intents.ts';
import { findZone } from './find-zone.ts';
import { normalise } from './normalise.ts';
import { soundOf } from './phrase.ts';
import { planWords } from './plan-words.ts';
import { sentimentOf } from './sentiment.ts';
import { cueWordings, objectionWordings, saysSo } from './vocabulary/index.ts';

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
  const text = textOf(message.text);
  const asksZone = memory.lastQuestion === 'zone';
  const zone = findZone(message.text, catalogue.areas, asksZone);
  const entities = entitiesOf(message, text, circumstances);
  if (zone.kind === 'found') entities.zone = zone.area.name;
  if (zone.kind === 'uncovered') entities.zone = zone.name;

  const intents = findIntents({ text, message, memory, entities });
  const understanding: Understanding = {
    intents: intents.length > 0 ? intents : ['other'],
    objections: objectionWordings
      .filter((wording) => saysSo(wording, text.sound))
      .map(({ label }) => label),
    sentiment: sentimentOf(text.sound, intents),
    entities,
    cues: cueWordings.filter((wording) => saysSo(wording, text.sound)).map(({ label }) => label),
  };
  return {
    understanding,
    nearZone: zone.kind === 'near' && asksZone && intents.length === 0 ? zone.area : null,
    area: zone.kind === 'found' ? zone.area : null,
  };
}

function textOf(original: string): Text {
  const normalised = normalise(original);
  return { original, normalised, sound: correctTypos(soundOf(normalised)) };
}

function entitiesOf(message: CustomerMessage, text: Text, circumstances: Circumstances): Entities {
  const { memory, nowMs, timeZone } = circumstances;
  const entities = findEntities(text, memory.lastQuestion, timeZone);
  const dateMs = findSpanishDate(message.text, nowMs, timeZone);
  if (dateMs !== null) entities.date = new Date(dateMs).toISOString();
  const chosen = choosePlan(message, memory, sellable(circumstances));
  const pointedAt = chosen?.id ?? planWords(text.normalised);
  if (pointedAt) entities.planChoice = pointedAt;
  return entities;
}

function sellable({ catalogue, memory }: Circumstances) {
  const here = productsInArea(catalogue, memory.areaId);
  const shown = catalogue.products.filter(({ id }) => memory.quotedProductIds.includes(id));
  return [...new Set([...here, ...shown])];
}
