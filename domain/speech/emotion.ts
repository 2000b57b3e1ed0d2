import type { Understanding } from '../assistant.ts';
import type { Emotion } from '../call/call.ts';
import type { Objection } from '../labels.ts';

const doubts: readonly Objection[] = ['distrust', 'needs_to_consult', 'coverage', 'contract_term'];

/** How a customer sounds, from what they said: a complaint is anger, other displeasure annoyance. */
export function emotionOf({ intents, objections, sentiment }: Understanding): Emotion {
  if (sentiment === 'negative' && (intents.includes('complaint') || intents.includes('opt_out')))
    return 'angry';
  if (objections.some((objection) => doubts.includes(objection))) return 'doubtful';
  if (intents.includes('think_about_it')) return 'doubtful';
  if (sentiment === 'negative') return 'annoyed';
  return sentiment === 'positive' ? 'happy' : 'calm';
}
