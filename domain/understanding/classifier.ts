import model from './model.json' with { type: 'json' };

/**
 * A linear classifier, one logistic regression a label, trained by `npm run train` from the labelled
 * messages and shipped as data (`model.json`: labels, their biases, and for each feature the weights
 * it has, as pairs of the label's index and the weight).
 */
export interface LinearModel {
  labels: string[];
  biases: number[];
  weights: Record<string, number[]>;
}

/** How likely each label is, 0 to 1, given a message's features (see `featuresOf`). */
export function likelihoods(
  features: readonly string[],
  { labels, biases, weights }: LinearModel = model,
): Map<string, number> {
  const sums = [...biases];
  for (const feature of features) {
    const pairs = Object.hasOwn(weights, feature) ? weights[feature] : undefined;
    if (!pairs) continue;
    for (let at = 0; at < pairs.length; at += 2) {
      const label = pairs[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (pairs[at + 1] ?? 0);
    }
  }
  return new Map(labels.map((label, index) => [label, 1 / (1 + Math.exp(-(sums[index] ?? 0)))]));
}
