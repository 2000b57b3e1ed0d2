import type { Turn, TurnContext } from '../assistant.ts';

/** Who says a planned reply on a call in words of its own: a language model. */
export interface Talker {
  /** Stored with what it says: its name with its prompt's version. */
  readonly name: string;
  /**
   * Sentences as they come, each ready to be checked and spoken.
   * @throws when the model is slow, down, out of money or talks nonsense: the planned reply is said as it is
   */
  say(planned: { context: TurnContext; turn: Turn }, signal: AbortSignal): AsyncIterable<string>;
}
