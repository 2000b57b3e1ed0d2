import { uuid4 } from '@temporalio/workflow';
import type { LeadChange } from '../../activities/outcomes.ts';
import { ours } from './activity-options.ts';
import type { LeadRun } from './state.ts';

/** Writes what the workflow now knows to the lead's row, with the event that changed it, before anyone is answered. */
export function record(run: LeadRun, change: Omit<LeadChange, 'key'>): Promise<void> {
  const key = uuid4();
  return run.records.run(() =>
    ours.recordChange.executeWithOptions({ summary: `Anota: ${change.kind}` }, [
      run.snapshot(),
      { ...change, key },
    ]),
  );
}
