import type { Memory, Understanding } from '../assistant.ts';
import type { Intent, Objection } from '../labels.ts';
import { needsZone } from './offer.ts';

/** What is still to be asked before a plan can be closed, in the order to ask it. */
export const missingFacts = ['service', 'zone', 'plan', 'name'] as const;
export type MissingFact = (typeof missingFacts)[number];

export const nextSteps = [
  'answer_objection',
  'ask_service',
  'ask_zone',
  'offer_plans',
  'close_sale',
  'let_go',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** A conversation in one line, for the person who takes it over. */
export interface AgentBrief {
  /** What the customer asked for in their last messages, the latest first. */
  wants: Intent[];
  /** The objection heard last; null: none. */
  objection: Objection | null;
  missing: MissingFact[];
  nextStep: NextStep;
}

/** They say how somebody talks, not what they want. */
const manners: readonly Intent[] = ['greeting', 'thanks', 'goodbye', 'other'];
const givings: readonly Intent[] = ['give_location', 'give_name', 'give_budget', 'give_date'];
const wantsMax = 3;

/** @param recent the customer's last messages as understood, the oldest first */
export function briefAgent(memory: Memory, recent: Understanding[]): AgentBrief {
  const latestFirst = recent.toReversed();
  const wants = latestFirst
    .flatMap(({ intents }) => intents)
    .filter((intent) => !manners.includes(intent) && !givings.includes(intent));
  const last = latestFirst[0];
  const missing = missingFacts.filter((fact) => isMissing(fact, memory));
  return {
    wants: [...new Set(wants)].slice(0, wantsMax),
    objection: latestFirst.flatMap(({ objections }) => objections)[0] ?? null,
    missing,
    nextStep: nextStep(memory, last, missing),
  };
}

function isMissing(fact: MissingFact, memory: Memory): boolean {
  switch (fact) {
    case 'service':
      return memory.service === null;
    case 'zone':
      return memory.areaId === null && (memory.service === null || needsZone(memory.service));
    case 'plan':
      return memory.chosenProductId === null;
    case 'name':
      return memory.name === null;
  }
}

/** What stands in the way comes first; then what is missing, in order. */
function nextStep(
  memory: Memory,
  last: Understanding | undefined,
  missing: MissingFact[],
): NextStep {
  if (last?.intents.includes('reject') || last?.objections.includes('not_interested'))
    return 'let_go';
  if (last !== undefined && last.objections.length > 0) return 'answer_objection';
  if (memory.chosenProductId !== null) return 'close_sale';
  if (missing.includes('service')) return 'ask_service';
  return missing.includes('zone') ? 'ask_zone' : 'offer_plans';
}
