import type { CallChange } from '../../activities/call/outcomes.ts';
import { ours } from './activity-options.ts';
import type { CallRun } from './state.ts';

/** Takes a step on the call's way, here and in its row. */
export async function record(run: CallRun, change: CallChange): Promise<void> {
  run.status = change.status;
  await ours.recordCall.executeWithOptions({ summary: `Anota: ${change.status}` }, [
    { ...run.ref, change },
  ]);
}
