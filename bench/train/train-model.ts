import { Random } from '../../db/seed/demo/random.ts';
import type { StoredClassifier, StoredNetwork } from '../../domain/understanding/classifier.ts';
import type { Features, View } from '../../domain/understanding/features.ts';
import { Network, type Row } from './network.ts';
import { stored } from './stored.ts';

export interface Example {
  features: Features;
  labels: ReadonlySet<string>;
  /** Its entities and cues are labelled too; else what it lacks of them says nothing. */
  tellsAll: boolean;
}

export interface Settings {
  /** How many networks are trained from different beginnings; their mean errs less than any of them. */
  networks: number;
  /** Hidden units of each. */
  hidden: number;
  epochs: number;
  firstStep: number;
  /** A feature of fewer messages than this is not learned. */
  seenTimes: number;
  /** How often a word, a rule's finding or a hidden unit is left out of a step, so that none is relied on alone. */
  withoutWord: number;
  withoutRule: number;
  withoutUnit: number;
  /** The direct weight of a rule's own finding, and the bias, with which training starts. */
  trust: number;
  bias: number;
  decay: number;
}

/** The classifier for `labels`; the same examples and settings make the same one. */
export function trainModel(
  examples: Example[],
  labels: string[],
  settings: Record<View, Settings>,
): StoredClassifier {
  const networkOf = (view: View) => trainView(examples, view, labels, settings[view]);
  return { labels, networks: { words: networkOf('words'), letters: networkOf('letters') } };
}

/** The mean of several networks over one view of the examples, as one. */
function trainView(
  examples: Example[],
  view: View,
  labels: string[],
  settings: Settings,
): StoredNetwork {
  const features = oftenSeen(
    examples.map((example) => example.features[view]),
    settings.seenTimes,
  );
  const placeOf = new Map(features.map((feature, place) => [feature, place]));
  const rows = examples.map((example) => ({
    inputs: example.features[view].flatMap((feature) => placeOf.get(feature) ?? []),
    wanted: wantedOf(example, labels),
  }));
  const networks = Array.from({ length: settings.networks }, (_, seed) =>
    trained(rows, features, labels, settings, new Random(seed)),
  );
  return stored(networks, features, labels);
}

function trained(
  rows: Row[],
  features: string[],
  labels: string[],
  settings: Settings,
  random: Random,
): Network {
  const network = new Network(features, labels, settings, random);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.firstStep * (1.02 - epoch / settings.epochs);
    for (const row of shuffled(rows, random)) network.learn(row, rate, random);
  }
  return network;
}

function oftenSeen(examples: string[][], times: number): string[] {
  const counts = new Map<string, number>();
  for (const feature of examples.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts.keys()].filter((feature) => (counts.get(feature) ?? 0) >= times).toSorted();
}

function wantedOf(example: Example, labels: string[]): Row['wanted'] {
  return labels.map((label) => {
    if (example.labels.has(label)) return 1;
    return example.tellsAll || !isOfEntities(label) ? 0 : null;
  });
}

const isOfEntities = (label: string) => /^(service|entity|cue):/.test(label);

function shuffled<T>(items: T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
