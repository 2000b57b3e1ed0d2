import type { Catalogue } from './catalogue.ts';

/** A prompt much longer than this is cut by the model. */
const charactersMax = 2_000;

/** Names that a customer may say and a transcription would spell otherwise: operators, plans, districts. */
export function speechHints({ operators, products, areas }: Catalogue): string {
  const names = new Set([
    ...operators.map(({ name }) => name),
    ...areas.map(({ name }) => name),
    ...products.map(({ planName }) => planName),
  ]);
  const hints = `Un cliente pregunta por planes de internet, celular o TV. Nombres: ${[...names].join(', ')}`;
  if (hints.length <= charactersMax) return hints;
  return hints.slice(0, hints.lastIndexOf(',', charactersMax));
}
