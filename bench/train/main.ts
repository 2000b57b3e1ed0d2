import { writeFileSync } from 'node:fs';
import { likelihoods, loadClassifier } from '../../domain/understanding/classifier.ts';
import { likelyEnough } from '../../domain/understanding/decide-labels.ts';
import { decided } from '../../domain/understanding/label-names.ts';
import { isHeldOut, type Part, parts } from '../eval/messages.ts';
import { examplesOf } from './examples.ts';
import { type Example, type Settings, trainModel } from './train-model.ts';

/**
 * `npm run train`: trains the rules' classifier on the labelled messages that anyone may look at (never
 * on the held-out ones) and writes `domain/understanding/model.json`. `-- --score` first prints its score on messages
 * of one author left out of training in turn (some twelve minutes).
 */
const words: Settings = {
  networks: 6,
  hidden: 96,
  epochs: 20,
  firstStep: 0.05,
  seenTimes: 3,
  withoutWord: 0.3,
  withoutRule: 0.3,
  withoutUnit: 0.2,
  trust: 5,
  bias: -3.5,
  decay: 1e-5,
};
const settings = {
  words,
  letters: { ...words, networks: 2, hidden: 128, seenTimes: 6, withoutWord: 0.4 },
};

function main(): void {
  const open = new Map(
    parts.filter((part) => !isHeldOut(part)).map((part) => [part, examplesOf(part)]),
  );
  if (process.argv.includes('--score')) printScores(open);
  const examples = [...open.values()].flat();
  const model = trainModel(examples, decided, settings);
  const path = new URL('../../domain/understanding/model.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(model)}\n`);
  process.stdout.write(`${examples.length} messages\n`);
}

/** What is gained on messages of one author shows only on those of another: each is left out in turn. */
function printScores(open: Map<Part, Example[]>): void {
  for (const [part, leftOut] of open) {
    if (part === 'training') continue;
    const others = [...open].filter(([other]) => other !== part).flatMap(([, some]) => some);
    const model = loadClassifier(trainModel(others, decided, settings));
    const likely = new Map(
      leftOut.map((example) => [example, likelihoods(example.features, model)]),
    );
    const scores = Object.entries(scored).map(
      ([name, wanted]) => `${name} ${scoreOf(leftOut, likely, wanted).toFixed(3)}`,
    );
    process.stdout.write(`without ${part} (${leftOut.length}): F1 of ${scores.join('  ')}\n`);
  }
}

const scored = {
  intents: decided.filter((label) => !/:|ive$/.test(label)),
  objections: decided.filter((label) => label.startsWith('objection:')),
  sentiments: ['positive', 'negative'],
};

function scoreOf(
  examples: Example[],
  likely: Map<Example, Map<string, number>>,
  wanted: string[],
): number {
  let [right, found, there] = [0, 0, 0];
  for (const example of examples) {
    const said = wanted.filter((label) => (likely.get(example)?.get(label) ?? 0) >= likelyEnough);
    right += said.filter((label) => example.labels.has(label)).length;
    found += said.length;
    there += wanted.filter((label) => example.labels.has(label)).length;
  }
  return (2 * right) / (found + there);
}

main();
