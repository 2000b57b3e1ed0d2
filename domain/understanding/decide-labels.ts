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
import { featuresOf } from './features.ts';
import { type DoubtfulEntity, doubtful, nameOf } from './label-names.ts';
import type { RuleReading } from './read-by-rules.ts';

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

/** Chosen by cross-validation over the training messages (`npm run train`): it lost least of both kinds. */
export const likelyEnough = 0.4;

/**
 * Weighs what the rules found with what the classifier makes of the whole message. Silence stays with
 * the rules: it is kept only when the words for it were there, and always then.
 */
export function decideLabels(read: RuleReading, asked: Question | null): Labels {
  const likely = likelihoods(featuresOf(read, asked));
  const likelihood = (label: string) => likely.get(label) ?? 0;
  const isLikely = (label: string) => likelihood(label) >= likelyEnough;
  const wanted = intents.filter((intent) =>
    intent === 'opt_out' ? read.intents.includes(intent) : isLikely(intent),
  );
  return {
    intents: wanted.length > 0 ? wanted : ['other'],
    objections: objections.filter((one) => isLikely(nameOf.objection(one))),
    sentiment: likeliest(['negative', 'positive'], likelihood) ?? 'neutral',
    cues: cues.filter((one) => isLikely(nameOf.cue(one))),
    service: likeliest(services, (one) => likelihood(nameOf.service(one))),
    own: doubtful.filter((one) => isLikely(nameOf.entity(one))),
  };
}

/** The one most likely, when it is likely enough. */
function likeliest<Label extends string>(
  labels: readonly Label[],
  likelihood: (label: Label) => number,
): Label | undefined {
  const [first] = labels.toSorted((a, b) => likelihood(b) - likelihood(a));
  return first && likelihood(first) >= likelyEnough ? first : undefined;
}
