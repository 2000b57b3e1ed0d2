import type { Memory, Understanding } from '../assistant.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Intent } from '../labels.ts';
import { normalise } from '../understanding/normalise.ts';
import { adviceAnswer, asksAdvice } from './advice.ts';
import {
  cheapestAnswer,
  comparisonAnswer,
  discountAnswer,
  installationAnswer,
  priceAnswer,
  termsAnswer,
} from './answers.ts';
import { copy } from './copy.es.ts';
import { arrivalAnswer, coverageAnswer } from './coverage-answers.ts';
import { detailAnswers } from './detail-answers.ts';
import { type Answer, type Facts, plansOf } from './facts.ts';
import { objectionAnswer } from './objection-answers.ts';
import { hasNothingFixed, knowsZone, needsZone, offerFor, plansFor } from './offer.ts';
import { planLine, planName, planPrice } from './plan-text.ts';
import { type Situation, situationsIn } from './situations.ts';
import { tips as words } from './tips.es.ts';

/** A hint for the person who writes: what the customer said, and words ready for the composer. */
export interface Tip {
  id: string;
  because: string;
  text: string;
}

const tipsMax = 4;
const firstOf = (variants: readonly string[]) => variants[0] ?? '';

/**
 * What a person may say next, the most useful first: the objection and its best answer, the answer
 * to what was asked, what is missing, the next step. Every figure comes from the catalogue.
 * @param recent the customer's last messages as understood, the oldest first
 * @param lastText the last of them as written; '' when it is not known
 */
export function suggestTips(
  memory: Memory,
  recent: Understanding[],
  catalogue: Catalogue,
  lastText = '',
): Tip[] {
  const alone = serviceTip(recent) ?? endingTip(memory, recent);
  if (alone) return [alone];
  const facts: Facts = {
    catalogue,
    // The promotion was the assistant's to offer; a person starts from the plan that costs least.
    memory: { ...memory, objectionsHeard: ['price'] },
    plans: plansOf(catalogue, memory),
    text: normalise(lastText),
    say: firstOf,
  };
  const found: (Tip | null)[] = [
    closingTip(memory, catalogue),
    ...saidTips(lastText, facts),
    ...objectionTips(recent, facts),
    ...answerTips(recent.at(-1), facts, situationsIn([lastText])),
    thinkingTip(recent.at(-1)),
    ...nextTips(memory, catalogue),
  ];
  const unique = new Map(found.filter((tip) => tip !== null).map((tip) => [tip.text, tip]));
  return [...unique.values()].slice(0, tipsMax);
}

/** A customer of ours with trouble is helped, not sold to. */
function serviceTip(recent: Understanding[]): Tip | null {
  const has = (intent: Intent) => recent.some(({ intents }) => intents.includes(intent));
  if (has('cancel_service')) return { id: 'cancel', because: words.cancel, text: words.cancelText };
  if (has('existing_customer') || has('complaint'))
    return { id: 'support', because: words.support, text: words.supportText };
  return null;
}

/** Nothing to sell now. */
function endingTip({ needsAdult }: Memory, recent: Understanding[]): Tip | null {
  if (needsAdult) return { id: 'minor', because: words.minor, text: firstOf(copy.minor) };
  const last = recent.at(-1);
  const says = (intent: Intent) => last?.intents.includes(intent) === true;
  const isFirm = last?.objections.every((one) => one === 'not_interested') === true;
  if ((says('reject') && isFirm) || last?.objections.includes('not_interested'))
    return { id: 'let_go', because: words.letGo, text: firstOf(copy.rejected) };
  if (says('send_bill')) return { id: 'bill', because: words.bill, text: words.billText };
  return null;
}

function closingTip(memory: Memory, catalogue: Catalogue): Tip | null {
  const plan = catalogue.products.find(({ id }) => id === memory.chosenProductId);
  if (!plan) return null;
  const name = planName(catalogue, plan);
  const missing = memory.name === null ? words.fullName : '';
  return {
    id: 'close',
    because: words.close(name),
    text: words.closeText(name, planPrice(plan), missing),
  };
}

/** What no label says and the words do: a call, the least there is, a recommendation, a detail of the plan. */
function saidTips(lastText: string, facts: Facts): (Tip | null)[] {
  const { catalogue, memory } = facts;
  const situations = situationsIn([lastText]);
  const text = normalise(lastText);
  const said = { situations, text, memory };
  const tip = (id: string, because: string, answer: Answer | null): Tip | null =>
    answer && !isForAPerson(answer) ? { id, because, text: answer.text } : null;
  return [
    situations.has('asks_call') ? { id: 'call', because: words.call, text: words.callText } : null,
    situations.has('asks_arrival') && hasNothingFixed(catalogue, memory)
      ? tip('arrival', words.arrival, arrivalAnswer(facts))
      : null,
    situations.has('wants_cheaper') ? tip('cheapest', words.cheapest, cheapestAnswer(facts)) : null,
    knowsZone(memory) && asksAdvice(said)
      ? tip('advice', words.advice, adviceAnswer(said, facts))
      : null,
    ...detailAnswers(text, facts).map((answer) => tip('detail', words.detail, answer)),
  ];
}

/** "Te lo confirma un asesor" helps no adviser. */
const isForAPerson = ({ text }: Answer) => copy.detailUnknown.includes(text);

/** The latest objection first. */
function objectionTips(recent: Understanding[], facts: Facts): (Tip | null)[] {
  const latestFirst = recent.toReversed().flatMap(({ objections }) => objections);
  return [...new Set(latestFirst)].map((objection) => {
    const answer = objectionAnswer(objection, facts);
    const because = words.objection[objection];
    return answer && { id: `objection:${objection}`, because, text: answer.text };
  });
}

function answerTips(
  last: Understanding | undefined,
  facts: Facts,
  situations: Set<Situation>,
): (Tip | null)[] {
  if (last === undefined) return [];
  // Said above already.
  const isSaid = situations.has('wants_cheaper') || situations.has('asks_arrival');
  const answers: Record<keyof typeof words.asked, () => Answer | null> = {
    ask_price: () => priceAnswer({ ...facts, named: last.entities }, last),
    ask_coverage: () => coverageAnswer(facts),
    ask_discount: () => discountAnswer(facts),
    compare_prices: () => comparisonAnswer(facts),
    ask_installation: () => installationAnswer(facts),
    ask_terms: () => termsAnswer(facts),
  };
  return last.intents.map((intent) => {
    if (!(intent in answers) || isSaid) return null;
    const asked = intent as keyof typeof answers;
    const answer = answers[asked]();
    const text = answer && !isForAPerson(answer) ? answer.text : undefined;
    return text ? { id: asked, because: words.asked[asked], text } : null;
  });
}

const thinkingTip = (last: Understanding | undefined): Tip | null =>
  last?.intents.includes('think_about_it')
    ? { id: 'day', because: words.consult, text: words.consultText }
    : null;

/** What is missing, then the plans that fit. */
function nextTips(memory: Memory, catalogue: Catalogue): (Tip | null)[] {
  if (memory.chosenProductId !== null) return [];
  const { service } = memory;
  return [
    service === null
      ? { id: 'service', because: words.service, text: firstOf(copy.askService) }
      : null,
    knowsZone(memory) || (service !== null && !needsZone(service))
      ? null
      : { id: 'zone', because: words.zone, text: firstOf(copy.askZone) },
    offerTip(memory, catalogue),
  ];
}

function offerTip(memory: Memory, catalogue: Catalogue): Tip | null {
  const { service } = memory;
  if (hasNothingFixed(catalogue, memory)) {
    const zone = memory.zoneText ?? 'tu zona';
    const mobile = plansFor(catalogue, memory, 'mobile').slice(0, 3);
    const lines = mobile.map((plan) => `• ${planLine(catalogue, plan)}`);
    const honest = firstOf(copy.notCovered(zone, copy.fixedServices[service ?? 'internet']));
    return {
      id: 'uncovered',
      because: words.uncovered,
      text: [honest, firstOf(copy.mobileInstead), ...lines].join('\n'),
    };
  }
  if (!knowsZone(memory) && (service === null || needsZone(service))) return null;
  const plans = offerFor(catalogue, memory);
  if (plans.length === 0) return null;
  return {
    id: 'offer',
    because: words.offer,
    text: [copy.planList[0], ...plans.map((plan) => `• ${planLine(catalogue, plan)}`)].join('\n'),
  };
}
