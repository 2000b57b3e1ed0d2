import type { Sinks } from '@temporalio/workflow';

/** The two empty activities of the yardstick (see `workflow.ts`). */
export interface BareActivities {
  first(): Promise<void>;
  second(): Promise<void>;
}

/** How the yardstick says that a turn is done. */
export interface BareSinks extends Sinks {
  turns: { done(turn: number): void };
}
