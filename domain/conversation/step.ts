import type { Memory, Question, TurnAction } from '../assistant.ts';
import type { Product } from '../catalogue.ts';

/** What follows the answers: a question, an offer, or nothing. */
export interface Step {
  lines: string[];
  question: Question | null;
  list: Product[];
  /** Answers to tap; none: the customer writes. */
  buttons?: { id: string; title: string }[];
  quoted: Product[];
  memory?: Partial<Memory>;
  actions: TurnAction[];
}

export const ask = (line: string, question: Question): Step => ({
  lines: [line],
  question,
  list: [],
  quoted: [],
  actions: [],
});
export const stop = (...lines: string[]): Step => ({
  lines,
  question: null,
  list: [],
  quoted: [],
  actions: [],
});
