import type { Memory, TurnAction } from '../../../domain/assistant.ts';

type HandOverReason = Extract<TurnAction, { kind: 'hand_over' }>['reason'];

/** What the customer does in one turn, and what must and must not come of it. */
export interface Exchange {
  /** A message, or a burst of them. */
  says: string | string[];
  /** What arrives when it is no text. */
  kind?: 'audio' | 'image' | 'sticker';
  /** Patterns that the reply must match, all of them. */
  reply?: RegExp[];
  /** Patterns that the reply must not match. */
  never?: RegExp[];
  /** Brings a person now, for this reason. Every turn without it must not. */
  handsOver?: HandOverReason;
  does?: Exclude<TurnAction['kind'], 'hand_over'>;
  /** Local day of the reminder, `YYYY-MM-DD`. */
  remindsOn?: string;
  /** No reply at all. */
  silent?: true;
  /** Asks nothing. */
  asksNothing?: true;
  /** Remembered after this turn. */
  knows?: Partial<Memory>;
}

export interface Conversation {
  name: string;
  turns: Exchange[];
}
