import type { CustomerMessage, Entities, Memory } from '../assistant.ts';
import type { Intent } from '../labels.ts';
import { isNoAppointment } from './appointments.ts';
import { findOperators, findServices, type Text } from './entities.ts';
import { namesOwnLimit } from './find-budget.ts';
import { intentWordings, saysSo } from './vocabulary/index.ts';

interface Said {
  text: Text;
  message: CustomerMessage;
  memory: Memory;
  entities: Entities;
}

/** What somebody wants, by their words, by what they named, and by what was asked before. */
export function findIntents(said: Said): Intent[] {
  const found = new Set<Intent>([...byWords(said), ...byEntities(said), ...byQuestion(said)]);
  for (const [strong, weaker] of outweighs)
    if (found.has(strong)) for (const intent of weaker) found.delete(intent);
  return [...found].filter((intent) => !isOffQuestion(intent, said));
}

/** What another intent of the same message explains away. */
const outweighs: [Intent, Intent[]][] = [
  ['choose_plan', ['ask_plan_info', 'accept']],
  ['opt_out', ['reject', 'cancel_service']],
  ['existing_customer', ['ask_plan_info']],
  ['cancel_service', ['ask_plan_info', 'reject', 'ask_terms', 'existing_customer']],
  ['compare_prices', ['ask_price']],
  ['reject', ['accept']],
  ['send_bill', ['existing_customer']],
];

function byWords({ text }: Said): Intent[] {
  return intentWordings.filter((wording) => saysSo(wording, text.sound)).map(({ label }) => label);
}

function byEntities({ text, message, memory, entities }: Said): Intent[] {
  const named: [Intent, unknown][] = [
    ['compare_prices', findOperators(text.sound).length > 1],
    ['choose_plan', isProduct(entities.planChoice)],
    ['give_location', entities.zone ?? message.location ?? entities.address],
    ['give_name', entities.name],
    ['give_budget', entities.budget && namesOwnLimit(text.normalised)],
    [
      'give_date',
      entities.date && (memory.lastQuestion === 'day' || !isNoAppointment(text.normalised)),
    ],
  ];
  return named.filter(([, value]) => value).map(([intent]) => intent);
}

const isProduct = (choice: string | undefined) => choice?.startsWith('prod_');

/** A short answer means what was asked. */
function byQuestion({ text, memory, entities }: Said): Intent[] {
  const isShort = text.normalised.split(' ').length <= 4;
  if (!isShort) return [];
  if (memory.lastQuestion === 'plan' && entities.planChoice) return ['choose_plan'];
  if (memory.lastQuestion === 'service' && findServices(text.sound).length > 0)
    return ['ask_plan_info'];
  return [];
}

/** Words that point at a plan and words that name a day look alike: "el 15". The question tells. */
function isOffQuestion(intent: Intent, { memory, entities }: Said): boolean {
  if (memory.lastQuestion === 'day') return intent === 'choose_plan';
  return (
    memory.lastQuestion === 'plan' && intent === 'give_date' && entities.planChoice !== undefined
  );
}
