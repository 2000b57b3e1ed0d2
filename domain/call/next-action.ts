import type { TurnAction } from '../assistant.ts';
import type { Intent } from '../labels.ts';
import type { CallOutcome } from './call.ts';
import type { CallFacts } from './call-facts.ts';

/** What to do after a call, in the order of what outweighs what. Stable codes: the web says them in Spanish. */
export const nextActions = [
  'leave_alone',
  'attend',
  'close_sale',
  'let_go',
  'call_back',
  'answer_objection',
  'send_plans',
  'call_again',
] as const;
export type NextAction = (typeof nextActions)[number];

export interface CallCourse {
  outcome: CallOutcome | null;
  /** What the customer said, turn after turn. */
  intents: Intent[][];
  facts: CallFacts;
  actions: TurnAction[];
}

/** A wish for silence outweighs everything, then a wish for a person; a call without a word is tried again. */
export function nextActionOf({ outcome, intents, facts, actions }: CallCourse): NextAction | null {
  const asks = (kind: TurnAction['kind']) => actions.some((action) => action.kind === kind);
  const said = (intent: Intent) => intents.some((turn) => turn.includes(intent));
  const last = intents.at(-1) ?? [];
  if (asks('opt_out') || said('opt_out')) return 'leave_alone';
  if (chose(actions) || said('choose_plan')) return 'close_sale';
  if (asks('hand_over') || said('ask_human')) return 'attend';
  if (asks('reject') || last.includes('reject')) return 'let_go';
  if (asks('remind') || said('think_about_it') || facts.date !== undefined) return 'call_back';
  if ((facts.objections ?? []).length > 0) return 'answer_objection';
  if (intents.length > 0) return 'send_plans';
  return outcome === null || outcome === 'successful' ? null : 'call_again';
}

const chose = (actions: TurnAction[]) =>
  actions.some((action) => action.kind === 'hand_over' && action.reason === 'chose_plan');
