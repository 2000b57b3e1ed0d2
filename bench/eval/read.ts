import { seededCatalogue } from '../../db/seed/data/catalogue.ts';
import { type Assistant, emptyMemory, type Understanding } from '../../domain/assistant.ts';
import { type LabelledMessage, timeZoneOf, writtenAtMs } from './messages.ts';

/** How an assistant understands one message of the set: a first turn, but for the question before it. */
export async function read(assistant: Assistant, message: LabelledMessage): Promise<Understanding> {
  const { understanding } = await assistant.takeTurn(
    {
      nowMs: writtenAtMs,
      timeZone: timeZoneOf[message.country],
      companyName: 'Timbre',
      memory: {
        ...emptyMemory,
        greeted: message.after !== undefined,
        lastQuestion: message.after ?? null,
      },
      messages: [{ id: `msg_${message.id}`, atMs: writtenAtMs, kind: 'text', text: message.text }],
      history: [],
      catalogue: seededCatalogue,
    },
    new AbortController().signal,
  );
  const [first] = understanding;
  if (!first) throw new Error(`${message.id}: nothing was understood`);
  return first;
}
