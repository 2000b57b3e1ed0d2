import type { Memory, TurnContext, Understanding } from '../assistant.ts';
import type { CoverageArea } from '../catalogue.ts';
import type { Intent, Objection } from '../labels.ts';
import type { understand } from '../understanding/understand.ts';
import { learn } from './learn.ts';

/** What a burst says as a whole. */
export interface Burst {
  understanding: Understanding[];
  before: Memory;
  memory: Memory;
  intents: Set<Intent>;
  objections: Objection[];
  /** All messages taken as one. */
  whole: Understanding;
  nearZone: CoverageArea | null;
  /** The zone was given in this burst. */
  newArea: CoverageArea | null;
  /** The latest day named, ISO; null: none. */
  date: string | null;
}

/** Reads the messages in order, each in the light of what the ones before it told. */
export function readBurst(
  { messages, memory: before, nowMs, timeZone, catalogue }: TurnContext,
  read: typeof understand,
): Burst {
  let memory = confirmedZone(before, messages.map(({ text }) => text).join(' '), catalogue.areas);
  const readings = messages.map((message) => {
    const reading = read(message, { nowMs, timeZone, memory, catalogue });
    memory = learn(memory, reading, catalogue);
    return reading;
  });
  const understanding = readings.map((reading) => reading.understanding);
  const whole = together(understanding);
  return {
    understanding,
    before,
    memory,
    intents: new Set(whole.intents),
    objections: whole.objections,
    whole,
    nearZone: readings.findLast(({ nearZone }) => nearZone)?.nearZone ?? null,
    newArea:
      readings.findLast(({ area }) => area)?.area ??
      (memory.areaId !== before.areaId
        ? (catalogue.areas.find(({ id }) => id === memory.areaId) ?? null)
        : null),
    date: whole.entities.date ?? null,
  };
}

/** A yes to "¿Te refieres a San Martín de Porres?" is the zone. */
function confirmedZone(memory: Memory, text: string, areas: CoverageArea[]): Memory {
  if (
    memory.lastQuestion !== 'confirm_zone' ||
    !/^\s*(s[ií]|ya|correcto|exacto|ok|as[ií] es|claro|aj[aá])\b/i.test(text)
  )
    return memory;
  const area = areas.find(({ name }) => name === memory.zoneText);
  return area ? { ...memory, areaId: area.id, lastQuestion: null } : memory;
}

function together(all: Understanding[]): Understanding {
  const unique = <T>(values: T[]) => [...new Set(values)];
  return {
    intents: unique(all.flatMap(({ intents }) => intents)),
    objections: unique(all.flatMap(({ objections }) => objections)),
    sentiment: all.findLast(({ sentiment }) => sentiment !== 'neutral')?.sentiment ?? 'neutral',
    entities: Object.assign({}, ...all.map(({ entities }) => entities)),
    cues: unique(all.flatMap(({ cues }) => cues)),
  };
}
