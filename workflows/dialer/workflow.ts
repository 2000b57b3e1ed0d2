import {
  allHandlersFinished,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../../activities/index.ts';
import type { CallId } from '../../domain/ids.ts';
import { callWorkflowId, lineGranted } from '../call/messages.ts';
import * as messages from './messages.ts';
import { DialerRun } from './state.ts';

const ours = proxyLocalActivities<Pick<Activities, 'reportDialerPaused' | 'announceDialer'>>({
  startToCloseTimeout: '5 s',
  retry: { initialInterval: '100 ms', backoffCoefficient: 2, maximumInterval: '30 s' },
});

/** Far below Temporal's limits, and a replay of it takes milliseconds. */
const longHistoryEvents = 2_000;
/** No call is longer: whoever still has a line then has lost it. */
const longestLineMs = 5 * 3_600_000;

/**
 * One for the installation: hands out lines to calls that want one, at the pace and up to the number
 * that are allowed, the weightiest first. Pauses by itself when too many lines fail, and on a
 * supervisor's word. It runs for ever.
 */
export async function dialer(input: messages.DialerInput): Promise<void> {
  const run = new DialerRun(input);
  listen(run);
  for (;;) {
    const atMs = run.nextGrantMs();
    if (atMs !== null && atMs <= Date.now()) {
      const callId = run.grant(Date.now());
      if (callId !== null) await give(run, callId);
      continue;
    }
    run.isChanged = false;
    const isWoken = () => run.isChanged || historyIsLong();
    if (atMs === null) await condition(isWoken, longestLineMs);
    else await condition(isWoken, Math.max(1, atMs - Date.now()));
    takeBackLost(run);
    if (historyIsLong() && allHandlersFinished())
      await continueAsNew<typeof dialer>(run.carriedOver());
  }
}

const historyIsLong = () => workflowInfo().historyLength > longHistoryEvents;

/** A call that is gone gets no line. */
async function give(run: DialerRun, callId: CallId): Promise<void> {
  try {
    await getExternalWorkflowHandle(callWorkflowId(callId)).signal(lineGranted);
  } catch {
    run.release(callId, false, false);
  }
}

function takeBackLost(run: DialerRun): void {
  const before = Date.now() - longestLineMs;
  for (const { callId, sinceMs } of [...run.onLine])
    if (sinceMs < before) run.release(callId, false, false);
}

/** Nobody is rung until a person looks, and people are told. */
async function pause(run: DialerRun, reason: string): Promise<void> {
  if (run.paused !== null) return;
  const pausedAtMs = Date.now();
  run.paused = { atMs: pausedAtMs, byUserId: null, reason };
  await ours.reportDialerPaused({ reason, pausedAtMs });
}

function listen(run: DialerRun): void {
  setHandler(messages.dialerState, () => run.shown());
  setHandler(messages.lineWanted, (wanted) => {
    run.want(wanted);
    run.isChanged = true;
  });
  setHandler(messages.lineReleased, async ({ callId, outcome, fault }) => {
    const trips = run.release(callId, outcome !== null, fault !== undefined);
    run.isChanged = true;
    if (fault === 'account') await pause(run, 'vendor_account');
    else if (trips) await pause(run, 'too_many_failures');
  });
  setHandler(messages.pauseDialer, async ({ byUserId, reason }) => {
    run.paused ??= { atMs: Date.now(), byUserId, reason };
    await ours.announceDialer();
    return run.shown();
  });
  setHandler(messages.resumeDialer, async (_by) => {
    run.paused = null;
    run.history = [];
    run.isChanged = true;
    await ours.announceDialer();
    return run.shown();
  });
  setHandler(messages.setDialerLimits, async ({ callsPerSecond, callsAtOnce }) => {
    run.limits = { callsPerSecond, callsAtOnce };
    run.isChanged = true;
    await ours.announceDialer();
    return run.shown();
  });
}
