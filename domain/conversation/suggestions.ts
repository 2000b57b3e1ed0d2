import type { Memory } from '../assistant.ts';
import type { Catalogue } from '../catalogue.ts';
import { answerTips } from './answer-tips.ts';
import { closingTips, loneTip, pictureTip, thinkingTip } from './closing-tips.ts';
import { copy } from './copy.es.ts';
import { type Conversation, hear, standingChoice } from './heard.ts';
import { hasNothingFixed, knowsZone, needsZone, offerFor, plansFor } from './offer.ts';
import { firstOf, linesOf, type Tip } from './tip.ts';
import { tips as words } from './tips.es.ts';

const tipsMax = 4;
/** The step that follows the answers always finds a place. */
const answersMax = 3;

/**
 * What a person may say next, the most useful first: the answer to what was said last (a bill, the
 * objection, the question), then what is missing or the next step. Nothing after a customer asked
 * for silence, nothing a second time that a person has just answered, and every figure from the catalogue.
 */
export function suggestTips(conversation: Conversation): Tip[] {
  const heard = hear(conversation);
  if (conversation.optedOut || heard.intents.has('opt_out')) return [];
  const isAnswered = conversation.answeredWith !== '';
  const alone = loneTip(conversation, heard);
  if (alone) return isAnswered ? [] : [alone];
  const chosen = standingChoice(conversation, heard);
  const answers = isAnswered
    ? []
    : distinct([
        pictureTip(conversation, heard),
        ...answerTips(conversation, heard),
        thinkingTip(conversation, heard),
      ]).slice(0, answersMax);
  const isOffered = answers.some(({ id }) => id === 'faster');
  const next = chosen
    ? closingTips(conversation, heard, chosen)
    : nextTips(conversation, isOffered);
  return distinct([...answers, ...next]).slice(0, tipsMax);
}

/** Two reasons for the same words are one suggestion. */
const distinct = (found: (Tip | null)[]): Tip[] =>
  [
    ...new Map(
      found
        .filter((tip) => tip !== null)
        .reverse()
        .map((tip) => [tip.text, tip]),
    ).values(),
  ].reverse();

/** What is missing, then the plans that fit. */
function nextTips({ memory, catalogue }: Conversation, isOffered: boolean): (Tip | null)[] {
  const { service } = memory;
  return [
    service === null
      ? { id: 'service', because: words.service, text: firstOf(copy.askService) }
      : null,
    knowsZone(memory) || (service !== null && !needsZone(service))
      ? null
      : { id: 'zone', because: words.zone, text: firstOf(copy.askZone) },
    isOffered ? null : offerTip(memory, catalogue),
  ];
}

function offerTip(memory: Memory, catalogue: Catalogue): Tip | null {
  const { service } = memory;
  if (hasNothingFixed(catalogue, memory)) {
    const zone = memory.zoneText ?? 'tu zona';
    const mobile = plansFor(catalogue, memory, 'mobile').slice(0, 3);
    const honest = firstOf(copy.notCovered(zone, copy.fixedServices[service ?? 'internet']));
    return {
      id: 'uncovered',
      because: words.uncovered,
      text: [honest, firstOf(copy.mobileInstead), ...linesOf(catalogue, mobile)].join('\n'),
    };
  }
  if (!knowsZone(memory) && (service === null || needsZone(service))) return null;
  const plans = offerFor(catalogue, memory);
  if (plans.length === 0) return null;
  const text = [firstOf(copy.planList), ...linesOf(catalogue, plans)].join('\n');
  return { id: 'offer', because: words.offer, text };
}
