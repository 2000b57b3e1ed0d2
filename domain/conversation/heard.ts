import type { CustomerMessage, Memory, Understanding } from '../assistant.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Intent, Objection } from '../labels.ts';
import { normalise } from '../understanding/normalise.ts';
import type { Burst } from './read-burst.ts';
import { settle } from './settle-burst.ts';
import { situationsIn } from './situations.ts';

/** A message of the customer with what was understood of it. */
export interface Said extends Pick<CustomerMessage, 'kind' | 'text'> {
  understanding: Understanding;
}

/** What the person who writes has before them. */
export interface Conversation {
  memory: Memory;
  catalogue: Catalogue;
  /** The customer's earlier messages, the oldest first. */
  before: Said[];
  /** What they said last, in one go. */
  last: Said[];
  /** What a person has written since; '' when nobody has. */
  answeredWith: string;
  /** Kept beside the conversation: their profile. */
  known: { name: boolean; address: boolean };
  /** Asked for silence: nothing is written to them. */
  optedOut: boolean;
}

/** The last thing that was said, settled as the assistant would. */
export function hear({ memory, catalogue, last }: Conversation): Burst {
  const all = last.map(({ understanding }) => understanding);
  const texts = last.map(({ text }) => text);
  const whole: Understanding = {
    intents: [...new Set(all.flatMap(({ intents }) => intents))],
    objections: [...new Set(all.flatMap(({ objections }) => objections))],
    sentiment: all.at(-1)?.sentiment ?? 'neutral',
    entities: Object.assign({}, ...all.map(({ entities }) => entities)),
    cues: [...new Set(all.flatMap(({ cues }) => cues))],
  };
  const burst: Burst = {
    understanding: all,
    before: memory,
    memory,
    intents: new Set(whole.intents),
    objections: whole.objections,
    whole,
    nearZone: null,
    newArea: null,
    date: whole.entities.date ?? null,
    situations: situationsIn(texts),
    zoneOptions: [],
    text: normalise(texts.join(' ')),
    pricesNamed: [],
    calms: false,
    ourOperators: new Set(catalogue.operators.map(({ code }) => code)),
  };
  return settle(burst, catalogue.products[0]?.monthlyPrice.currency);
}

const wishes: Intent[] = [
  'ask_price',
  'ask_plan_info',
  'ask_discount',
  'ask_coverage',
  'compare_prices',
  'ask_installation',
  'ask_terms',
  'choose_plan',
];
export const troubles: readonly Intent[] = ['existing_customer', 'complaint', 'cancel_service'];

type Labels = Pick<Understanding, 'objections'> & { intents: Iterable<Intent> };

const hasAny = (intents: Iterable<Intent>, wanted: readonly Intent[]) =>
  [...intents].some((intent) => wanted.includes(intent));

const refusesByLabels = ({ intents, objections }: Labels): boolean =>
  (hasAny(intents, ['reject']) || objections.includes('not_interested')) &&
  !hasAny(intents, wishes) &&
  objections.every((one) => one === 'not_interested');

/** A no that brings no other wish with it. */
export function refuses(heard: Burst): boolean {
  const { situations, whole } = heard;
  const { service, zone, speedMbps, dataGb } = whole.entities;
  const wantsElse = ['wants_cheaper', 'wants_advice', 'wants_faster', 'wants_to_switch'] as const;
  return (
    refusesByLabels(heard) &&
    !wantsElse.some((one) => situations.has(one)) &&
    [service, zone, speedMbps, dataGb].every((one) => one === undefined)
  );
}

/** What they came for: trouble with a service, until they ask for something to buy. */
export function troubleOf({ before }: Conversation, heard: Burst): Intent | null {
  const buys = (intents: Iterable<Intent>) => hasAny(intents, wishes);
  // "Mi recibo" is sent by customers and by buyers: what came before tells.
  const isBill = heard.intents.has('send_bill');
  const found = [...heard.intents].find(
    (intent) => troubles.includes(intent) && !(isBill && intent === 'existing_customer'),
  );
  // "Ya soy cliente, ¿cuánto cuesta otro?" buys.
  const isHappy = found === 'existing_customer' && heard.whole.sentiment !== 'negative';
  if (found && !(isHappy && buys(heard.intents))) return found;
  if (buys(heard.intents) || heard.situations.has('wants_to_switch')) return null;
  const latest = before
    .map(({ understanding }) => understanding.intents)
    .findLast((intents) => buys(intents) || hasAny(intents, troubles));
  return latest?.find((intent) => troubles.includes(intent)) ?? null;
}

/** The plan they chose, unless they have said no or named another since. */
export function standingChoice({ memory, before, catalogue }: Conversation, heard: Burst) {
  const plan = catalogue.products.find(({ id }) => id === memory.chosenProductId);
  // "El de 100 y el de 200 me gustan, ¿cuál me recomiendas?" has chosen none.
  if (!plan || refuses(heard) || heard.situations.has('wants_advice')) return null;
  const chooses = heard.intents.has('choose_plan');
  const choice = before.findLastIndex(({ understanding }) =>
    understanding.intents.includes('choose_plan'),
  );
  const refusal = before.findLastIndex(({ understanding }) => refusesByLabels(understanding));
  if (!chooses && refusal > choice) return null;
  const { speedMbps, dataGb, operator } = heard.whole.entities;
  const isOther =
    (speedMbps ?? plan.speedMbps) !== plan.speedMbps ||
    (dataGb ?? plan.dataGb) !== plan.dataGb ||
    (heard.intents.has('ask_plan_info') && (operator ?? plan.operator) !== plan.operator);
  return isOther && !chooses ? null : plan;
}

/** What stands in the way: said now, or earlier and neither got over nor answered by a person since. A refusal counts only as the last word. */
export function openObjection(
  { before, answeredWith }: Conversation,
  heard: Burst,
): Objection | null {
  if (refuses(heard)) return 'not_interested';
  if (answeredWith !== '') return null;
  const said = heard.objections.find((one) => one !== 'not_interested');
  if (said) return said;
  if (hasAny(heard.intents, ['choose_plan', 'accept'])) return null;
  const over = before.findLastIndex(({ understanding }) =>
    hasAny(understanding.intents, ['choose_plan', 'accept']),
  );
  const since = before.slice(over + 1).flatMap(({ understanding }) => understanding.objections);
  return since.findLast((one) => one !== 'not_interested') ?? null;
}

/** What was asked for since the last no, the latest first. */
export function asked({ before, last }: Conversation): Intent[] {
  const all = [...before, ...last].map(({ understanding }) => understanding);
  const refusal = all.findLastIndex((one) => refusesByLabels(one));
  return [
    ...new Set(
      all
        .slice(refusal + 1)
        .reverse()
        .flatMap(({ intents }) => intents),
    ),
  ];
}

/** A Peruvian identity card has 8 digits, a foreigner's 9 from 00. */
const documentNumber = /(?<!\d)(\d{8}|00\d{7})(?!\d)/;

/** What is needed for a contract and not known yet, in the order to ask it. */
export function missingForContract(
  conversation: Conversation,
): ('name' | 'document' | 'address')[] {
  const { memory, known, before, last } = conversation;
  const all = [...before, ...last];
  const hasDocument = all.some(({ text }) =>
    documentNumber.test(text.replace(/(\d)[. ](?=\d)/g, '$1')),
  );
  const hasAddress =
    known.address || all.some(({ understanding }) => understanding.entities.address);
  return [
    ...(memory.name !== null || known.name ? [] : (['name'] as const)),
    ...(hasDocument ? [] : (['document'] as const)),
    ...(hasAddress ? [] : (['address'] as const)),
  ];
}
