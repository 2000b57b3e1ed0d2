import type { Memory, TurnContext, Understanding } from '../assistant.ts';
import type { CoverageArea } from '../catalogue.ts';
import type { Intent, Objection } from '../labels.ts';
import { normalise } from '../understanding/normalise.ts';
import type { understand } from '../understanding/understand.ts';
import { forZone } from './for-service.ts';
import { learn } from './learn.ts';
import { settle } from './settle-burst.ts';
import { type Situation, situationsIn } from './situations.ts';
import { zoneAmong, zoneOptions } from './zone-options.ts';

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
  /** Zones that what was written may mean, when it is only how their names begin. */
  zoneOptions: string[];
  /** All that was written, as it is compared: see `normalise`. */
  text: string;
  /** Prices that the customer names for a plan ("a 20"), in whole units; they bind nobody. */
  pricesNamed: number[];
  /** An insult that is met calmly; the next one is not. */
  calms: boolean;
  /** The operators whose plans are sold. */
  ourOperators: Set<string>;
  /** Said yes on a condition. Absent: no. */
  isConditional?: boolean;
}

/** Reads the messages in order, each in the light of what the ones before it told. */
export function readBurst(
  { messages, memory: before, nowMs, timeZone, catalogue }: TurnContext,
  read: typeof understand,
): Burst {
  const written = messages.map(({ text }) => text).join(' ');
  let memory = confirmedZone(before, written, catalogue.areas);
  const readings = messages.map((message) => {
    const reading = read(message, { nowMs, timeZone, memory, catalogue });
    memory = learn(memory, reading, catalogue);
    return reading;
  });
  const among = zoneAmong(before.zoneOptions ?? [], written, catalogue.areas);
  if (among) memory = forZone(memory, { areaId: among.id, zoneText: among.name });
  const { zoneOptions: _, ...remembered } = memory;
  memory = remembered;
  const named = readings.findLast(({ area }) => area)?.area ?? null;
  const understanding = readings.map((reading) => reading.understanding);
  const whole = together(understanding);
  const burst: Burst = {
    understanding,
    before,
    memory,
    intents: new Set(whole.intents),
    objections: whole.objections,
    whole,
    nearZone: readings.findLast(({ nearZone }) => nearZone)?.nearZone ?? null,
    newArea:
      among ??
      named ??
      (memory.areaId !== before.areaId
        ? (catalogue.areas.find(({ id }) => id === memory.areaId) ?? null)
        : null),
    date: whole.entities.date ?? null,
    situations: situationsIn(messages.map(({ text }) => text)),
    pricesNamed: pricesIn(written),
    zoneOptions:
      among || named || memory.areaId
        ? []
        : zoneOptions(written, catalogue.areas, before.lastQuestion === 'zone'),
    text: normalise(written),
    calms: false,
    ourOperators: new Set(catalogue.operators.map(({ code }) => code)),
  };
  return settle(burst, catalogue.products[0]?.monthlyPrice.currency);
}

/** A yes to "¿Te refieres a San Martín de Porres?" is the zone. */
function confirmedZone(memory: Memory, text: string, areas: CoverageArea[]): Memory {
  if (memory.lastQuestion !== 'confirm_zone') return memory;
  const area = saysYes(text) ? areas.find(({ name }) => name === memory.zoneText) : undefined;
  if (area)
    return { ...forZone(memory, { areaId: area.id, zoneText: area.name }), lastQuestion: null };
  const known = areas.find(({ id }) => id === memory.areaId);
  return { ...memory, zoneText: known?.name ?? null };
}

const yes =
  /^(?:a+ )?(?:si+|sip|sipi|sep|ya|correcto|exacto|exactamente|ok|okey|oki|asi es|claro|aja|dale|eso|ese|esa|ahi|simon|efectivamente|afirmativo|👍\S*|👌\S*|de)(?![\p{L}])/u;

/** "Claro que no" is none. */
const saysYes = (text: string) => {
  const normalised = normalise(text);
  return yes.test(normalised) && !/\bno\b/.test(normalised);
};

function pricesIn(text: string): number[] {
  const named = normalise(text).matchAll(
    /\b(?:a|por|en|cuesta|esta|vale|sale)\s+(?:solo\s+)?(?:s\/|us\$|\$)?\s?(\d{1,3})(?:[.,]\d{1,2})?(?![\d.,]|\s*(?:mbps|gb|años|meses|dias|personas))/g,
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
