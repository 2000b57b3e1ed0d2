import type { CustomerMessage, Entities, Understanding } from '../../domain/assistant.ts';
import { numbersIn, plainly } from '../../domain/guard/figures.ts';
import type { Intent } from '../../domain/labels.ts';
import {
  type Circumstances,
  type Reading,
  understand,
} from '../../domain/understanding/understand.ts';
import type { ModelReading } from './answer.ts';

/**
 * Reads messages as the model understood them. What has to exist in the catalogue (zone, plan) is
 * looked up by the rules in the words the model pointed at; what it must not see (name, phone) or
 * tends to get wrong (dates) comes from the rules; a wish for silence or for a person, a question and an
 * objection that the rules see always count, and a wish for silence that only the model sees is a no.
 */
export function modelReader(messages: CustomerMessage[], readings: ModelReading[]) {
  const byId = new Map(messages.map(({ id }, index) => [id, readings[index]]));
  return (message: CustomerMessage, circumstances: Circumstances): Reading => {
    const byRules = understand(message, circumstances);
    const read = byId.get(message.id);
    return read && message.text !== ''
      ? merged(byRules, { read, message }, circumstances)
      : byRules;
  };
}

function merged(
  byRules: Reading,
  { read, message }: { read: ModelReading; message: CustomerMessage },
  circumstances: Circumstances,
): Reading {
  const rules = byRules.understanding;
  const named = read.zone && !byRules.area ? lookUp(read.zone, circumstances) : null;
  const pointed =
    read.planChoice && !rules.entities.planChoice ? lookUp(read.planChoice, circumstances) : null;
  const area = byRules.area ?? named?.area ?? null;
  const zone = area?.name ?? read.zone;
  const planChoice = rules.entities.planChoice ?? pointed?.understanding.entities.planChoice;
  const entities: Entities = {
    ...modelEntities(read, message.text, circumstances),
    ...rules.entities,
    ...(zone && { zone }),
    ...(planChoice && { planChoice }),
  };
  const understanding: Understanding = {
    intents: intentsOf(read, rules, planChoice?.startsWith('prod_') === true),
    // Each is answered with care by the plan; a model that overlooks one leaves it unanswered.
    objections: [...new Set([...read.objections, ...rules.objections])],
    sentiment: read.sentiment,
    entities,
    cues: [...new Set(read.cues)],
  };
  return { understanding, area, nearZone: area ? null : (named?.nearZone ?? byRules.nearZone) };
}

/** What the rules find in a few words, without the message around them. */
function lookUp(text: string, circumstances: Circumstances): Reading {
  const memory = { ...circumstances.memory, lastQuestion: 'zone' as const };
  return understand(
    { id: 'msg_words', atMs: circumstances.nowMs, kind: 'text', text },
    { ...circumstances, memory },
  );
}

function intentsOf(read: ModelReading, rules: Understanding, chosePlan: boolean) {
  const found = new Set(read.intents);
  const overlooked = rules.intents.filter((intent) => isKept(intent) || !saysSomething(read));
  for (const intent of overlooked) found.add(intent);
  // A plan nobody can name was not chosen: the customer is asked which.
  if (chosePlan) found.add('choose_plan');
  else found.delete('choose_plan');
  // Silence is for good: a model alone may end a talk, and not silence a customer.
  if (found.has('opt_out') && !rules.intents.includes('opt_out')) {
    found.delete('opt_out');
    found.add('reject');
  }
  if (found.size > 1) found.delete('other');
  return found.size > 0 ? [...found] : (['other'] as const).slice();
}

const saysSomething = ({ intents }: ModelReading) => intents.some((intent) => intent !== 'other');

/** What the rules see of these is never lost: silence, everything that brings a person, and questions. */
const isKept = (intent: Intent): boolean => intent.startsWith('ask_') || kept.has(intent);

const kept: ReadonlySet<Intent> = new Set([
  'opt_out',
  'complaint',
  'existing_customer',
  'cancel_service',
  'send_bill',
  'compare_prices',
]);

/** A figure the customer did not write is the model's invention, whatever it says it read. */
function modelEntities(read: ModelReading, text: string, { catalogue }: Circumstances): Entities {
  const written = new Set(numbersIn(plainly(text)));
  const isWritten = (figure: number) =>
    [figure, figure / 1_000].some((one) => one > 0 && written.has(one));
  const { service, operator, speedMbps, dataGb, budget } = read;
  const isKnown = catalogue.operators.some(({ code }) => code === operator);
  return {
    ...(service && { service }),
    ...(operator && isKnown && { operator }),
    ...(speedMbps !== null && isWritten(speedMbps) && { speedMbps }),
    ...(dataGb !== null && isWritten(dataGb) && { dataGb }),
    ...(budget !== null &&
      isWritten(budget.amount) && {
        budget: {
          amountMinor: Math.round(budget.amount * (budget.currency === 'CLP' ? 1 : 100)),
          currency: budget.currency,
        },
      }),
  };
}
