import { waitsAfterOwnerChange } from '../../domain/waits/plan.ts';
import type { Wait } from '../../domain/waits.ts';
import type { LeadRun } from './state.ts';

/** Changes who talks; the plans change with it. */
export function own(run: LeadRun, owner: LeadRun['owner']): void {
  run.owner = owner;
  setWaits(run, waitsAfterOwnerChange(run.waits, run.situation()));
}

/** Won or lost: nothing is planned any more. */
export function close(run: LeadRun, stage: 'won' | 'lost'): void {
  run.stage = stage;
  run.enrolment = null;
  setWaits(run, []);
}

export function setWaits(run: LeadRun, waits: Wait[]): void {
  run.waits = waits;
  changed(run);
}

/** Wakes the story: it looks at its timers and shows the new state. */
export function changed(run: LeadRun): void {
  run.revision += 1;
}
