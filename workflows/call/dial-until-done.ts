import { condition, isCancellation } from '@temporalio/workflow';
import type { Dialed } from '../../activities/call/outcomes.ts';
import type { CallOutcome } from '../../domain/call/call.ts';
import { retryAfterMs } from '../../domain/calling/retries.ts';
import { dialing, ours } from './activity-options.ts';
import { follow } from './follow.ts';
import { releaseLine, waitForLine } from './line.ts';
import { record } from './record.ts';
import type { CallRun } from './state.ts';

const minuteMs = 60_000;
/** Business time until a call is looked at again that could not be made for a reason that passes. */
const lineTakenMs = 10 * minuteMs;
const refusedMs = 2 * minuteMs;
const accountFaultMs = 60 * minuteMs;
/** A company that refuses for ever is no reason to try for ever. */
const refusalsMax = 20;

/** A number's own fault says nothing of the lines. */
const faults = { later: 'line', account: 'account', number: undefined } as const;

/** Rings the customer at permitted hours, when a line is free, again after what calls for it. null: it was called off, or must not be made. */
export async function dialUntilDone(run: CallRun): Promise<CallOutcome | null> {
  const outcomes: CallOutcome[] = [];
  let refusals = 0;
  let notBeforeMs = Date.now();
  for (;;) {
    const plan = await ours.planDial({ ...run.ref, notBeforeMs });
    if (plan.kind === 'never') return outcomes.at(-1) ?? null;
    if (!(await waitUntil(run, plan.notBeforeMs))) return outcomes.at(-1) ?? null;
    if (!(await waitForLine(run))) return outcomes.at(-1) ?? null;
    // The queue may have been longer than the day.
    const again = await ours.planDial({ ...run.ref, notBeforeMs: Date.now() });
    if (again.kind === 'never' || again.notBeforeMs !== null) {
      await releaseLine(run, null);
      if (again.kind === 'never') return outcomes.at(-1) ?? null;
      notBeforeMs = again.notBeforeMs ?? notBeforeMs;
      continue;
    }

    run.attempts += 1;
    const { attempts: attempt } = run;
    run.status = 'dialing';
    const dialed = await dial(run, attempt);
    if (dialed.kind === 'dialed') {
      const outcome = await follow(run, dialed.legId, attempt);
      await releaseLine(run, outcome, outcome === 'failed' ? 'line' : undefined);
      outcomes.push(outcome);
      const retryMs = run.isEnded ? null : retryAfterMs(outcomes);
      if (retryMs === null) return outcome;
      notBeforeMs = run.after(retryMs);
    } else if (dialed.kind === 'line_taken') {
      run.attempts -= 1;
      await releaseLine(run, null);
      notBeforeMs = run.after(lineTakenMs);
    } else if (dialed.kind === 'unknown') {
      // The same attempt once more: it begins with looking for the leg, and rings nobody twice.
      run.attempts -= 1;
      await releaseLine(run, 'failed', 'line');
      refusals += 1;
      if (refusals > refusalsMax) return 'failed';
      notBeforeMs = run.after(refusedMs);
    } else {
      const { refusal, code } = dialed;
      await releaseLine(run, 'failed', faults[refusal]);
      if (refusal === 'number') return refusedNumber(run, attempt, code);
      refusals += 1;
      if (refusals > refusalsMax) return 'failed';
      notBeforeMs = run.after(refusal === 'account' ? accountFaultMs : refusedMs);
    }
    await record(run, { status: 'queued', scheduledForMs: notBeforeMs });
  }
}

/** `unknown`: the company does not answer, and may have taken the call all the same. */
async function dial(run: CallRun, attempt: number): Promise<Dialed | { kind: 'unknown' }> {
  try {
    return await dialing.dial({ ...run.ref, attempt });
  } catch (error) {
    if (isCancellation(error)) throw error;
    return { kind: 'unknown' };
  }
}

/** false: somebody ended the call meanwhile. */
async function waitUntil(run: CallRun, atMs: number | null): Promise<boolean> {
  if (atMs !== null && atMs > Date.now()) {
    run.nextAttemptAtMs = atMs;
    await record(run, { status: 'queued', scheduledForMs: atMs });
    await condition(() => run.isEnded, atMs - Date.now());
    run.nextAttemptAtMs = null;
  }
  return !run.isEnded;
}

async function refusedNumber(run: CallRun, attempt: number, errorCode: number) {
  const { outcome } = await ours.concludeAttempt({
    ...run.ref,
    legId: null,
    attempt,
    legStatus: null,
    errorCode,
    isMachine: false,
    wasAnswered: false,
    hadAgent: false,
  });
  return outcome;
}
