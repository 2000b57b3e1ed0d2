import { seededCatalogue } from '../../db/seed/data/catalogue.ts';
import { emptyMemory } from '../../domain/assistant.ts';
import { type Features, featuresOf } from '../../domain/understanding/features.ts';
import { doubtful, nameOf } from '../../domain/understanding/label-names.ts';
import { readByRules } from '../../domain/understanding/read-by-rules.ts';
import {
  type LabelledMessage,
  type Part,
  readPart,
  timeZoneOf,
  writtenAtMs,
} from '../eval/messages.ts';
import type { Example } from './train-model.ts';

/** The messages of a part of the labelled set as the classifier sees them. */
export function examplesOf(part: Part): Example[] {
  return readPart(part).map((message) => ({
    features: featuresAsRead(message),
    labels: new Set([
      ...message.intents,
      ...message.objections.map(nameOf.objection),
      message.sentiment,
      ...message.cues.map(nameOf.cue),
      ...(message.entities.service ? [nameOf.service(message.entities.service)] : []),
      ...doubtful.filter((one) => message.entities[one] !== undefined).map(nameOf.entity),
    ]),
    tellsAll: part !== 'training',
  }));
}

function featuresAsRead(message: LabelledMessage): Features {
  const asked = message.after ?? null;
  const read = readByRules(
    { id: 'msg_train', atMs: writtenAtMs, kind: 'text', text: message.text },
    {
      nowMs: writtenAtMs,
      timeZone: timeZoneOf[message.country],
      memory: { ...emptyMemory, lastQuestion: asked },
      catalogue: seededCatalogue,
    },
  );
  return featuresOf(read, asked);
}
