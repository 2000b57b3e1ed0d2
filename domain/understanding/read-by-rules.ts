import type { CustomerMessage, Entities, Memory } from '../assistant.ts';
import { type Catalogue, productsInArea } from '../catalogue.ts';
import { findSpanishDate } from '../dates/spanish-date.ts';
import type { Cue, Intent, Objection, Sentiment } from '../labels.ts';
import { choosePlan } from './choose-plan.ts';
import { correctTypos } from './correct-typos.ts';
import { findEntities, type Text } from './entities.ts';
import { findIntents } from './find-intents.ts';
import { findZone, type ZoneFinding } from './find-zone.ts';
import { normalise } from './normalise.ts';
import { soundOf } from './phrase.ts';
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
}

export function readByRules(message: CustomerMessage, circumstances: Circumstances): RuleReading {
  const { memory, catalogue } = circumstances;
  const text = textOf(message.text);
  const zone: ZoneFinding =
    memory.lastQuestion === 'name' && text.normalised.split(' ').length <= 3
      ? { kind: 'none' }
      : findZone(message.text, catalogue.areas, memory.lastQuestion === 'zone');
  const entities = entitiesOf(message, text, circumstances);
  if (zone.kind === 'found') entities.zone = zone.area.name;
  if (zone.kind === 'uncovered') entities.zone = zone.name;
  const said = <Label>(wordings: Wording<Label>[]) =>
    wordings.filter((wording) => saysSo(wording, text.sound)).map(({ label }) => label);
  return {
    text,
    zone,
    entities,
    intents: findIntents({ text, message, memory, entities }),
    objections: said(objectionWordings),
    sentiments: said(sentimentWordings),
    cues: said(cueWordings),
  };
}

function textOf(original: string): Text {
  const normalised = normalise(original);
  return { original, normalised, sound: correctTypos(soundOf(normalised)) };
}

function entitiesOf(message: CustomerMessage, text: Text, circumstances: Circumstances): Entities {
  const { memory, nowMs, timeZone } = circumstances;
  const entities = findEntities(text, memory.lastQuestion, timeZone);
  const chosen = choosePlan(message, memory, sellable(circumstances));
  const pointedAt = chosen?.id ?? planWords(text.normalised);
  if (pointedAt && memory.lastQuestion !== 'day') entities.planChoice = pointedAt;
  const dateMs = isNoAppointment(text, entities, memory.lastQuestion)
    ? null
    : findSpanishDate(message.text, nowMs, timeZone);
  if (dateMs !== null) entities.date = new Date(dateMs).toISOString();
  return entities;
}

/** Days that are named without anything being put on them: since when, how urgent, on which days they work. */
function isNoAppointment(
  { normalised }: Text,
  { planChoice }: Entities,
  asked: Memory['lastQuestion'],
): boolean {
  if (asked === 'day') return false;
  if (asked === 'plan' && planChoice !== undefined) return true;
  return (
    /\b(desde (ayer|hoy|anoche|el|la|hace)|hasta (enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre)|los (lunes|martes|miercoles|jueves|viernes|sabados|domingos)|un (sabado|domingo|feriado)|hoy en dia|todos los|(hice|hicieron|cancele|pague|llame|vino|vinieron|contrate|llego|pedi|quedaron|hable|dijeron) (\w+ ){0,4}(el|en|la|ayer))\b/.test(
      normalised,
    ) ||
    (/\bhoy\b/.test(normalised) &&
      !/\b(a las? \d|en la (tarde|noche)|mas tarde|por la (tarde|noche)|llam\w+|escrib\w+)\b/.test(
        normalised,
      ))
  );
}

function sellable({ catalogue, memory }: Circumstances) {
  const here = productsInArea(catalogue, memory.areaId);
  const shown = catalogue.products.filter(({ id }) => memory.quotedProductIds.includes(id));
  return [...new Set([...here, ...shown])];
}
