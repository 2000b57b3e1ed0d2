import type { Intent } from '../labels.ts';
import { isPurchase } from '../understanding/choosing-words.ts';
import { edited, type Settling } from './burst-edits.ts';
import type { Burst } from './read-burst.ts';

/** What a yes is and is not. */
export const yesSteps: Settling[] = [withYes, withoutConditionalYes, withDoubt, withNoInternetYet];

const yes =
  /^(?:ya )?(?:si+|ok|okey|dale|claro|listo|de acuerdo|perfecto|bueno|acepto)\b(?!.*\b(?:pero|no|aunque|cuanto|que|cual)\b)(?! (?:es|me|hay|tiene|puedo|pudiera|fuera)\b)/;
const elsewhere: Intent[] = ['reject', 'think_about_it', 'choose_plan', 'ask_human', 'opt_out'];

/** "Sí, mi número es…" to the one plan that was offered. */
function withYes(burst: Burst): Burst {
  const { before, intents, text } = burst;
  const isAsked = before.lastQuestion === 'plan' && before.quotedProductIds.length === 1;
  if (!isAsked || !yes.test(text) || elsewhere.some((one) => intents.has(one))) return burst;
  return edited(burst, { adds: ['accept'] });
}

const conditional =
  /^(?:ya )?si (?:es|fuera|fuese|pudiera|me (?:lo )?(?:dejan?|dan|hacen)|hay|no|tiene|tuviera|quiero pero)\b|^(?:si+|ok|ya|claro)\b.*\bpero\b|^(?:si+|ya) claro regala/;

/** "No me convence" is a doubt, and no refusal yet. */
function withDoubt(burst: Burst): Burst {
  const { before, intents, text } = burst;
  const isDoubt = /\bno me (?:convence|cuadra|anima|llama)\b/.test(text);
  if (!isDoubt || before.quotedProductIds.length === 0 || intents.has('opt_out')) return burst;
  const doubting = edited(burst, { drops: ['reject'], dropsObjections: ['not_interested'] });
  return { ...doubting, isConditional: true };
}

/** "Si es gratis, sí", "sí, pero más rápido": not sold yet. */
function withoutConditionalYes(burst: Burst): Burst {
  const { before, intents, text } = burst;
  const isAsked = before.lastQuestion === 'plan' || before.lastQuestion === 'proceed';
  if (!isAsked || !intents.has('accept') || !conditional.test(text)) return burst;
  return { ...edited(burst, { drops: ['accept'] }), isConditional: true };
}

const without =
  /\b(?:no (?:tengo|tiene|hay|tenemos)|sin|estoy sin|me quede sin) (?:el )?(?:internet|wifi)\b/;
const fault =
  /\b(?:desde|ayer|anoche|hace|se (?:fue|corto|cayo|va)|averia|falla|router|luz roja|pague|recibo|mi servicio|ticket|reclamo|otra vez|arregl\w+|tecnico)\b/;
const wish = /\b(?:poner|ponen|contratar|instalar|instalen|planes?|adquirir|nuevo)\b/;

/** "No tengo internet, quiero contratar": a buyer, and no customer with a fault. */
function withNoInternetYet(burst: Burst): Burst {
  const { before, intents, text } = burst;
  if (!intents.has('existing_customer') || !without.test(text) || fault.test(text)) return burst;
  const isSelling = before.lastQuestion !== null;
  if (!isSelling && !wish.test(text) && !isPurchase.test(text)) return burst;
  return edited(burst, { drops: ['existing_customer'], adds: ['ask_plan_info'] });
}
