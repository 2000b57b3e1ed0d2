import type { Catalogue } from './catalogue.ts';

/** A prompt much longer than this is cut by the model. */
const charactersMax = 2_000;
/** Twilio takes 500 phrases of 100 characters. */
const namesMax = 400;

/** Names that a customer may say and recognition would spell otherwise: operators, plans, districts. */
export function spokenNames({ operators, products, areas }: Catalogue): string[] {
  return [
    ...new Set([
      ...operators.map(({ name }) => name),
      ...areas.map(({ name }) => name),
      ...products.map(({ planName }) => planName),
    ]),
  ].slice(0, namesMax);
}

/** The same as a sentence, for a model that transcribes. */
export function speechHints(catalogue: Catalogue): string {
  const names = spokenNames(catalogue).join(', ');
  const hints = `Un cliente pregunta por planes de internet, celular o TV. Nombres: ${names}`;
  if (hints.length <= charactersMax) return hints;
  return hints.slice(0, hints.lastIndexOf(',', charactersMax));
}
