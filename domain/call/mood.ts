import type { Sentiment } from '../labels.ts';
import type { Emotion } from './call.ts';

/** How the customer was in the whole of a call: what came later counts more, calm only when little else came. */
export function emotionOverall(emotions: Emotion[]): Emotion | null {
  const weights = new Map<Emotion, number>();
  for (const [index, emotion] of emotions.entries()) {
    const weight = (index + 1) * (emotion === 'calm' ? 0.5 : 1);
    weights.set(emotion, (weights.get(emotion) ?? 0) + weight);
  }
  const [heaviest] = [...weights].toSorted(([, one], [, other]) => other - one);
  return heaviest?.[0] ?? null;
}

/** The same of what they thought of it. */
export function sentimentOverall(sentiments: Sentiment[]): Sentiment | null {
  if (sentiments.length === 0) return null;
  const signs = { positive: 1, neutral: 0, negative: -1 };
  const sum = sentiments.reduce((sum, one, index) => sum + signs[one] * (index + 1), 0);
  const share = sum / ((sentiments.length * (sentiments.length + 1)) / 2);
  if (share > 0.2) return 'positive';
  return share < -0.2 ? 'negative' : 'neutral';
}
