import { writeFileSync } from 'node:fs';
import { likelihoods, loadNetwork } from '../../domain/understanding/classifier.ts';
import { likelyEnough } from '../../domain/understanding/decide-labels.ts';
import { decided } from '../../domain/understanding/label-names.ts';
import { parts } from '../eval/messages.ts';
import { examplesOf } from './examples.ts';
import { type Example, type Settings, trainModel } from './train-model.ts';

/**
 * `npm run train`: trains the rules' classifier on the labelled messages that anyone may look at (never
 * on the held-out ones), prints its score on messages left out of training
 * in turn (5 folds), and writes `domain/understanding/model.json`.
 */
const settings: Settings = {
  networks: 3,
  hidden: 128,
  epochs: 20,
  firstStep: 0.05,
  seenTimes: 2,
  withoutWord: 0.3,
  withoutRule: 0.3,
  withoutUnit: 0.2,
  trust: 5,
  bias: -3.5,
  decay: 1e-5,
};
const folds = 5;

function main(): void {
  const examples = parts.filter((part) => part !== 'held-out').flatMap(examplesOf);
  for (const [name, wanted] of Object.entries({
    intents: decided.filter((label) => !/:|ive$/.test(label)),
    objections: decided.filter((label) => label.startsWith('objection:')),
    sentiments: ['positive', 'negative'],
  }))
    process.stdout.write(
      `${name}: F1 ${crossValidated(examples, wanted).toFixed(3)} over ${folds} folds\n`,
    );
  const model = trainModel(examples, decided, settings);
  const path = new URL('../../domain/understanding/model.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(model)}\n`);
  process.stdout.write(`${examples.length} messages, ${model.features.length} features\n`);
}

/** Micro-F1 of `wanted` over examples that the model of their fold has not seen. */
function crossValidated(examples: Example[], wanted: string[]): number {
  let [right, found, there] = [0, 0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const model = loadNetwork(
      trainModel(
        examples.filter((_, index) => index % folds !== fold),
        wanted,
        settings,
      ),
    );
    for (const { features, labels } of examples.filter((_, index) => index % folds === fold)) {
      const likely = likelihoods(features, model);
      const said = wanted.filter((label) => (likely.get(label) ?? 0) >= likelyEnough);
      right += said.filter((label) => labels.has(label)).length;
      found += said.length;
      there += wanted.filter((label) => labels.has(label)).length;
    }
  }
  return (2 * right) / (found + there);
}

main();
