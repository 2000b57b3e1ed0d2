import type { CallOutcome, CallStatus } from '../../domain/call/call.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';

export interface CallRef {
  callId: CallId;
  leadId: LeadId;
}

/** Whether the customer may be rung, and when: null for now. `reason` is a code. */
export type DialPlan =
  | { kind: 'dial'; notBeforeMs: number | null }
  | { kind: 'never'; reason: 'opted_out' | 'uncallable' | 'no_phone' | 'closed' | 'cancelled' };

export type Dialed =
  | { kind: 'dialed'; legId: string }
  /** Another call with this person is on a line: later. */
  | { kind: 'line_taken' }
  | { kind: 'refused'; refusal: 'later' | 'number' | 'account'; code: number };

/** Who is rung next for a hand-over; null: nobody is free. */
export type NextAgent = { agentId: UserId } | null;

/** A step on a call's way. */
export interface CallChange {
  status: CallStatus;
  agentId?: UserId;
  outcome?: CallOutcome;
  scheduledForMs?: number;
}

export interface Attempt extends CallRef {
  attempt: number;
  legId: string | null;
  /** What the vendor says of the leg; null when it was never made. */
  legStatus: string | null;
  errorCode: number | null;
  isMachine: boolean;
  wasAnswered: boolean;
  hadAgent: boolean;
}

export interface AttemptOutcome {
  outcome: CallOutcome;
}
