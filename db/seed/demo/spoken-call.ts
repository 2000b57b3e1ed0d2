import { analyseCall } from '../../../domain/call/analyse.ts';
import type { CallLine } from '../../../domain/call/line.ts';
import type { CallId, LeadId } from '../../../domain/ids.ts';
import { confirmation } from './call-lines.es.ts';
import type { Life } from './lead-rows.ts';
import { Random } from './random.ts';
import type { DemoRows } from './rows.ts';

const breathMs = 1_500;
const msPerWord = 400;
/** A while after the last message. */
const laterMs = 20 * 60_000;

/** A call in which both spoke, as the relay and the analysis leave it. @returns false when there was no time for it yet */
export function addSpokenCall(
  rows: DemoRows,
  { nowMs, catalogue, person }: Life,
  call: { id: CallId; leadId: LeadId; afterMs: number },
): boolean {
  const { id, leadId, afterMs } = call;
  const answeredMs = afterMs + laterMs;
  const lines = spoken(person.firstName ?? '', answeredMs);
  const last = lines.at(-1);
  const lead = rows.lead.at(-1);
  if (last === undefined || lead?.id !== leadId || last.atMs + breathMs > nowMs) return false;
  // Numbers of its own: the stories that follow stay as they are.
  const random = new Random(numberOf(leadId));
  const conversationId = random.id('conversation', answeredMs);
  const durationS = Math.round((last.atMs + breathMs - answeredMs) / 1_000);
  const endedAt = new Date(answeredMs + durationS * 1_000);
  const memory = {};
  const analysis = analyseCall({
    lines,
    memory,
    catalogue,
    outcome: 'successful',
    actions: [],
    timeZone: 'America/Lima',
  });
  const { transcript, summary, sentiment, emotion, nextAction, intents, objections } = analysis;
  rows.conversation.push({
    id: conversationId,
    leadId,
    channel: 'call',
    direction: 'outbound',
    startedAt: new Date(answeredMs),
    endedAt,
    durationS,
    transcript,
    sentiment,
    nextAction,
    intents: JSON.stringify(intents),
    objections: JSON.stringify(objections),
  });
  addLines(rows, random, { leadId, conversationId, lines });
  rows.call.push({
    id,
    leadId,
    conversationId,
    direction: 'outbound',
    status: 'ended',
    outcome: 'successful',
    attempts: 1,
    answeredBy: 'human',
    answeredAt: new Date(answeredMs),
    endedAt,
    createdAt: new Date(answeredMs - breathMs),
    durationS,
    transcript,
    summary,
    sentiment,
    emotion,
    nextAction,
    keyWords: JSON.stringify(analysis.keyWords),
    facts: JSON.stringify(analysis.facts),
  });
  Object.assign(lead, {
    lastMessageAt: new Date(last.atMs),
    lastMessagePreview: last.text.slice(0, 160),
    lastMessageAuthor: last.author,
  });
  return true;
}

const numberOf = (id: string) =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 4_294_967_296, 7);

/** Each waits for the other to finish; a customer's line is noted when it was heard. */
function spoken(firstName: string, answeredMs: number): CallLine[] {
  let atMs = answeredMs;
  return confirmation(firstName).map(([author, text]) => {
    const startMs = atMs + breathMs;
    const endMs = startMs + text.split(' ').length * msPerWord;
    atMs = endMs;
    const noted = author === 'customer' ? endMs : startMs;
    return {
      author,
      text,
      atMs: noted,
      offsetMs: noted - answeredMs,
      understanding: null,
      emotion: author === 'customer' ? 'calm' : null,
    };
  });
}

function addLines(
  rows: DemoRows,
  random: Random,
  call: { leadId: LeadId; conversationId: string; lines: CallLine[] },
): void {
  for (const { author, text, atMs, offsetMs, emotion } of call.lines) {
    const at = new Date(atMs);
    const isCustomers = author === 'customer';
    rows.message.push({
      id: random.id('message', atMs),
      leadId: call.leadId,
      conversationId: call.conversationId,
      direction: isCustomers ? 'inbound' : 'outbound',
      author,
      channel: 'call',
      kind: 'text',
      text,
      status: isCustomers ? 'received' : 'delivered',
      composedBy: isCustomers ? null : 'rules',
      payload: JSON.stringify({ offsetMs, ...(emotion && { emotion }) }),
      turnId: `turn_${call.conversationId}`,
      at,
      receivedAt: at,
      signalledAt: at,
    });
  }
}
