import shipped from './model.json' with { type: 'json' };

/**
 * A small neural network, trained by `npm run train` from the labelled messages and shipped as data: one
 * layer of hidden units over the features of a message (see `featuresOf`), from there to the labels, and
 * past them straight weights from what the rules found.
 */
export interface StoredNetwork {
  labels: string[];
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
  labels: string[];
  placeOf: Map<string, number>;
  hiddenBiases: number[];
  inputs: Int8Array;
  inputScale: number;
  outputs: Int8Array;
  outputScale: number;
  biases: number[];
  direct: Map<string, number[]>;
}

export function loadNetwork(stored: StoredNetwork): Network {
  return {
    ...stored,
    placeOf: new Map(stored.features.map((feature, place) => [feature, place])),
    inputs: bytesOf(stored.inputs),
    outputs: bytesOf(stored.outputs),
    direct: new Map(Object.entries(stored.direct)),
  };
}

const bytesOf = (base64: string) => Int8Array.from(atob(base64), (one) => one.charCodeAt(0));

const network = loadNetwork(shipped);

/** How likely each label is, 0 to 1, given a message's features. */
export function likelihoods(features: readonly string[], by = network): Map<string, number> {
  const hidden = hiddenUnits(features, by);
  const direct = features.map((feature) => by.direct.get(feature) ?? []);
  return new Map(
    by.labels.map((label, at) => {
      const sum =
        (by.biases[at] ?? 0) +
        by.outputScale * product(by.outputs, at * hidden.length, hidden) +
        direct.reduce((total, weights) => total + (weights[at] ?? 0), 0);
      return [label, 1 / (1 + Math.exp(-sum))];
    }),
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
