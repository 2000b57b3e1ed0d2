import type { Assistant, Understanding } from '../../domain/assistant.ts';
import { ModelError } from '../../integrations/openai/errors.ts';
import { conversations } from './conversations/index.ts';
import { isHeldOut, type LabelledMessage, parts, readPart } from './messages.ts';
import { play } from './play.ts';
import { read } from './read.ts';
import type { AssistantReport } from './report.ts';
import { mistakes, scoreOf } from './score.ts';

interface Read {
  message: LabelledMessage;
  understanding: Understanding;
}

/** What cannot be read counts as nothing understood. */
const nothing: Understanding = {
  intents: [],
  objections: [],
  sentiment: 'neutral',
  entities: {},
  cues: [],
};

/** The rules learnt from the training messages, which carry no entities: they tell nothing here. */
export const measuredParts = parts.filter((part) => part !== 'training');

export interface Measured {
  report: AssistantReport;
  /** Misread messages, as text; never of the held-out part. */
  wrong: string[];
  /** Turns that the model's server did not take: the figures are not the model's. */
  lost: number;
}

/** Reads every labelled message and holds every conversation with one assistant. */
export async function measure(
  measured: Assistant,
  { only = measuredParts as readonly string[], messagesMax = Number.POSITIVE_INFINITY } = {},
): Promise<Measured> {
  let lost = 0;
  const assistant = telling(measured, () => {
    lost += 1;
  });
  const sets: AssistantReport['sets'] = [];
  const wrong: string[] = [];
  const pace = [];
  let failures = 0;
  for (const name of parts.filter((part) => only.includes(part))) {
    const all: Read[] = [];
    const startedAt = performance.now();
    for (const message of readPart(name).slice(0, messagesMax)) {
      const understanding = await read(assistant, message).catch(() => null);
      if (understanding === null) failures += 1;
      all.push({ message, understanding: understanding ?? nothing });
    }
    if (all.length === 0) continue;
    pace.push(all.length / ((performance.now() - startedAt) / 1000));
    sets.push({ name, ...scoreOf(all) });
    if (!isHeldOut(name)) wrong.push(...all.flatMap((one) => wrongLine(name, one)));
  }
  const held = [];
  for (const conversation of conversations)
    held.push({ name: conversation.name, problems: await play(conversation, assistant) });
  const messagesPerSecond = Math.round(Math.max(0, ...pace));
  return {
    report: { name: assistant.name, messagesPerSecond, failures, sets, conversations: held },
    wrong,
    lost,
  };
}

/** What a model answers badly is its own; what its server does not answer is nobody's reading. */
function telling(assistant: Assistant, onLost: () => void): Assistant {
  return {
    name: assistant.name,
    takeTurn: async (context, signal) => {
      try {
        return await assistant.takeTurn(context, signal);
      } catch (error) {
        const isOwn =
          error instanceof ModelError && (error.code === 'malformed' || error.code === 'refused');
        if (!isOwn) onLost();
        throw error;
      }
    },
  };
}

function wrongLine(part: string, { message, understanding }: Read): string[] {
  const labels = mistakes(message, understanding);
  if (message.sentiment !== understanding.sentiment)
    labels.push(`-sentiment:${message.sentiment}`, `+sentiment:${understanding.sentiment}`);
  const after = message.after ? ` [after ${message.after}]` : '';
  return labels.length > 0
    ? [`${part} ${message.id}${after} ${JSON.stringify(message.text)}\n    ${labels.join('  ')}`]
    : [];
}
