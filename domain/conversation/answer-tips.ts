import type { Objection } from '../labels.ts';
import { adviceAnswer, asksAdvice } from './advice.ts';
import {
  cheapestAnswer,
  comparisonAnswer,
  discountAnswer,
  installationAnswer,
  priceAnswer,
  termsAnswer,
} from './answers.ts';
import { asPerson } from './as-person.ts';
import { copy } from './copy.es.ts';
import { arrivalAnswer, coverageAnswer } from './coverage-answers.ts';
import { detailAnswers, differenceAnswer } from './detail-answers.ts';
import { type Answer, type Facts, plansOf } from './facts.ts';
import type { Conversation } from './heard.ts';
import { objectionAnswer } from './objection-answers.ts';
import { hasNothingFixed, knowsZone, offerFor, plansFor } from './offer.ts';
import type { Burst } from './read-burst.ts';
import { firstOf, linesOf, type Tip } from './tip.ts';
import { tips as words } from './tips.es.ts';

/** What the last message wants to hear: the words themselves, its objections, its questions, an advice. */
export function answerTips({ catalogue, memory }: Conversation, heard: Burst): (Tip | null)[] {
  const facts: Facts = {
    catalogue,
    // The promotion was the assistant's to offer; a person starts from the plan that costs least.
    memory: { ...memory, objectionsHeard: ['price'] },
    plans: plansOf(catalogue, memory),
    named: heard.whole.entities,
    text: heard.text,
    say: firstOf,
  };
  return [
    ...saidTips(heard, facts),
    ...heard.objections.map((objection) => objectionTip(objection, heard, facts)),
    ...askedTips(heard, facts),
    wantsAdvice(heard) ? tip('advice', words.advice, adviceAnswer(heard, facts)) : null,
  ];
}

/** "¿Qué documentos necesito?" is none. */
const wantsAdvice = (heard: Burst) =>
  knowsZone(heard.memory) &&
  asksAdvice(heard) &&
  (['ask_terms', 'ask_installation', 'ask_discount'] as const).every(
    (question) => !heard.intents.has(question),
  );

/** In the words of the person who sends it; what only somebody else could tell helps them nothing. */
function tip(id: string, because: string, answer: Answer | null): Tip | null {
  if (!answer || copy.detailUnknown.includes(answer.text)) return null;
  const text = asPerson(answer.text);
  return text === null ? null : { id, because, text };
}

/** What no label says and the words do. */
function saidTips({ situations, text, date, intents }: Burst, facts: Facts): (Tip | null)[] {
  const { askHour, atHour } = words.callText;
  return [
    (intents.has('ask_human') || situations.has('asks_if_bot')) && !situations.has('asks_call')
      ? { id: 'human', because: words.human, text: words.humanText }
      : null,
    situations.has('asks_call')
      ? { id: 'call', because: words.call, text: date === null ? askHour : atHour }
      : null,
    situations.has('asks_arrival') && hasNothingFixed(facts.catalogue, facts.memory)
      ? tip('arrival', words.arrival, arrivalAnswer(facts))
      : null,
    situations.has('wants_cheaper') ? tip('cheapest', words.cheapest, cheapestAnswer(facts)) : null,
    situations.has('wants_faster') ? fasterTip(facts) : null,
    intents.has('choose_plan')
      ? null
      : tip('difference', words.difference, differenceAnswer(facts, situations)),
    ...detailAnswers(text, facts).map((answer) => tip('detail', words.detail, answer)),
  ];
}

/** Plans above the size that they named, or were told last. */
function fasterTip({ catalogue, memory, plans, named = {} }: Facts): Tip | null {
  const sizes = plansFor(catalogue, memory, memory.service ?? 'internet').flatMap(
    ({ speedMbps }) => speedMbps ?? [],
  );
  const told = plans.filter(({ id }) => memory.quotedProductIds.includes(id));
  const had = named.speedMbps ?? Math.min(...told.flatMap(({ speedMbps }) => speedMbps ?? []));
  const above = sizes
    .filter((size) => Number.isFinite(had) && size > had)
    .toSorted((a, b) => a - b);
  if (above[0] === undefined) return null;
  const offered = offerFor(catalogue, { ...memory, speedMbps: above[0], budget: null });
  const text = [firstOf(copy.planList), ...linesOf(catalogue, offered)].join('\n');
  return { id: 'faster', because: words.faster, text };
}

function objectionTip(objection: Objection, heard: Burst, facts: Facts): Tip | null {
  const { catalogue, memory } = facts;
  const id = `objection:${objection}`;
  // Refusals and "lo consulto" have tips of their own.
  if (objection === 'not_interested' || objection === 'needs_to_consult') return null;
  // The uncovered zone is told with what there is instead.
  if (objection === 'coverage' && hasNothingFixed(catalogue, memory)) return null;
  if (objection === 'has_provider' && heard.intents.has('compare_prices')) return null;
  // "¿Aguanta juegos?" wants a plan that is enough, not the largest.
  if (objection === 'speed' && heard.situations.has('home_use'))
    return tip('advice', words.advice, adviceAnswer(heard, facts));
  const answer = objectionAnswer(objection, factsFor(objection, heard, facts));
  const isContract = objection === 'contract_term' && answer?.quoted.length === 0;
  return tip(id, isContract ? words.contractStays : words.objection[objection], answer);
}

function factsFor(objection: Objection, heard: Burst, facts: Facts): Facts {
  if (objection === 'has_provider') return besideTheirs(heard, facts);
  const { quotedProductIds } = facts.memory;
  if (objection !== 'price' || quotedProductIds.length < 2) return facts;
  // Of a list the least is still to be offered.
  return { ...facts, memory: { ...facts.memory, quotedProductIds: [] } };
}

/** To hold against what they have: somebody else's plan, no slower than theirs. */
function besideTheirs({ whole }: Burst, facts: Facts): Facts {
  const { speedMbps = 0, operator } = whole.entities;
  const others = facts.plans.filter((plan) => plan.operator !== operator);
  const enough = others.filter((plan) => (plan.speedMbps ?? 0) >= speedMbps);
  return enough.length > 0 ? { ...facts, plans: enough } : facts;
}

/** "La otra empresa me da 200 megas": what is compared with it is of that size. */
function atTheirSpeed(facts: Facts): Facts {
  const theirs = /\b(\d{2,4}) mbps\b/.exec(facts.text ?? '')?.[1];
  if (theirs === undefined) return facts;
  return { ...facts, memory: { ...facts.memory, speedMbps: Number(theirs) } };
}

/** Each question with its answer. What the words were answered to is not answered twice. */
function askedTips({ intents, situations, whole }: Burst, facts: Facts): (Tip | null)[] {
  if (situations.has('wants_cheaper') || situations.has('asks_arrival')) return [];
  const asksCost = situations.has('installation_cost');
  const answers: Record<keyof typeof words.asked, () => Answer | null> = {
    ask_price: () => (asksCost ? null : priceAnswer(facts, whole)),
    ask_coverage: () => coverageAnswer(facts),
    ask_discount: () => discountAnswer(facts),
    compare_prices: () => comparisonAnswer(atTheirSpeed(facts)),
    ask_installation: () => installationAnswer(facts),
    ask_terms: () => termsAnswer(facts),
  };
  const questions = new Set<string>(asksCost ? [...intents, 'ask_installation'] : intents);
  return (Object.keys(answers) as (keyof typeof answers)[])
    .filter((question) => questions.has(question))
    .map((question) => tip(question, words.asked[question], answers[question]()));
}
