import type { MessageId } from '../ids.ts';
import { normalise } from '../understanding/normalise.ts';

/** Something a channel of the recording says. */
export interface Heard {
  startMs: number;
  endMs: number;
  text: string;
}

export interface LiveLine {
  id: MessageId;
  author: 'customer' | 'bot' | 'agent';
  text: string;
  /** When it was heard or begun, ms from the answer; null when nobody noted it. */
  offsetMs: number | null;
}

export interface Hearing {
  lines: readonly LiveLine[];
  customer: readonly Heard[];
  /** What the customer was told: by the assistant, and by the person who took over. */
  ours: readonly Heard[];
  /** When a person joined, ms from the answer; null: the assistant alone spoke. */
  agentJoinedMs: number | null;
}

export interface Correction {
  corrected: { id: MessageId; text: string }[];
  /** What was said once a person had joined, which nobody wrote down live. */
  added: { author: 'customer' | 'agent'; text: string; offsetMs: number }[];
}

/** A line is noted when its speaker has paused for a moment. */
const slackMs = 1_500;
/** What one person says with no longer pause is one line. */
const breathMs = 2_000;
/** Fewer words in common: another sentence was heard, the live one stands. */
const commonMin = 0.5;

/** The live transcript with the recording's better words, and with what was said to a person. Pure. */
export function mergeHearing({ lines, customer, ours, agentJoinedMs }: Hearing): Correction {
  const untilMs = agentJoinedMs ?? Number.POSITIVE_INFINITY;
  const corrected: Correction['corrected'] = [];
  let fromMs = Number.NEGATIVE_INFINITY;
  for (const { id, author, text, offsetMs } of lines) {
    if (author !== 'customer' || offsetMs === null) continue;
    const toMs = offsetMs + slackMs;
    const heard = customer
      .filter((one) => middleOf(one) > fromMs && middleOf(one) <= toMs && one.startMs < untilMs)
      .map((one) => one.text)
      .join(' ');
    fromMs = toMs;
    if (heard !== '' && heard !== text && isSameSentence(text, heard))
      corrected.push({ id, text: heard });
  }
  return {
    corrected,
    added: agentJoinedMs === null ? [] : talkFrom(agentJoinedMs, customer, ours),
  };
}

const middleOf = ({ startMs, endMs }: Heard) => (startMs + endMs) / 2;

function isSameSentence(live: string, heard: string): boolean {
  const [one, other] = [live, heard].map((text) => new Set(normalise(text).split(' ')));
  if (one === undefined || other === undefined) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(one.size, other.size) >= commonMin;
}

function talkFrom(joinedMs: number, customer: readonly Heard[], ours: readonly Heard[]) {
  const said = [
    ...customer.map((one) => ({ ...one, author: 'customer' as const })),
    ...ours.map((one) => ({ ...one, author: 'agent' as const })),
  ]
    .filter(({ startMs }) => startMs >= joinedMs)
    .toSorted((one, other) => one.startMs - other.startMs);
  const added: (Correction['added'][number] & { endMs: number })[] = [];
  for (const { author, text, startMs, endMs } of said) {
    const last = added.at(-1);
    if (last?.author === author && startMs - last.endMs < breathMs) {
      last.text = `${last.text} ${text}`;
      last.endMs = endMs;
    } else added.push({ author, text, offsetMs: startMs, endMs });
  }
  return added.map(({ endMs: _end, ...line }) => line);
}
