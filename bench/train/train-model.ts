import type { LinearModel } from '../../domain/understanding/classifier.ts';

export interface Example {
  features: string[];
  labels: ReadonlySet<string>;
  /** Its entities and cues are labelled too; else what it lacks of them says nothing. */
  tellsAll: boolean;
}

export interface Strength {
  /** How dearly a weight pays for leaving its prior. */
  l2: number;
  epochs: number;
  /** The weight of a rule's own feature, and the bias, with which training starts and to which the weights are drawn back. */
  prior: number;
  bias: number;
}

const firstStep = 0.1;
const leastWeight = 0.02;

/**
 * One logistic regression a label by gradient descent over the examples, in their order: the
 * same examples make the same model. A rule's own feature (`rule:<label>`) starts trusted, everything else at 0.
 */
export function trainModel(examples: Example[], labels: string[], strength: Strength): LinearModel {
  const features = [...new Set(examples.flatMap((example) => example.features))].toSorted();
  const indexOf = new Map(features.map((feature, index) => [feature, index]));
  const rows = examples.map((example) => ({
    at: example.features.flatMap((feature) => indexOf.get(feature) ?? []),
    example,
  }));
  const fitted = labels.map((label) => {
    const prior = new Float64Array(features.length);
    const own = indexOf.get(`rule:${label}`);
    if (own !== undefined) prior[own] = strength.prior;
    return fitOne(
      rows
        .filter(({ example }) => example.tellsAll || !isOfEntities(label))
        .map(({ at, example }) => ({ at, is: example.labels.has(label) ? 1 : 0 })),
      prior,
      strength,
    );
  });
  return {
    labels,
    biases: fitted.map(({ bias }) => round(bias)),
    weights: Object.fromEntries(
      features
        .map(
          (feature, at) => [feature, pairs(fitted.map(({ weights }) => weights[at] ?? 0))] as const,
        )
        .filter(([, kept]) => kept.length > 0),
    ),
  };
}

const isOfEntities = (label: string) => /^(service|entity|cue):/.test(label);

function fitOne(
  rows: { at: number[]; is: number }[],
  prior: Float64Array,
  { l2, epochs, bias: startingBias }: Strength,
): { bias: number; weights: Float64Array } {
  const weights = Float64Array.from(prior);
  let bias = startingBias;
  const decay = l2 / rows.length;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = firstStep / (1 + epoch / 10);
    for (const { at, is } of rows) {
      let sum = bias;
      for (const index of at) sum += weights[index] ?? 0;
      const error = 1 / (1 + Math.exp(-sum)) - is;
      bias -= step * error;
      for (const index of at) weights[index] = (weights[index] ?? 0) - step * error;
    }
    const kept = (1 - step * decay) ** rows.length;
    for (let index = 0; index < weights.length; index++) {
      const from = prior[index] ?? 0;
      weights[index] = from + ((weights[index] ?? 0) - from) * kept;
    }
  }
  return { bias, weights };
}

function pairs(weights: number[]): number[] {
  return weights.flatMap((weight, label) =>
    Math.abs(weight) < leastWeight ? [] : [label, round(weight)],
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
