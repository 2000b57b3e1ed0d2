import { emptyMemory, type Memory, type Understanding } from '../../../domain/assistant.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import { learn } from '../../../domain/conversation/learn.ts';
import { afterPerson } from '../../../domain/conversation/person-said.ts';
import { understand } from '../../../domain/understanding/understand.ts';
import type { Line } from './chat.ts';

const timeZone = 'America/Lima';

/** What the rules read in each line of the customer, in the light of the lines before it; null: not the customer's. */
export function understoodLines(
  lines: Line[],
  startMs: number,
  catalogue: Catalogue,
): (Understanding | null)[] {
  let memory: Memory = emptyMemory;
  return lines.map((line, index) => {
    const atMs = startMs + line.offsetMs;
    if (line.author !== 'customer') {
      // Whoever wrote it: what was asked or shown last is what a short answer refers to.
      const text = line.content?.text ?? line.text;
      memory = afterPerson(memory, [{ author: 'agent', text, atMs }], catalogue);
      return null;
    }
    const reading = understand(
      { id: `msg_${index}`, atMs, kind: line.kind, text: line.text },
      { nowMs: atMs, timeZone, memory, catalogue },
    );
    memory = learn(memory, reading, catalogue);
    return reading.understanding;
  });
}
