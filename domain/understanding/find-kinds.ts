import type { PlanKind } from '../plan-kinds.ts';
import { compilePhrases } from './phrase.ts';
import vocabulary from './vocabulary/plan-kinds.json' with { type: 'json' };

const wordings = Object.entries(vocabulary).map(([kind, says]) => ({
  kind: kind as PlanKind,
  says: compilePhrases(says),
}));
/** What is unlimited in them is not the data. */
const otherUnlimited = compilePhrases([
  '(llamadas|minutos|redes|sociales|sms|mensajes|whatsapp|fijo|linea) ilimitad*',
]);

/** The kinds of plans that a message names; see `soundOf` for its form. */
export function findKinds(sound: string): PlanKind[] {
  const read = sound.replace(new RegExp(otherUnlimited, 'gu'), ' ¦');
  return wordings.filter(({ says }) => says.test(read)).map(({ kind }) => kind);
}
