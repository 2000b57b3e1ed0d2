import type { Product } from '../catalogue.ts';
import { copy } from './copy.es.ts';
import { listed } from './coverage-answers.ts';
import { type Conversation, missingForContract, refuses, troubleOf } from './heard.ts';
import { knowsZone, offerFor } from './offer.ts';
import { planLine, planName, planPrice } from './plan-text.ts';
import type { Burst } from './read-burst.ts';
import { firstOf, type Tip } from './tip.ts';
import { tips as words } from './tips.es.ts';

/** Where nothing is to be sold: the one thing to say; null: there is. */
export function loneTip(conversation: Conversation, heard: Burst): Tip | null {
  if (conversation.memory.needsAdult)
    return { id: 'minor', because: words.minor, text: firstOf(copy.minor) };
  const trouble = troubleTip(conversation, heard);
  if (trouble) return trouble;
  if (refuses(heard)) return { id: 'let_go', because: words.letGo, text: firstOf(copy.rejected) };
  return null;
}

/** A customer with trouble is helped, not sold to; a document that is known is not asked for. */
function troubleTip(conversation: Conversation, heard: Burst): Tip | null {
  const trouble = troubleOf(conversation, heard);
  const asksDocument = missingForContract(conversation).includes('document');
  switch (trouble) {
    case 'cancel_service':
      return {
        id: 'cancel',
        because: words.cancel,
        text: asksDocument ? words.cancelWithDocumentText : words.cancelText,
      };
    case 'complaint':
      return { id: 'complaint', because: words.complaint, text: words.complaintText };
    case 'existing_customer':
      return {
        id: 'support',
        because: words.support,
        text: asksDocument ? words.supportWithDocumentText : words.supportText,
      };
    default:
      return null;
  }
}

/** A bill is held against a plan; a picture that nobody knows is asked about. */
export function pictureTip(
  { last, memory, catalogue }: Conversation,
  { intents }: Burst,
): Tip | null {
  if (intents.has('send_bill')) {
    const [plan] = knowsZone(memory) ? offerFor(catalogue, memory) : [];
    const text = plan ? words.billText(planLine(catalogue, plan)) : words.billWithoutPlanText;
    return { id: 'bill', because: words.bill, text };
  }
  const isBare = last.some(({ kind, text }) => kind === 'image' && text.trim() === '');
  return isBare ? { id: 'picture', because: words.picture, text: words.pictureText } : null;
}

/** "Lo voy a pensar", "lo consulto": a day to write again, or the one they answer with. */
export function thinkingTip(
  { before }: Conversation,
  { intents, objections, date }: Burst,
): Tip | null {
  const thinks = intents.has('think_about_it') || objections.includes('needs_to_consult');
  const thought = before.at(-1)?.understanding.intents.includes('think_about_it') === true;
  if (!thinks && !(thought && date !== null)) return null;
  const text = date === null ? words.consultText : words.consultDayText;
  return { id: 'day', because: words.consult, text };
}

/** What is left to do for a plan that was chosen: the day they propose, then what is missing. */
export function closingTips(
  conversation: Conversation,
  heard: Burst,
  plan: Product,
): (Tip | null)[] {
  const proposesDay = heard.date !== null && thinkingTip(conversation, heard) === null;
  return [
    proposesDay && !heard.situations.has('asks_call')
      ? { id: 'installation_day', because: words.installationDay, text: words.installationDayText }
      : null,
    contractTip(conversation, plan),
  ];
}

function contractTip(conversation: Conversation, plan: Product): Tip | null {
  const { catalogue, answeredWith } = conversation;
  const name = planName(catalogue, plan);
  const price = planPrice(plan);
  const missing = missingForContract(conversation);
  if (missing.length === 0)
    return { id: 'close', because: words.complete(name), text: words.completeText(name, price) };
  // Asked a moment ago: they wait for the answer.
  if (/documento|dni|direcci[oó]n/i.test(answeredWith)) return null;
  const facts = listed(missing.map((fact) => words.missing[fact]));
  return { id: 'close', because: words.close(name), text: words.closeText(name, price, facts) };
}
