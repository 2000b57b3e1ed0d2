import type { Cue, Intent, Objection, Sentiment, Service } from '../../labels.ts';
import { compilePhrases, wordsOf } from '../phrase.ts';
import cues from './cues.json' with { type: 'json' };
import intents from './intents.json' with { type: 'json' };
import objections from './objections.json' with { type: 'json' };
import operators from './operators.json' with { type: 'json' };
import sentiments from './sentiments.json' with { type: 'json' };
import services from './services.json' with { type: 'json' };

/**
 * What people write when they mean `label`; what `unless` fits says something else and is not read
 * ("no es por el precio"), while the rest of the message is.
 */
export interface Wording<Label> {
  label: Label;
  says: RegExp;
  unless: RegExp;
}

interface Phrases {
  says: string[];
  unless?: string[];
}

export const intentWordings = compile<Intent>(intents);
export const objectionWordings = compile<Objection>(objections);
export const cueWordings = compile<Cue>(cues);
export const sentimentWordings = compile<Sentiment>(sentiments);
/** In the order in which they are looked for: the first that fits wins. */
export const serviceWordings = compile<Service>(onlySays(services));
export const operatorWordings = compile<string>(operators);

/** A message of nothing else asks for silence ("BAJA", "stop"): obeyed whatever the classifier makes of it. */
export const silenceCommand = compilePhrases(
  intents.opt_out.says.filter((phrase) => /^\^.*\$$/.test(phrase)),
);

/** Every word that a vocabulary file names, as it sounds: what a typo may have been meant to be. */
export const knownWords: ReadonlySet<string> = new Set(
  [intents, objections, cues, sentiments, onlySays(services)]
    .flatMap((file) => Object.values<Phrases>(file))
    .flatMap(({ says, unless = [] }) => [...says, ...unless])
    .flatMap(wordsOf),
);

/** `sound`: see `soundOf`. */
export function saysSo<Label>({ says, unless }: Wording<Label>, sound: string): boolean {
  return says.test(sound.replace(unless, ' ¦'));
}

function compile<Label extends string>(file: Record<string, Phrases>): Wording<Label>[] {
  return Object.entries(file).map(([label, { says, unless = [] }]) => ({
    label: label as Label,
    says: compilePhrases(says),
    unless: new RegExp(compilePhrases(unless), 'gu'),
  }));
}

function onlySays(file: Record<string, string[]>): Record<string, Phrases> {
  return Object.fromEntries(Object.entries(file).map(([label, says]) => [label, { says }]));
}
