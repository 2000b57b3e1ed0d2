import type { Intent, Sentiment } from '../labels.ts';
import { saysSo, sentimentWordings } from './vocabulary/index.ts';

/** How a message sounds: its words, or what it wants when they say nothing. */
export function sentimentOf(sound: string, intents: Intent[]): Sentiment {
  if (intents.includes('complaint') || intents.includes('opt_out')) return 'negative';
  const said = sentimentWordings.find((wording) => saysSo(wording, sound))?.label;
  if (said) return said;
  return intents.includes('accept') || intents.includes('thanks') ? 'positive' : 'neutral';
}
