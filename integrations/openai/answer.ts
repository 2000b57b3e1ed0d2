import { z } from 'zod';
import { cues, intents, objections, sentiments, services } from '../../domain/labels.ts';

const currencies = ['USD', 'PEN', 'CLP', 'COP'] as const;
const budget = z.object({ amount: z.number(), currency: z.enum(currencies) });

/**
 * What the model read in one message. Names, telephone numbers, e-mail and postal addresses are not asked
 * for: they are masked before anything is sent. Strict structured output has no optional fields,
 * only nullable ones.
 */
const reading = z.object({
  intents: z.array(z.enum(intents)),
  objections: z.array(z.enum(objections)),
  sentiment: z.enum(sentiments),
  cues: z.array(z.enum(cues)),
  zone: z.string().nullable(),
  service: z.enum(services).nullable(),
  operator: z.string().nullable(),
  speedMbps: z.number().nullable(),
  dataGb: z.number().nullable(),
  budget: budget.nullable(),
  planChoice: z.string().nullable(),
});
export type ModelReading = z.infer<typeof reading>;

/** The model's whole answer: a reading for each message, and the planned reply in its own words. */
export const modelAnswer = z.object({ readings: z.array(reading), reply: z.string() });
export type ModelAnswer = z.infer<typeof modelAnswer>;

/** Labels that are none of ours say nothing. */
const labels = <Label extends string>(ours: readonly Label[]) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((found) => ours.filter((label) => found.includes(label)));

/** The same from a server that holds the model to no schema: what is left out or odd was not read. */
export const looseAnswer: z.ZodType<ModelAnswer> = modelAnswer.extend({
  readings: z.array(
    z.object({
      intents: labels(intents),
      objections: labels(objections),
      sentiment: z.enum(sentiments).catch('neutral'),
      cues: labels(cues),
      zone: z.string().nullable().catch(null),
      service: z.enum(services).nullable().catch(null),
      operator: z.string().nullable().catch(null),
      speedMbps: z.number().nullable().catch(null),
      dataGb: z.number().nullable().catch(null),
      budget: budget.nullable().catch(null),
      planChoice: z.string().nullable().catch(null),
    }),
  ),
});
