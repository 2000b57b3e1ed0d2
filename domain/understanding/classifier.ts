import { type Features, type View, views } from './features.ts';
import shipped from './model.json' with { type: 'json' };

/**
 * Two small neural networks, trained by `npm run train` from the labelled messages and shipped as data;
 * their mean is the answer.
 */
export interface StoredClassifier {
  labels: string[];
  networks: Record<View, StoredNetwork>;
}

/**
 * One layer of hidden units over the features of a message (see `featuresOf`), from there to the labels, and
 * past them straight weights from what the rules found.
 */
export interface StoredNetwork {
  /** Features by their place in `inputs`; what is not among them says nothing. */
  features: string[];
  hiddenBiases: number[];
  /** Of each feature to each hidden unit: signed bytes in base64, times `inputScale`. */
  inputs: string;
  inputScale: number;
  /** Of each label from each hidden unit, alike. */
  outputs: string;
  outputScale: number;
  biases: number[];
  /** Of some features to each label, past the hidden units. */
  direct: Record<string, number[]>;
}

interface Network {
  placeOf: Map<string, number>;
  hiddenBiases: number[];
  inputs: Int8Array;
  inputScale: number;
  outputs: Int8Array;
  outputScale: number;
  biases: number[];
  direct: Map<string, number[]>;
}

interface Classifier {
  labels: string[];
  networks: Record<View, Network>;
}

export function loadClassifier({ labels, networks }: StoredClassifier): Classifier {
  return {
    labels,
    networks: { words: loadNetwork(networks.words), letters: loadNetwork(networks.letters) },
  };
}

function loadNetwork(stored: StoredNetwork): Network {
  return {
    ...stored,
    placeOf: new Map(stored.features.map((feature, place) => [feature, place])),
    inputs: bytesOf(stored.inputs),
    outputs: bytesOf(stored.outputs),
    direct: new Map(Object.entries(stored.direct)),
  };
}

function bytesOf(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Read when the first message is: it takes a tenth of a second, and not everybody who starts reads messages. */
let shippedClassifier: Classifier | null = null;

function theShipped(): Classifier {
  shippedClassifier ??= loadClassifier(shipped);
  return shippedClassifier;
}

/** How likely each label is, 0 to 1, given a message's features. */
export function likelihoods(
  features: Features,
  { labels, networks } = theShipped(),
): Map<string, number> {
  const sums = views.map((view) => sumsOf(features[view], networks[view]));
  return new Map(
    labels.map((label, at) => {
      const sum = sums.reduce((total, one) => total + (one[at] ?? 0), 0) / sums.length;
      return [label, 1 / (1 + Math.exp(-sum))];
    }),
  );
}

/** The evidence for each label: the logarithm of its odds. */
function sumsOf(features: readonly string[], by: Network): number[] {
  const hidden = hiddenUnits(features, by);
  const direct = features.flatMap((feature) => {
    const weights = by.direct.get(feature);
    return weights ? [weights] : [];
  });
  return by.biases.map(
    (bias, at) =>
      bias +
      by.outputScale * product(by.outputs, at * hidden.length, hidden) +
      direct.reduce((total, weights) => total + (weights[at] ?? 0), 0),
  );
}

function hiddenUnits(features: readonly string[], by: Network): Float32Array {
  const units = new Float32Array(by.hiddenBiases.length);
  for (const feature of features) {
    const place = by.placeOf.get(feature);
    if (place !== undefined) addTo(units, by.inputs, place * units.length);
  }
  return units.map((sum, at) => Math.max(0, sum * by.inputScale + (by.hiddenBiases[at] ?? 0)));
}

/** The inner loops of reading a message: plain ones are ten times as fast as array methods. */
function addTo(units: Float32Array, bytes: Int8Array, from: number): void {
  for (let at = 0; at < units.length; at++) units[at] = (units[at] ?? 0) + (bytes[from + at] ?? 0);
}

function product(bytes: Int8Array, from: number, units: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < units.length; at++) sum += (bytes[from + at] ?? 0) * (units[at] ?? 0);
  return sum;
}
