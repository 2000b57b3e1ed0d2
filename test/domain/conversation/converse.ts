import { seededCatalogue } from '../../../db/seed/data/catalogue.ts';
import { emptyMemory, type Memory, type Turn } from '../../../domain/assistant.ts';
import { takeTurnByRules } from '../../../domain/conversation/take-turn-by-rules.ts';
import type { Author } from '../../../domain/message.ts';
import { observationOf } from '../../../domain/scoring/observe-turn.ts';
import { emptyScoreState, observe, type Score, scoreOf } from '../../../domain/scoring/state.ts';

export const monday10 = Date.UTC(2026, 10, 23, 15);
export const timeZone = 'America/Lima';
export const catalogue = seededCatalogue;

export interface Exchange {
  turns: Turn[];
  memory: Memory;
  score: Score;
  /** What the assistant said, in order; '' for silence. */
  said: string[];
}

/** A whole conversation by the rules, one message a turn, 15 s apart. An array is a burst. */
export function converse(...customer: (string | string[])[]): Exchange {
  let memory = emptyMemory;
  let state = emptyScoreState;
  const history: { author: Author; text: string; atMs: number }[] = [];
  const turns: Turn[] = [];
  let atMs = monday10;
  for (const [index, said] of customer.entries()) {
    atMs += 15_000;
    const texts = [said].flat();
    const messages = texts.map((text, part) => ({
      id: `msg_${index}x${part}` as const,
      atMs,
      kind: 'text',
      text,
    }));
    const turn = takeTurnByRules({
      nowMs: atMs,
      timeZone,
      companyName: 'Timbre',
      memory,
      messages,
      history,
      catalogue,
    });
    for (const understanding of turn.understanding)
      state = observe(state, observationOf(understanding, memory, turn.memory, atMs));
    history.push({ author: 'customer', text: texts.join(' '), atMs });
    if (turn.reply) history.push({ author: 'bot', text: turn.reply.text, atMs });
    memory = turn.memory;
    turns.push(turn);
  }
  return {
    turns,
    memory,
    score: scoreOf(state),
    said: turns.map(({ reply }) => reply?.text ?? ''),
  };
}
