import type { Intent } from '../labels.ts';
import { intentWordings, saysSo } from './vocabulary/index.ts';

/** Whether the vocabulary says expressly that words which look like `intent` mean something else. `sound`: see `soundOf`. */
export function isExempt(intent: Intent, sound: string): boolean {
  const wording = intentWordings.find(({ label }) => label === intent);
  return wording !== undefined && sound.search(wording.unless) >= 0 && !saysSo(wording, sound);
}
