import { hasQuestion } from './asking.ts';
import { copy } from './copy.es.ts';
import type { Ending } from './endings.ts';
import type { Burst } from './read-burst.ts';
import type { Say } from './wording.ts';

/** Nobody to sell to: a wrong number, somebody else's, or somebody under age. */
export function strangerEnding(burst: Burst, say: Say): Ending | null {
  const { situations, memory } = burst;
  const wishes = hasQuestion(burst) || burst.intents.has('choose_plan');
  if (situations.has('wrote_by_mistake') && !wishes)
    return { text: say(copy.wroteByMistake), actions: [{ kind: 'reject' }] };
  const isNew = memory.quotedProductIds.length === 0 && memory.chosenProductId === null;
  if (situations.has('wrong_number') && isNew && !hasQuestion(burst))
    return { text: say(copy.wrongNumber), actions: [{ kind: 'opt_out' }] };
  if (situations.has('answers_for_other') && isNew && !hasQuestion(burst) && !memory.needsAdult)
    return {
      text: say(copy.notThePerson),
      actions: [{ kind: 'reject' }],
      memory: { areaId: burst.before.areaId, zoneText: burst.before.zoneText },
    };
  return isForAdults(burst) ? minorEnding(burst, say) : null;
}

/** Under age, and to be sold nothing until somebody of age comes. */
function isForAdults({ situations, memory, intents, before, objections }: Burst): boolean {
  if (situations.has('adult')) return false;
  // "Tengo 16" after prices is money.
  const isShown = before.lastQuestion === 'plan' || before.lastQuestion === 'proceed';
  if (situations.has('minor') || (situations.has('bare_age') && !isShown)) return true;
  if (!memory.needsAdult) return false;
  const decides = (
    ['choose_plan', 'accept', 'reject', 'think_about_it', 'ask_plan_info'] as const
  ).some((one) => intents.has(one));
  return decides || objections.includes('needs_to_consult');
}

/** A child is not written to: neither reminded nor followed up. */
const minorEnding = ({ before }: Burst, say: Say): Ending => ({
  text: say(copy.minor),
  actions: [{ kind: 'reject' }],
  memory: { needsAdult: true, budget: before.budget },
});
