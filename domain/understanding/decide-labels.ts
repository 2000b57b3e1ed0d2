import type { Question } from '../assistant.ts';
import { type Intent, intents, type Objection, objections, type Sentiment } from '../labels.ts';
import { likelihoods } from './classifier.ts';
import { featuresOf } from './features.ts';
import type { RuleReading } from './read-by-rules.ts';

export interface Labels {
  intents: Intent[];
  objections: Objection[];
  sentiment: Sentiment;
}

/**
 * Weighs what the rules found with what the classifier makes of the whole message. What must never
 * be missed, or never be invented, stays with the rules.
 */
export function decideLabels(read: RuleReading, asked: Question | null): Labels {
  const likely = likelihoods(featuresOf(read.text, labelsOf(read), read.entities, asked));
  const isLikely = (label: string) => (likely.get(label) ?? 0) >= likelyEnough;
  const found = intents.filter((intent) =>
    rulesAlone.has(intent) ? read.intents.includes(intent) : isLikely(intent),
  );
  const wanted = found.filter((intent) => intent !== 'other');
  const negative = likely.get('negative') ?? 0;
  const positive = likely.get('positive') ?? 0;
  return {
    intents: wanted.length > 0 ? wanted : ['other'],
    objections: objections.filter((objection) => isLikely(`objection:${objection}`)),
    sentiment:
      Math.max(negative, positive) < likelyEnough
        ? 'neutral'
        : negative >= positive
          ? 'negative'
          : 'positive',
  };
}

/** Chosen by cross-validation over the training messages (`npm run train`): it lost least of both kinds. */
export const likelyEnough = 0.4;

/** The labels a reading found, as features of the classifier know them. */
export function labelsOf({ intents, objections, sentiments, cues }: RuleReading): string[] {
  return [...intents, ...objections.map((one) => `objection:${one}`), ...sentiments, ...cues];
}

/**
 * Silence is only kept when the words for it were there, and always then; what an entity proves needs
 * no guess.
 */
const rulesAlone: ReadonlySet<Intent> = new Set([
  'opt_out',
  'give_name',
  'give_budget',
  'give_location',
]);
