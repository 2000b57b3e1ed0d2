import type { Memory, TurnContext, Understanding } from '../assistant.ts';
import type { CoverageArea } from '../catalogue.ts';
import type { Intent, Objection } from '../labels.ts';
import { normalise } from '../understanding/normalise.ts';
import type { understand } from '../understanding/understand.ts';
import { learn } from './learn.ts';
import { type Situation, situationsIn } from './situations.ts';

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
  situations: Set<Situation>;
  /** Prices that the customer names for a plan ("a 20"), in whole units; they bind nobody. */
  pricesNamed: number[];
  /** An insult that is met calmly; the next one is not. */
  calms: boolean;
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
  return withCalm(
    withAdult({
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
      situations: situationsIn(messages.map(({ text }) => text)),
      pricesNamed: pricesIn(messages.map(({ text }) => text).join(' ')),
      calms: false,
    }),
  );
}

/** Somebody of age has come. */
function withAdult(burst: Burst): Burst {
  const { needsAdult, ...memory } = burst.memory;
  return needsAdult && burst.situations.has('adult') ? { ...burst, memory } : burst;
}

/** The first insult is no complaint to bring a person for; the second is. */
function withCalm(burst: Burst): Burst {
  const { memory, situations, intents } = burst;
  if (!situations.has('insult') || intents.has('existing_customer')) return burst;
  if (memory.hasCalmed) return { ...burst, intents: new Set([...intents, 'complaint']) };
  const others = [...intents].filter((intent) => intent !== 'complaint');
  return {
    ...burst,
    intents: new Set(others),
    memory: { ...memory, hasCalmed: true },
    calms: true,
  };
}

/** A yes to "¿Te refieres a San Martín de Porres?" is the zone. */
function confirmedZone(memory: Memory, text: string, areas: CoverageArea[]): Memory {
  if (
    memory.lastQuestion !== 'confirm_zone' ||
    !/^\s*(s[ií]|ya|correcto|exacto|ok|as[ií] es|claro|aj[aá])(?!\p{L})/iu.test(text)
  )
    return memory.lastQuestion === 'confirm_zone' ? { ...memory, zoneText: null } : memory;
  const area = areas.find(({ name }) => name === memory.zoneText);
  return area ? { ...memory, areaId: area.id, lastQuestion: null } : memory;
}

function pricesIn(text: string): number[] {
  const named = normalise(text).matchAll(
    /\b(?:a|por|en|cuesta|esta|vale|sale)\s+(?:solo\s+)?(?:s\/|us\$|\$)?\s?(\d{1,3})(?![\d.,]|\s*(?:mbps|gb|años|meses|dias))/g,
  );
  return [...named].map(([, figure]) => Number(figure));
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
