import { findServices } from '../understanding/entities.ts';
import { soundOf } from '../understanding/phrase.ts';
import type { Burst } from './read-burst.ts';
import { isOnly } from './resting.ts';

const wish = /^.*\b(?:me interesa|quiero|quisiera|busco|seria|entonces)\b/;

/** "Pero me interesa celular": a yes that names the service nobody knew yet. */
export function withNamedService(burst: Burst): Burst {
  const { intents, memory, text } = burst;
  if (memory.service !== null || memory.handedOver || !isOnly(intents, ['accept'])) return burst;
  const [service, ...others] = findServices(soundOf(text.replace(wish, '').trim()));
  if (service === undefined || others.length > 0 || !wish.test(text) || /\bno\b/.test(text))
    return burst;
  return {
    ...burst,
    intents: new Set(['ask_plan_info']),
    memory: { ...memory, service },
  };
}
