import { z } from 'zod';
import { cues, intents, objections, sentiments, services } from '../../domain/labels.ts';

const currencies = ['USD', 'PEN', 'CLP', 'COP'] as const;

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
  budget: z.object({ amount: z.number(), currency: z.enum(currencies) }).nullable(),
  planChoice: z.string().nullable(),
});
export type ModelReading = z.infer<typeof reading>;

/** The model's whole answer: a reading for each message, and the planned reply in its own words. */
export const modelAnswer = z.object({ readings: z.array(reading), reply: z.string() });
export type ModelAnswer = z.infer<typeof modelAnswer>;
