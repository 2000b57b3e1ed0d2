import type { CallPurpose } from '../domain/call/call.ts';
import type { CallId, CampaignVersionId, LeadId, MessageId, UserId } from '../domain/ids.ts';
import type { Classification, OwnerKind, Stage } from '../domain/lead.ts';
import type { Wait } from '../domain/waits.ts';

/** What the workflow knows and its activities plan from. Ids, codes and instants only: it is written into histories. */
export interface LeadSnapshot {
  leadId: LeadId;
  timeScale: number;
  owner: { kind: OwnerKind; agentId?: UserId };
  assignedAgentId: UserId | null;
  stage: Stage;
  classification: Classification;
  optedOut: boolean;
  waits: Wait[];
  enrolment: Enrolment | null;
}

export interface Enrolment {
  campaignVersionId: CampaignVersionId;
  stepIndex: number;
  enrolledAtMs: number;
}

export interface TurnRequest {
  lead: LeadSnapshot;
  /** The burst, in the provider's order. */
  messageIds: MessageId[];
  /** `listen`: understand and score, but leave the talking to the person who owns the conversation. */
  mode: 'answer' | 'listen';
  /** `quick`: only if it takes milliseconds; otherwise the answer is `needs_patience`. */
  effort: 'quick' | 'patient';
}

export type TurnOutcome =
  | { kind: 'needs_patience' }
  | {
      kind: 'taken';
      /** Messages this turn took care of; fewer than asked for when an earlier, lost attempt had taken a smaller burst. */
      answeredIds: MessageId[];
      /** What to send; null when there is nothing to say. */
      draftId: MessageId | null;
      stage: Stage;
      classification: Classification;
      /** The customer asked for silence in this turn; the draft confirms it once. */
      optedOut: boolean;
      assignedAgentId: UserId | null;
      waits: Wait[];
      enrolment: Enrolment | null;
    };

export interface DeliverRequest {
  leadId: LeadId;
  messageId: MessageId;
  /** The one message an opted-out customer still gets: the confirmation. */
  confirmsOptOut?: boolean;
}

export type Delivery =
  | { kind: 'accepted' }
  /** A person took the conversation over first; kept as a suggestion. */
  | { kind: 'overtaken' }
  /** Not sent, and nobody should try again. The reason is a stable code. */
  | { kind: 'discarded'; reason: string }
  | { kind: 'failed'; errorCode: number | null };

/** What came of a wait that fell due. */
export interface WaitOutcome {
  draftId: MessageId | null;
  waits: Wait[];
  enrolment: Enrolment | null;
  /** The assistant is to call. Absent: it is not. */
  dial?: { callId: CallId; purpose: CallPurpose };
}

/** What a call that has ended leaves to the lead's workflow. */
export interface CallSettlement {
  stage: Stage;
  classification: Classification;
  assignedAgentId: UserId | null;
  waits: Wait[];
}

/** A change the workflow made by itself or for a person, for the lead's row and its list of events. */
export interface LeadChange {
  kind: string;
  actorUserId: UserId | null;
  /** Same key, same change: a second attempt writes no second event. */
  key: string;
  data?: Record<string, string | number | boolean | null>;
}
