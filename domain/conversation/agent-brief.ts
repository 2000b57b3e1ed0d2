import type { Memory } from '../assistant.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Intent, Objection } from '../labels.ts';
import {
  asked,
  type Conversation,
  hear,
  missingForContract,
  openObjection,
  refuses,
  standingChoice,
  troubleOf,
  troubles,
} from './heard.ts';
import { needsZone } from './offer.ts';
import { planName } from './plan-text.ts';
import type { Burst } from './read-burst.ts';

/** What is still to be asked before a plan can be closed, in the order to ask it. */
export const missingFacts = ['service', 'zone', 'plan', 'name', 'document', 'address'] as const;
export type MissingFact = (typeof missingFacts)[number];

export const nextSteps = [
  'do_not_write',
  'help_customer',
  'answer_objection',
  'agree_day',
  'ask_service',
  'ask_zone',
  'offer_plans',
  'close_sale',
  'let_go',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** What they look for, as far as it is known. */
export type Wish = Pick<
  Memory,
  'service' | 'operator' | 'speedMbps' | 'dataGb' | 'budget' | 'zoneText'
> & {
  /** The plan they chose, by its name; null: none, or no longer. */
  plan: string | null;
};

/** A conversation in one line, for the person who takes it over. */
export interface AgentBrief {
  wish: Wish;
  /** What the customer asked for in their last messages, the latest first. */
  wants: Intent[];
  /** What stands in the way; null: nothing, or it was got over. */
  objection: Objection | null;
  missing: MissingFact[];
  nextStep: NextStep;
}

/** How somebody talks, what they tell, and what the person in charge knows by being there. */
const noWishes: readonly Intent[] = [
  'greeting',
  'ask_plan_info',
  'thanks',
  'goodbye',
  'other',
  'accept',
  'reject',
  'choose_plan',
  'ask_human',
  'opt_out',
  'give_location',
  'give_name',
  'give_budget',
  'give_date',
];
const wantsMax = 3;

/** For these nothing is to be found out. */
const sellsNothing: readonly NextStep[] = ['do_not_write', 'help_customer', 'let_go'];

export function briefAgent(conversation: Conversation): AgentBrief {
  const { memory, catalogue } = conversation;
  const heard = hear(conversation);
  const chosen = standingChoice(conversation, heard);
  const missing = missingOf(conversation, chosen !== null);
  const trouble = troubleOf(conversation, heard);
  const next = nextStep(conversation, heard, chosen !== null, missing);
  return {
    wish: wishOf(memory, catalogue, chosen && planName(catalogue, chosen)),
    wants: asked(conversation)
      .filter((intent) => !noWishes.includes(intent))
      .filter((intent) => !troubles.includes(intent) || intent === trouble)
      .slice(0, wantsMax),
    objection: openObjection(conversation, heard),
    missing: sellsNothing.includes(next) ? [] : missing,
    nextStep: next,
  };
}

function wishOf(memory: Memory, { operators }: Catalogue, plan: string | null): Wish {
  const { service, speedMbps, dataGb, budget, zoneText } = memory;
  const operator = operators.find(({ code }) => code === memory.operator)?.name ?? memory.operator;
  return { service, operator, speedMbps, dataGb, budget, zoneText, plan };
}

function missingOf(conversation: Conversation, isChosen: boolean): MissingFact[] {
  const { memory, known } = conversation;
  if (isChosen) return missingForContract(conversation);
  const lacks: Partial<Record<MissingFact, boolean>> = {
    service: memory.service === null,
    zone: memory.areaId === null && (memory.service === null || needsZone(memory.service)),
    plan: true,
    name: memory.name === null && !known.name,
  };
  return missingFacts.filter((fact) => lacks[fact]);
}

/** What forbids selling comes first, then what stands in the way, then what is missing, in order. */
function nextStep(
  conversation: Conversation,
  heard: Burst,
  isChosen: boolean,
  missing: MissingFact[],
): NextStep {
  if (conversation.optedOut || heard.intents.has('opt_out')) return 'do_not_write';
  if (troubleOf(conversation, heard)) return 'help_customer';
  if (refuses(heard)) return 'let_go';
  if (heard.intents.has('think_about_it') || heard.objections.includes('needs_to_consult'))
    return 'agree_day';
  const isOpen = conversation.answeredWith === '';
  if (isOpen && heard.objections.some((one) => one !== 'not_interested')) return 'answer_objection';
  if (isChosen) return 'close_sale';
  if (missing.includes('service')) return 'ask_service';
  return missing.includes('zone') ? 'ask_zone' : 'offer_plans';
}
