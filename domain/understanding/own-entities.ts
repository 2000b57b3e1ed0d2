import type { Entities } from '../assistant.ts';
import type { Intent } from '../labels.ts';
import type { Labels } from './decide-labels.ts';
import { doubtful } from './label-names.ts';

/** What a message must be saying for what was found in it to be the customer's own. */
const saidBy: [keyof Entities, Intent][] = [
  ['name', 'give_name'],
  ['zone', 'give_location'],
  ['address', 'give_location'],
  ['budget', 'give_budget'],
  ['date', 'give_date'],
];

/**
 * Of all that looks like an entity, what the customer says of their own wish or person: a date is no
 * appointment and a figure no budget unless the message as a whole says so, a friend's number is not
 * theirs, nor is the speed they find too slow the one they want.
 */
export function ownEntities(found: Entities, labels: Labels): Entities {
  const { intents, service } = labels;
  const own: Entities = { ...found, ...(service && { service }) };
  for (const [key, intent] of saidBy) if (!intents.includes(intent)) delete own[key];
  for (const key of doubtful) if (!labels.own.includes(key)) delete own[key];
  if (intents.includes('refer_friend')) delete own.name;
  return own;
}
