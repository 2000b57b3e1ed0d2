import type { StoredNetwork } from '../../domain/understanding/classifier.ts';
import { isDirect, type Network } from './network.ts';

/**
 * Trained networks as the one that is shipped: their hidden units side by side, each label the mean of what
 * they say of it. The large layers are in bytes, which costs no measurable part of the score.
 */
export function stored(networks: Network[], features: string[], labels: string[]): StoredNetwork {
  const meanOf = (values: (network: Network) => number) =>
    networks.reduce((sum, network) => sum + values(network), 0) / networks.length;
  const inputs = inBytes(sideBySide(networks, features.length, (network) => network.inputs.values));
  const outputs = inBytes(sideBySide(networks, labels.length, (network) => network.outputs.values));
  return {
    hiddenBiases: networks.flatMap(({ hiddenBiases }) => Array.from(hiddenBiases.values, rounded)),
    biases: labels.map((_, label) => rounded(meanOf(({ biases }) => biases.of(label)))),
    direct: Object.fromEntries(
      [...features.entries()]
        .filter(([, feature]) => isDirect(feature))
        .map(([place, feature]) => [
          feature,
          labels.map((_, label) =>
            rounded(meanOf(({ direct }) => direct.of(place * labels.length + label))),
          ),
        ]),
    ),
    inputs: inputs.base64,
    inputScale: inputs.scale,
    outputs: outputs.base64,
    outputScale: outputs.scale / networks.length,
    features,
  };
}

/** Row for row, what each network has there. */
function sideBySide(
  networks: Network[],
  rows: number,
  values: (network: Network) => Float32Array,
): Float32Array[] {
  return Array.from({ length: rows }, (_, row) =>
    networks.map((network) => {
      const all = values(network);
      const width = all.length / rows;
      return all.subarray(row * width, (row + 1) * width);
    }),
  ).flat();
}

function inBytes(parts: Float32Array[]): { base64: string; scale: number } {
  const largest = parts.reduce(
    (most, part) => part.reduce((top, value) => Math.max(top, Math.abs(value)), most),
    1e-6,
  );
  const bytes = parts.map((part) =>
    Buffer.from(Int8Array.from(part, (value) => Math.round((value / largest) * 127)).buffer),
  );
  return { base64: Buffer.concat(bytes).toString('base64'), scale: largest / 127 };
}

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
