import type { Intent } from '../labels.ts';
import type { Burst } from './read-burst.ts';

const questionIntents = [
  'ask_price',
  'ask_plan_info',
  'ask_discount',
  'compare_prices',
  'ask_installation',
  'ask_terms',
  'ask_coverage',
] as const;
/** Asks something that an answer is to be given to. */
export const hasQuestion = ({ intents }: Burst) =>
  questionIntents.some((intent) => intents.has(intent));

/** Nothing but these, greetings aside. */
export function isOnly(intents: Set<Intent>, allowed: Intent[]): boolean {
  const wanted = [...intents].filter((intent) => intent !== 'greeting');
  return wanted.length > 0 && wanted.every((intent) => allowed.includes(intent));
}
