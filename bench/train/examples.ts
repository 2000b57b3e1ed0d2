import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { seededCatalogue } from '../../db/seed/data/catalogue.ts';
import { emptyMemory, questions } from '../../domain/assistant.ts';
import { intents, objections, sentiments } from '../../domain/labels.ts';
import { labelsOf } from '../../domain/understanding/decide-labels.ts';
import { featuresOf } from '../../domain/understanding/features.ts';
import { readByRules } from '../../domain/understanding/read-by-rules.ts';
import type { Example } from './train-model.ts';

const labelled = z.object({
  id: z.string(),
  text: z.string(),
  after: z.enum(questions).optional(),
  intents: z.array(z.enum(intents)),
  objections: z.array(z.enum(objections)),
  sentiment: z.enum(sentiments),
});

/** The labels the classifier decides. `other` is what is left when nothing else is found. */
export const trained: string[] = [
  ...intents.filter((intent) => intent !== 'other'),
  ...objections.map(objectionLabel),
  'positive',
  'negative',
];

/** The messages of a JSON-lines file of the labelled set as the classifier sees them. */
export function examplesOf(path: URL): Example[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => exampleOf(labelled.parse(JSON.parse(line))));
}

/** When the messages of the set were written, Monday 23 November 2026, 10:00 in Lima. */
const writtenAtMs = Date.UTC(2026, 10, 23, 15);

function exampleOf(message: z.infer<typeof labelled>): Example {
  const asked = message.after ?? null;
  const read = readByRules(
    { id: 'msg_train', atMs: writtenAtMs, kind: 'text', text: message.text },
    {
      nowMs: writtenAtMs,
      timeZone: 'America/Lima',
      memory: { ...emptyMemory, lastQuestion: asked },
      catalogue: seededCatalogue,
    },
  );
  return {
    features: featuresOf(read.text, labelsOf(read), read.entities, asked),
    labels: new Set([
      ...message.intents,
      ...message.objections.map(objectionLabel),
      message.sentiment,
    ]),
  };
}

function objectionLabel(objection: (typeof objections)[number]): string {
  return `objection:${objection}`;
}
