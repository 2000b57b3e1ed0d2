import type { Generated } from 'kysely';
import type { TurnAction } from '../../domain/assistant.ts';
import type {
  Answerer,
  CallOutcome,
  CallPurpose,
  CallStatus,
  Emotion,
  LegStatus,
} from '../../domain/call/call.ts';
import type { CallEvent } from '../../domain/call/call-event.ts';
import type { CallFacts } from '../../domain/call/call-facts.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';
import type { Sentiment } from '../../domain/labels.ts';
import type { CreatedAt, Json, JsonWithDefault, NullableTimestamp } from './people.ts';

/** A call, however often it had to be dialed. What was said are its conversation's messages. */
export interface CallTable {
  id: string;
  leadId: LeadId;
  direction: 'inbound' | 'outbound';
  status: CallStatus;
  purpose: Generated<CallPurpose>;
  /** The vendor's id of the customer's latest leg. */
  providerSid: string | null;
  conversationId: string | null;
  /** Dial attempts made. */
  attempts: Generated<number>;
  /** When the latest attempt was begun. */
  dialedAt: NullableTimestamp;
  answeredAt: NullableTimestamp;
  answeredBy: Answerer | null;
  /** The vendor's code when it failed. */
  errorCode: number | null;
  /** Talk time. */
  durationS: number | null;
  /** The vendor's address of it. */
  recordingUrl: string | null;
  recordingId: string | null;
  recordingState: Generated<'none' | 'pending' | 'stored' | 'failed'>;
  /** Where our storage keeps it. */
  recordingKey: string | null;
  recordingMimeType: string | null;
  recordingDurationS: number | null;
  recordingSizeBytes: number | null;
  /** The model that wrote the recording down; null: the transcript is the live one. */
  transcribedBy: string | null;
  /** The whole text, once the call is over. */
  transcript: string | null;
  /** One or two sentences for whoever comes next. */
  summary: string | null;
  sentiment: Sentiment | null;
  emotion: Emotion | null;
  keyWords: JsonWithDefault<string[]>;
  facts: JsonWithDefault<CallFacts>;
  outcome: CallOutcome | null;
  nextAction: string | null;
  /** What the talk asks of the lead's workflow, turn after turn. */
  actions: JsonWithDefault<TurnAction[]>;
  /** Who took it over. */
  agentId: UserId | null;
  requestedBy: UserId | null;
  scheduledFor: NullableTimestamp;
  createdAt: CreatedAt;
  endedAt: NullableTimestamp;
}

/** One person or machine on the vendor's line; its id is the vendor's. */
export interface CallLegTable {
  id: string;
  callId: CallId;
  who: 'customer' | 'agent';
  agentId: UserId | null;
  /** Of the call's dial attempts; 1 is the first. */
  attempt: number;
  status: LegStatus;
  /** The vendor's order of its statuses. */
  sequence: Generated<number>;
  errorCode: number | null;
  createdAt: CreatedAt;
  endedAt: NullableTimestamp;
}

/** The inbox of the call's workflow: `signalledAt` null means stored and not yet told. */
export interface CallEventTable {
  /** What happened, told by the vendor's own ids: the same callback twice is one row. */
  id: string;
  callId: CallId;
  event: Json<CallEvent>;
  at: CreatedAt;
  signalledAt: NullableTimestamp;
}
