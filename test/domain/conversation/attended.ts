import { emptyMemory, type Memory } from '../../../domain/assistant.ts';
import type { Conversation, Said } from '../../../domain/conversation/heard.ts';
import { afterPerson } from '../../../domain/conversation/person-said.ts';
import { takeTurnByRules } from '../../../domain/conversation/take-turn-by-rules.ts';
import type { Author } from '../../../domain/message.ts';
import { catalogue, monday10, timeZone } from './converse.ts';

/** From here on a person has the conversation. */
export const personComes = '@';

/**
 * A conversation as the person in charge finds it. Lines are the customer's, one a turn; `A: …` is
 * what the person writes, `IMG …` a picture with its caption. What the assistant composes after
 * `@` is not sent, and of its memory only what it learnt is kept.
 */
export function attend(...lines: string[]): Conversation & { draft: string | null } {
  let memory = emptyMemory;
  let isAttended = false;
  let draft: string | null = null;
  let answeredWith = '';
  const said: Said[] = [];
  const history: { author: Author; text: string; atMs: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const atMs = monday10 + index * 20_000;
    if (line === personComes) {
      isAttended = true;
      continue;
    }
    if (line.startsWith('A: ')) {
      answeredWith = line.slice(3);
      draft = null;
      history.push({ author: 'agent', text: answeredWith, atMs });
      continue;
    }
    const kind = /^IMG\b/.test(line) ? 'image' : 'text';
    const text = line.replace(/^IMG ?/, '');
    const before = afterPerson(memory, history, catalogue);
    const turn = takeTurnByRules({
      nowMs: atMs,
      timeZone,
      companyName: 'Timbre',
      memory: before,
      messages: [{ id: `msg_${index}`, atMs, kind, text }],
      history,
      catalogue,
    });
    const [understanding] = turn.understanding;
    if (understanding) said.push({ kind, text, understanding });
    history.push({ author: 'customer', text, atMs });
    answeredWith = '';
    draft = turn.reply?.text ?? null;
    if (!isAttended && turn.reply) history.push({ author: 'bot', text: turn.reply.text, atMs });
    memory = isAttended ? learnt(turn.memory, memory) : turn.memory;
  }
  return {
    memory: afterPerson(memory, history, catalogue),
    catalogue,
    before: said.slice(0, -1),
    last: said.slice(-1),
    answeredWith,
    known: { name: false, address: false },
    optedOut: false,
    draft: isAttended ? draft : null,
  };
}

function learnt(turned: Memory, before: Memory): Memory {
  const { listedProductIds: _, ...known } = turned;
  const { greeted, lastQuestion, quotedProductIds, listedProductIds } = before;
  const told = { greeted, lastQuestion, quotedProductIds };
  return { ...known, ...told, ...(listedProductIds && { listedProductIds }) };
}
