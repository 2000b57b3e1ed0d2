import type { RefusedRow } from '../../db/assistant/refused-replies.ts';
import type { RefusedReply } from '../contract/assistant.ts';
import { displayName } from './lead.ts';

/** A repetition is composed within seconds; the same message is not answered again later. */
const togetherMs = 60_000;

/** Refusals of one message together, in order; the latest message first, as the rows are. */
export function byMessage(latestFirst: RefusedRow[]): RefusedRow[][] {
  const groups: RefusedRow[][] = [];
  for (const row of latestFirst) {
    const group = groups.find(
      ([last]) =>
        last?.leadId === row.leadId &&
        last.question === row.question &&
        Math.abs(last.at.getTime() - row.at.getTime()) < togetherMs,
    );
    if (group) group.unshift(row);
    else groups.push([row]);
  }
  return groups;
}

export function refusedView(attempts: RefusedRow[]): RefusedReply {
  const [first] = attempts;
  if (!first) throw new Error('a refusal has at least one attempt');
  const { id, leadId, question, sentInstead, at } = first;
  return {
    id: String(id),
    leadId,
    leadName: displayName(first),
    question,
    sentInstead,
    at: at.toISOString(),
    attempts: attempts.map(({ composedBy, reasons, text }) => ({ composedBy, reasons, text })),
  };
}
