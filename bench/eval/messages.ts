import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { questions } from '../../domain/assistant.ts';
import { cues, intents, objections, sentiments, services } from '../../domain/labels.ts';

const entities = z
  .strictObject({
    name: z.string(),
    zone: z.string(),
    address: z.string(),
    service: z.enum(services),
    operator: z.string(),
    speedMbps: z.number(),
    dataGb: z.number(),
    budget: z.strictObject({
      amountMinor: z.int(),
      currency: z.enum(['USD', 'PEN', 'CLP', 'COP']),
    }),
    /** Local day, `YYYY-MM-DD`. */
    date: z.iso.date(),
    planChoice: z.string(),
    phone: z.string(),
    email: z.string(),
  })
  .partial();

const labelled = z.strictObject({
  id: z.string(),
  text: z.string(),
  after: z.enum(questions).optional(),
  intents: z.array(z.enum(intents)).nonempty(),
  objections: z.array(z.enum(objections)),
  sentiment: z.enum(sentiments),
  entities: entities.default({}),
  cues: z.array(z.enum(cues)).default([]),
  country: z.enum(['PE', 'CL', 'CO']).default('PE'),
  kind: z.enum(['chat', 'voice', 'answer', 'hard']).default('chat'),
});

/** One message of the labelled set (docs/labelling.md). */
export type LabelledMessage = z.output<typeof labelled>;

/** The held-out ones are only ever counted; the others may be looked at. */
export const parts = [
  'training',
  'development',
  'validation',
  'author-a',
  'author-c',
  'author-f',
  'author-h',
  'author-l',
  'author-p',
  'author-q',
  'author-r',
  'author-s',
  'author-t',
  'author-u',
  'held-out',
  'held-out-g',
  'held-out-m',
  'held-out-n',
] as const;
export type Part = (typeof parts)[number];

export const isHeldOut = (part: Part) => part.startsWith('held-out');

/** The messages of a part; none when it is not there. @throws on a line that breaks the guide's form */
export function readPart(part: Part): LabelledMessage[] {
  const path = new URL(`messages/${part}.jsonl`, import.meta.url);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => labelled.parse(JSON.parse(line)));
}

/** When the messages were written: Monday 23 November 2026, 10:00 in Lima. */
export const writtenAtMs = Date.UTC(2026, 10, 23, 15);

/** Where the customer lives decides what "lucas" are and which day it is. */
export const timeZoneOf = { PE: 'America/Lima', CL: 'America/Santiago', CO: 'America/Bogota' };
