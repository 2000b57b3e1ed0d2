import type { CustomerMessage, Memory, Understanding } from '../assistant.ts';
import type { CoverageArea } from '../catalogue.ts';
import type { Intent } from '../labels.ts';
import { decideLabels } from './decide-labels.ts';
import { ownEntities } from './own-entities.ts';
import { piecesOf } from './pieces.ts';
import { type Circumstances, type RuleReading, readByRules } from './read-by-rules.ts';

export type { Circumstances };

/** What the rules read in a message, with what they could only half read. */
export interface Reading {
  understanding: Understanding;
  /** A zone spelt too far from any name, or with a slip while another is known: ask back. */
  nearZone: CoverageArea | null;
  area: CoverageArea | null;
}

/** Reads one message in the light of what was asked before it. Pure; a millisecond, a story several. */
export function understand(message: CustomerMessage, circumstances: Circumstances): Reading {
  const whole = readWhole(message, circumstances);
  const memory: Memory = { ...circumstances.memory, lastQuestion: null };
  const pieces = piecesOf(message.text).map((text) =>
    readWhole({ ...message, text }, { ...circumstances, memory }),
  );
  return withPieces(whole, pieces);
}

/**
 * What a story asks and where its teller lives. What brings a person, silences or refuses must be said by the
 * message as a whole: a story tells of other companies, of other times and of other people.
 */
const toldInPieces: Intent[] = [
  'ask_price',
  'ask_plan_info',
  'ask_coverage',
  'ask_installation',
  'ask_terms',
  'ask_discount',
  'give_location',
];

function withPieces(whole: Reading, pieces: Reading[]): Reading {
  const told = toldInPieces.filter((intent) =>
    pieces.some(({ understanding }) => understanding.intents.includes(intent)),
  );
  if (told.length === 0) return whole;
  const { understanding } = whole;
  const named = pieces.find(({ understanding: piece }) => piece.entities.zone !== undefined);
  const zone = understanding.entities.zone ?? named?.understanding.entities.zone;
  const said = understanding.intents.filter((intent) => intent !== 'other');
  return {
    ...whole,
    area: whole.area ?? named?.area ?? null,
    understanding: {
      ...understanding,
      intents: [...new Set([...said, ...told])],
      entities: { ...understanding.entities, ...(zone !== undefined && { zone }) },
    },
  };
}

function readWhole(message: CustomerMessage, circumstances: Circumstances): Reading {
  const { lastQuestion } = circumstances.memory;
  const read = readByRules(message, circumstances);
  const decided = decideLabels(read, lastQuestion);
  const nearZone = asksBack(read, decided.intents, circumstances.memory);
  const labels = { ...decided, intents: withPlace(decided.intents, read, nearZone) };
  const { intents, objections, sentiment, cues } = labels;
  const entities = ownEntities(read.entities, labels);
  const { zone } = read;
  return {
    understanding: { intents, objections, sentiment, entities, cues },
    nearZone,
    area: zone.kind === 'found' && intents.includes('give_location') ? zone.area : null,
  };
}

function asksBack(
  { zone }: RuleReading,
  intents: Intent[],
  { lastQuestion, areaId }: Memory,
): CoverageArea | null {
  const isAnswer = lastQuestion === 'zone' || areaId !== null;
  const saysElse = intents.some((intent) => !besidePlace.includes(intent));
  return zone.kind === 'near' && isAnswer && !saysElse ? zone.area : null;
}

/** What a message may say that does nothing but name a place: "no, en carabyllo". */
const besidePlace: Intent[] = ['other', 'give_location', 'reject'];

/** In so many words the classifier finds nothing to hold on to; a place told by its exact name stands. */
const manyWords = 60;

function withPlace(
  intents: Intent[],
  { text, zone }: RuleReading,
  nearZone: CoverageArea | null,
): Intent[] {
  const isTold = zone.kind === 'found' && !zone.isMisspelt;
  const isLong = text.normalised.split(' ').length > manyWords;
  if (!nearZone && !(isTold && isLong)) return intents;
  // "No, en carabyllo" refuses the zone that was understood, not what is offered.
  const swallowed: Intent[] = nearZone ? besidePlace : ['other', 'give_location'];
  return [...intents.filter((intent) => !swallowed.includes(intent)), 'give_location'];
}
