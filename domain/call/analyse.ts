import { emptyMemory, type Memory, type TurnAction, type Understanding } from '../assistant.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Intent, Objection, Sentiment } from '../labels.ts';
import { emotionOf } from '../speech/emotion.ts';
import { understand } from '../understanding/understand.ts';
import type { CallOutcome, Emotion } from './call.ts';
import type { CallFacts } from './call-facts.ts';
import { keyWordsOf } from './key-words.ts';
import type { CallLine } from './line.ts';
import { emotionOverall, sentimentOverall } from './mood.ts';
import { type NextAction, nextActionOf } from './next-action.ts';
import { operatorsAmong, summaryOf } from './summary.es.ts';
import { transcriptOf } from './transcript.es.ts';

export interface SpokenCall {
  lines: CallLine[];
  outcome: CallOutcome | null;
  /** What the talk asked of the lead's workflow. */
  actions: TurnAction[];
  memory: Partial<Memory>;
  timeZone: string;
  catalogue: Catalogue;
}

export interface CallAnalysis {
  transcript: string | null;
  summary: string | null;
  sentiment: Sentiment | null;
  emotion: Emotion | null;
  /** By customer line, in order. */
  emotions: Emotion[];
  intents: Intent[];
  objections: Objection[];
  keyWords: string[];
  facts: CallFacts;
  nextAction: NextAction | null;
  /** Found in passing, for the lead's profile. */
  email: string | null;
  address: string | null;
}

/** What a call was about and what should come of it. Pure; what nobody understood while it was spoken, the rules read now. */
export function analyseCall(call: SpokenCall): CallAnalysis {
  const { lines, outcome, actions, catalogue } = call;
  const spoken = lines.filter(({ text }) => text !== '');
  const customer = spoken.filter(({ author }) => author === 'customer');
  const read = customer.map((line) => line.understanding ?? readNow(line, call));
  const emotions = customer.map((line, index) => line.emotion ?? feeling(read[index]));
  const facts = factsOf(read);
  const words = keyWordsOf(
    customer.map(({ text }) => text),
    facts,
    catalogue,
  );
  const emotion = emotionOverall(emotions);
  const nextAction = nextActionOf({
    outcome,
    intents: read.map(({ intents }) => intents),
    facts,
    actions,
  });
  const summary = summaryOf({
    outcome,
    hasTalked: customer.length > 0,
    facts,
    emotion,
    nextAction,
    operators: operatorsAmong(words, catalogue),
  });
  return {
    transcript: spoken.length > 0 ? transcriptOf(spoken) : null,
    summary: summary || null,
    sentiment: sentimentOverall(read.map(({ sentiment }) => sentiment)),
    emotion,
    emotions,
    intents: unique(read.flatMap(({ intents }) => intents)),
    objections: unique(read.flatMap(({ objections }) => objections)),
    keyWords: words,
    facts,
    nextAction,
    email: latest(read, ({ entities }) => entities.email) ?? null,
    address: latest(read, ({ entities }) => entities.address) ?? null,
  };
}

function readNow({ text, atMs }: CallLine, call: SpokenCall): Understanding {
  const { timeZone, catalogue } = call;
  const memory = { ...emptyMemory, ...call.memory, lastQuestion: null };
  const message = { id: 'msg_call', atMs, kind: 'text', text } as const;
  return understand(message, { nowMs: atMs, timeZone, memory, catalogue }).understanding;
}

const feeling = (read: Understanding | undefined): Emotion =>
  read === undefined ? 'calm' : emotionOf(read);

/** What was said last of each counts. */
function factsOf(read: Understanding[]): CallFacts {
  const name = latest(read, ({ entities }) => entities.name);
  const service = latest(read, ({ entities }) => entities.service);
  const zone = latest(read, ({ entities }) => entities.zone);
  const budget = latest(read, ({ entities }) => entities.budget);
  const date = latest(read, ({ entities }) => entities.date);
  const objections = unique(read.flatMap((one) => one.objections));
  return {
    ...(name !== undefined && { name }),
    ...(service !== undefined && { service }),
    ...(zone !== undefined && { zone }),
    ...(budget !== undefined && { budget }),
    ...(date !== undefined && { date }),
    ...(objections.length > 0 && { objections }),
  };
}

const latest = <T>(read: Understanding[], of: (one: Understanding) => T | undefined) =>
  read.map(of).findLast((one) => one !== undefined);

const unique = <T>(all: T[]): T[] => [...new Set(all)];
