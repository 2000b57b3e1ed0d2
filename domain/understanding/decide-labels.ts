import type { Question } from '../assistant.ts';
import {
  type Cue,
  cues,
  type Intent,
  intents,
  type Objection,
  objections,
  type Sentiment,
  type Service,
  services,
} from '../labels.ts';
import { likelihoods } from './classifier.ts';
import { isExempt } from './exempt.ts';
import { featuresOf } from './features.ts';
import { type DoubtfulEntity, doubtful, nameOf } from './label-names.ts';
import type { RuleReading } from './read-by-rules.ts';
import { silenceCommand } from './vocabulary/index.ts';

export interface Labels {
  intents: Intent[];
  objections: Objection[];
  sentiment: Sentiment;
  cues: Cue[];
  /** What they want, whether or not they named it by its name. */
  service: Service | undefined;
  /** Of the entities that may be somebody else's, which are the customer's own if they were found. */
  own: DoubtfulEntity[];
}

/**
 * Chosen on the open authors, each left out of training in turn: these lost least of both kinds there. What
 * says nothing else for certain says what is likeliest in it, for nothing at all is less likely still.
 */
export const likelyEnough = 0.4;
const likelyAlone = 0.2;

/**
 * Silence loses a lead for good: unless it is commanded in one word, the classifier must be sure of it, or
 * second words that the rules know for it ("saquen" is also said of furniture and of sisters who take a plan).
 */
const sureOfSilence = { alone: 0.8, secondingRules: 0.2 };

/** Weighs what the rules found with what the classifier makes of the whole message. */
export function decideLabels(read: RuleReading, asked: Question | null): Labels {
  const likely = likelihoods(featuresOf(read, asked));
  const likelihood = (label: string) => likely.get(label) ?? 0;
  const isLikely = (label: string) => likelihood(label) >= likelyEnough;
  const found = objections.filter((one) => isLikely(nameOf.objection(one)));
  return {
    intents: decideIntents(read, likelihood, found.length > 0),
    objections: found,
    sentiment: likeliest(['negative', 'positive'], likelihood) ?? 'neutral',
    cues: cues.filter((one) => isLikely(nameOf.cue(one))),
    service: likeliest(services, (one) => likelihood(nameOf.service(one))),
    own: doubtful.filter((one) => isLikely(nameOf.entity(one))),
  };
}

/** What the first says already, by the labelling guide (docs/labelling.md). */
const swallows: Partial<Record<Intent, Intent[]>> = {
  choose_plan: ['accept', 'ask_plan_info'],
  cancel_service: ['existing_customer'],
  opt_out: ['reject'],
};

function decideIntents(
  read: RuleReading,
  likelihood: (label: string) => number,
  objects: boolean,
): Intent[] {
  if (silenceCommand.test(read.text.sound)) return ['opt_out'];
  const possible = intents.filter(
    (intent) => !irrevocable.includes(intent) || !isExempt(intent, read.text.sound),
  );
  const { alone, secondingRules } = sureOfSilence;
  const silence = read.intents.includes('opt_out') ? secondingRules : alone;
  const wanted = possible.filter(
    (intent) => likelihood(intent) >= (intent === 'opt_out' ? silence : likelyEnough),
  );
  const swallowed = wanted.flatMap((intent) => swallows[intent] ?? []);
  if (wanted.length > 0) return wanted.filter((intent) => !swallowed.includes(intent));
  const others = possible.filter((intent) => intent !== 'opt_out');
  return [(objects ? undefined : likeliest(others, likelihood, likelyAlone)) ?? 'other'];
}

/**
 * What is done about these cannot be taken back, so that the words the vocabulary exempts expressly outweigh
 * the classifier: "no me llamen, escríbanme" asks for no silence, "no quiero un asesor" for no person.
 */
const irrevocable: Intent[] = ['opt_out', 'ask_human'];

/** The one most likely, when it is likely enough. */
function likeliest<Label extends string>(
  labels: readonly Label[],
  likelihood: (label: Label) => number,
  enough = likelyEnough,
): Label | undefined {
  const [first] = labels.toSorted((a, b) => likelihood(b) - likelihood(a));
  return first && likelihood(first) >= enough ? first : undefined;
}
