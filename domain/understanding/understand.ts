import type { CustomerMessage, Entities, Understanding } from '../assistant.ts';
import type { CoverageArea } from '../catalogue.ts';
import type { Intent, Objection } from '../labels.ts';
import { decideLabels } from './decide-labels.ts';
import { type Circumstances, readByRules } from './read-by-rules.ts';

export type { Circumstances };

/** What the rules read in a message, with what they could only half read. */
export interface Reading {
  understanding: Understanding;
  /** A zone spelt too far from any name: ask back. */
  nearZone: CoverageArea | null;
  area: CoverageArea | null;
}

/** Reads one message in the light of what was asked before it. Pure; well under a millisecond. */
export function understand(message: CustomerMessage, circumstances: Circumstances): Reading {
  const { lastQuestion } = circumstances.memory;
  const read = readByRules(message, circumstances);
  const { intents, objections, sentiment } = decideLabels(read, lastQuestion);
  const { zone, cues } = read;
  const entities = ownEntities(read.entities, intents, objections);
  const saysElse = intents.some((intent) => intent !== 'other' && intent !== 'give_location');
  return {
    understanding: { intents, objections, sentiment, entities, cues },
    nearZone: zone.kind === 'near' && lastQuestion === 'zone' && !saysElse ? zone.area : null,
    area: zone.kind === 'found' ? zone.area : null,
  };
}

/** A friend's number is not the customer's, nor is the speed they find too slow the one they want. */
function ownEntities(all: Entities, intents: Intent[], objections: Objection[]): Entities {
  const { name, phone, speedMbps, dataGb, ...rest } = all;
  return {
    ...rest,
    ...(!intents.includes('refer_friend') && { ...(name && { name }), ...(phone && { phone }) }),
    ...(!objections.includes('speed') && {
      ...(speedMbps && { speedMbps }),
      ...(dataGb && { dataGb }),
    }),
  };
}
