import { writeFileSync } from 'node:fs';
import { likelihoods, loadClassifier } from '../../domain/understanding/classifier.ts';
import { likelyEnough } from '../../domain/understanding/decide-labels.ts';
import { decided } from '../../domain/understanding/label-names.ts';
import { isHeldOut, parts } from '../eval/messages.ts';
import { examplesOf } from './examples.ts';
import { type Example, type Settings, trainModel } from './train-model.ts';

/**
 * `npm run train`: trains the rules' classifier on the labelled messages that anyone may look at (never
 * on the held-out ones) and writes `domain/understanding/model.json`. `-- --score` first prints its score on messages
 * left out of training in turn (4 folds, some five minutes).
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
const folds = 4;

function main(): void {
  const examples = parts.filter((part) => !isHeldOut(part)).flatMap(examplesOf);
  if (process.argv.includes('--score')) printScores(examples);
  const model = trainModel(examples, decided, settings);
  const path = new URL('../../domain/understanding/model.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(model)}\n`);
  process.stdout.write(`${examples.length} messages\n`);
}

function printScores(examples: Example[]): void {
  const likely = crossValidated(examples);
  for (const [name, wanted] of Object.entries({
    intents: decided.filter((label) => !/:|ive$/.test(label)),
    objections: decided.filter((label) => label.startsWith('objection:')),
    sentiments: ['positive', 'negative'],
  }))
    process.stdout.write(
      `${name}: F1 ${scoreOf(examples, likely, wanted).toFixed(3)} over ${folds} folds\n`,
    );
}

/** How likely each label of each example is to models that have not seen it. */
function crossValidated(examples: Example[]): Map<Example, Map<string, number>> {
  return new Map(
    Array.from({ length: folds }, (_, fold) => {
      const isLeftOut = (_example: Example, index: number) => index % folds === fold;
      const model = loadClassifier(
        trainModel(
          examples.filter((example, index) => !isLeftOut(example, index)),
          decided,
          settings,
        ),
      );
      return examples
        .filter(isLeftOut)
        .map((example) => [example, likelihoods(example.features, model)] as const);
    }).flat(),
  );
}

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
