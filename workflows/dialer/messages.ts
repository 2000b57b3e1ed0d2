import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CallOutcome } from '../../domain/call/call.ts';
import type { CallId, UserId } from '../../domain/ids.ts';

export const dialerWorkflowType = 'dialer';
/** One for the whole installation, which is what a task queue stands for. */
export const dialerWorkflowId = (taskQueue: string) => `dialer/${taskQueue}`;

export interface DialerLimits {
  /** Calls started a second (Twilio's default for an account is 1). */
  callsPerSecond: number;
  /** Outbound calls that are on a line at once. */
  callsAtOnce: number;
}

export interface DialerInput {
  /** Of a first start; later ones keep what people set. */
  limits: DialerLimits;
  /** What an earlier run hands on. */
  carried?: {
    limits: DialerLimits;
    paused: DialerState['paused'];
    waiting: { callId: CallId; priority: number }[];
    onLine: { callId: CallId; sinceMs: number }[];
    history: readonly boolean[];
    nextStartMs: number;
  };
}

/** A call wants a line; higher `priority` first, then first come. Asking twice is asking once. */
export const lineWanted = defineSignal<[{ callId: CallId; priority: number }]>('lineWanted');
/** A call is done with its line, or does not want one any more. */
export const lineReleased =
  defineSignal<
    [
      {
        callId: CallId;
        outcome: CallOutcome | null;
        /** The line failed: `account` for everybody, until a person has looked. */
        fault?: 'line' | 'account';
      },
    ]
  >('lineReleased');

/** `byUserId` null: the circuit breaker. */
export const pauseDialer = defineUpdate<DialerState, [{ byUserId: UserId | null; reason: string }]>(
  'pauseDialer',
);
export const resumeDialer = defineUpdate<DialerState, [{ byUserId: UserId }]>('resumeDialer');
export const setDialerLimits = defineUpdate<DialerState, [DialerLimits & { byUserId: UserId }]>(
  'setDialerLimits',
);

export interface DialerState {
  limits: DialerLimits;
  /** null: dialing. `reason` is a code: `supervisor`, `too_many_failures`, `vendor_account`. */
  paused: { atMs: number; byUserId: UserId | null; reason: string } | null;
  waiting: number;
  onLine: CallId[];
}
export const dialerState = defineQuery<DialerState>('dialerState');
