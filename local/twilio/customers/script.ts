/** What a scripted customer does. `drop` is their line's: the connection of the talk breaks, the call does not. */
export type Deed =
  | { kind: 'say'; text: string }
  | { kind: 'press'; digit: string }
  | { kind: 'hang_up' }
  | { kind: 'drop' }
  /** Only hears. */
  | { kind: 'listen' };

/** What a scripted customer waits for, and what they do then. */
export interface Step {
  /** In what was heard since the step before; left out: goes on at once. */
  hears?: RegExp;
  /** What must not be in it. */
  absent?: RegExp;
  /** How long it may take to be heard, ms. Default 20,000. */
  withinMs?: number;
  /** Does not let the other finish. */
  cutsIn?: boolean;
  /** How long they think before they do it, ms. Default 0. */
  afterMs?: number;
  does: Deed;
}

/** A customer who answers by themselves, and stays after the last step until the other side hangs up. */
export interface Script {
  name: string;
  /** How long they let it ring, ms. Default 2,000. */
  answersAfterMs?: number;
  steps: Step[];
}

/** What came of a script: nothing, or what was expected and not heard. */
export interface Played {
  script: string;
  problem: string | null;
}
