import type { CustomerMessage, Memory, Understanding } from '../assistant.ts';
import type { CoverageArea } from '../catalogue.ts';
import type { Intent } from '../labels.ts';
import { decideLabels } from './decide-labels.ts';
import { ownEntities } from './own-entities.ts';
import { piecesOf } from './pieces.ts';
import { type Circumstances, readByRules } from './read-by-rules.ts';

export type { Circumstances };

/** What the rules read in a message, with what they could only half read. */
export interface Reading {
  understanding: Understanding;
  /** A zone spelt too far from any name: ask back. */
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
  const labels = decideLabels(read, lastQuestion);
  const { intents, objections, sentiment, cues } = labels;
  const entities = ownEntities(read.entities, labels);
  const isThere = intents.includes('give_location');
  const saysElse = intents.some((intent) => intent !== 'other' && intent !== 'give_location');
  const { zone } = read;
  return {
    understanding: { intents, objections, sentiment, entities, cues },
    nearZone: zone.kind === 'near' && lastQuestion === 'zone' && !saysElse ? zone.area : null,
    area: zone.kind === 'found' && isThere ? zone.area : null,
  };
}
