import { type Memory, toldProductIds, type Understanding } from '../assistant.ts';
import type { Detail, ScoreObservation } from './observation.ts';

/** What the score looks at in one customer message, given what was known before and after it. */
export function observationOf(
  understanding: Understanding,
  before: Memory,
  after: Memory,
  atMs: number,
): ScoreObservation {
  const { intents, cues } = understanding;
  const has = (intent: (typeof intents)[number]) => intents.includes(intent);
  const chosePlan = has('choose_plan');
  const chosen = after.chosenProductId;
  return {
    atMs,
    intensityCue: cues.includes('superlative') || cues.includes('urgency') || chosePlan,
    directPriceQuestion: has('ask_price'),
    choseQuotedPlan: chosePlan && chosen !== null && toldProductIds(before).includes(chosen),
    namedBudget: has('give_budget'),
    premiumInterest: cues.includes('premium'),
    details: detailsOf(after),
    affirmativeAnswers: has('accept') ? 1 : 0,
    acceptedOrChosePlan: chosePlan || (has('accept') && yesToPlan(before)),
    explicitRejection: has('reject') || has('opt_out'),
    talkMs: 0,
  };
}

/** A yes to a plan that was put before the customer is more than a yes to a question. */
const yesToPlan = ({ lastQuestion }: Memory) =>
  lastQuestion === 'plan' || lastQuestion === 'proceed';

function detailsOf(memory: Memory): Detail[] {
  const known: [Detail, unknown][] = [
    ['service', memory.service],
    ['zone', memory.areaId ?? memory.zoneText],
    ['speed_or_data', memory.speedMbps ?? memory.dataGb],
    ['plan_or_operator', memory.chosenProductId ?? memory.operator],
  ];
  return known.filter(([, value]) => value !== null).map(([detail]) => detail);
}
