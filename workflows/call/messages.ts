import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CallOutcome, CallPurpose, CallStatus } from '../../domain/call/call.ts';
import type { CallEvent } from '../../domain/call/call-event.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';

export const callWorkflowType = 'call';
export const callWorkflowId = (callId: CallId) => `call/${callId}`;

/** Only ids, instants and codes: histories are never deleted, personal data must be. */
export interface CallInput {
  callId: CallId;
  leadId: LeadId;
  purpose: CallPurpose;
  /** How many times faster the business clock runs; 1 in production. */
  timeScale: number;
  /** Set when the customer rang: the vendor's id of their leg. Absent: we dial. */
  inboundLegId?: string;
}

/** Something happened; `eventId` is that of the stored row, so that hearing it twice does no harm. */
export const callProgressed =
  defineSignal<[{ eventId: string; event: CallEvent }]>('callProgressed');
/** From the dialer: a line is yours, dial now. */
export const lineGranted = defineSignal<[]>('lineGranted');

/** Rejected (ApplicationFailure type = code) with: `call_not_live`, `already_with_agent`. */
export const takeOverCall = defineUpdate<
  { status: CallStatus },
  [{ agentId: UserId; answersOn: 'phone' | 'browser' }]
>('takeOverCall');
/** Ends a live call, or drops a queued one. Rejected with `call_over`. */
export const endCall = defineUpdate<{ status: CallStatus }, [{ byUserId: UserId }]>('endCall');

export interface CallState {
  status: CallStatus;
  outcome: CallOutcome | null;
  /** Dial attempts made. */
  attempts: number;
  /** When it is dialed (again); null while it is not waiting for that. ms since the epoch. */
  nextAttemptAtMs: number | null;
  agentId: UserId | null;
}
export const callState = defineQuery<CallState>('callState');
