import type { CustomerMessage, Entities, Memory } from '../assistant.ts';
import { type Catalogue, productsInArea } from '../catalogue.ts';
import { findSpanishDate } from '../dates/spanish-date.ts';
import type { Cue, Intent, Objection, Sentiment, Service } from '../labels.ts';
import { choosePlan } from './choose-plan.ts';
import { correctTypos } from './correct-typos.ts';
import { findEntities, findServices, type Text } from './entities.ts';
import { findIntents } from './find-intents.ts';
import { withoutName } from './find-name.ts';
import { findZone, unlessMoved, type ZoneFinding } from './find-zone.ts';
import { maskedWords } from './masked-words.ts';
import { normalise } from './normalise.ts';
import { soundOf } from './phrase.ts';
import { soundOfName } from './places-in.ts';
import { planWords } from './plan-words.ts';
import {
  cueWordings,
  objectionWordings,
  saysSo,
  sentimentWordings,
  type Wording,
} from './vocabulary/index.ts';

export interface Circumstances {
  nowMs: number;
  timeZone: string;
  memory: Memory;
  catalogue: Catalogue;
}

/** What the vocabulary and the finders say of a message, each label on its own evidence. */
export interface RuleReading {
  text: Text;
  zone: ZoneFinding;
  entities: Entities;
  intents: Intent[];
  objections: Objection[];
  sentiments: Sentiment[];
  cues: Cue[];
  services: Service[];
  /** See `maskedWords`. */
  masked: string[];
}

export function readByRules(message: CustomerMessage, circumstances: Circumstances): RuleReading {
  const { memory, catalogue } = circumstances;
  const text = textOf(message.text);
  const entities = entitiesOf(message, text, circumstances);
  const zone = zoneOf(message, entities.name, circumstances);
  if (zone.kind === 'found') entities.zone = zone.area.name;
  if (zone.kind === 'uncovered') entities.zone = zone.name;
  if (entities.name && isPlace(entities.name, zone)) delete entities.name;
  const said = <Label>(wordings: Wording<Label>[]) =>
    wordings.filter((wording) => saysSo(wording, text.sound)).map(({ label }) => label);
  return {
    text,
    zone,
    masked: maskedWords({ text, zone, entities }, catalogue.areas),
    entities,
    intents: findIntents({ text, message, memory, entities }),
    objections: said(objectionWordings),
    sentiments: said(sentimentWordings),
    cues: said(cueWordings),
    services: findServices(text.sound),
  };
}

function zoneOf(
  { text }: CustomerMessage,
  name: string | undefined,
  { memory, catalogue }: Circumstances,
): ZoneFinding {
  const { lastQuestion } = memory;
  if (lastQuestion === 'name' && text.split(/\s+/).length <= 3) return { kind: 'none' };
  // "No, en Comas" denies what was said before, and not Comas; who says "soy Magdalena" lives elsewhere.
  const told = withoutName(text.replace(/^\s*no\s*[,.;]\s*/i, ''), name);
  const isAsked = lastQuestion === 'zone' || lastQuestion === 'confirm_zone';
  return unlessMoved(findZone(told, catalogue.areas, isAsked), memory.areaId);
}

/** "Jesús María" in answer to the zone is no name. */
const isPlace = (name: string, zone: ZoneFinding) =>
  'said' in zone &&
  soundOfName(name)
    .split(' ')
    .every((word) => zone.said.split(' ').includes(word));

function textOf(original: string): Text {
  const normalised = normalise(original);
  return { original, normalised, sound: correctTypos(soundOf(normalised)) };
}

function entitiesOf(message: CustomerMessage, text: Text, circumstances: Circumstances): Entities {
  const { memory, nowMs, timeZone } = circumstances;
  const entities = findEntities(text, memory, timeZone);
  const chosen = choosePlan(message, memory, sellable(circumstances));
  const pointedAt = chosen?.id ?? planWords(text.normalised);
  if (pointedAt && memory.lastQuestion !== 'day') entities.planChoice = pointedAt;
  const pointsOnly =
    memory.lastQuestion === 'plan' &&
    entities.planChoice !== undefined &&
    text.normalised.split(' ').length <= 4;
  const dateMs = pointsOnly ? null : findSpanishDate(message.text, nowMs, timeZone);
  if (dateMs !== null) entities.date = new Date(dateMs).toISOString();
  return entities;
}

function sellable({ catalogue, memory }: Circumstances) {
  const here = productsInArea(catalogue, memory.areaId);
  const shown = catalogue.products.filter(({ id }) => memory.quotedProductIds.includes(id));
  return [...new Set([...here, ...shown])];
}
