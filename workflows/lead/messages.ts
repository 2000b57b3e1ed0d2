import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type {
  CallId,
  CampaignVersionId,
  LeadId,
  MessageId,
  SaleId,
  UserId,
} from '../../domain/ids.ts';
import type { Classification, OwnerKind, Stage } from '../../domain/lead.ts';
import type { Wait } from '../../domain/waits.ts';

/** Type, task queue and id of a lead's workflow: all that a client needs to reach it. */
export const leadWorkflowType = 'lead';
/** Sends go through a queue of their own, so that the vendor's throughput limit can hold them back and nothing else. */
export const sendTaskQueue = (leadQueue: string) => `${leadQueue}-whatsapp`;
export const leadWorkflowId = (leadId: LeadId) => `lead/${leadId}`;

/** Only ids, instants and settings: histories are never deleted, personal data must be. */
export interface LeadInput {
  leadId: LeadId;
  /** How many times faster the business clock runs; 1 in production. */
  timeScale: number;
  /** What an earlier run hands on; absent on first start. */
  carried?: CarriedState;
}

/** State that survives continue-as-new. */
export interface CarriedState {
  owner: { kind: OwnerKind; agentId?: UserId };
  assignedAgentId: UserId | null;
  stage: Stage;
  classification: Classification;
  optedOut: boolean;
  waits: Wait[];
  inbox: CustomerMessaged[];
  outbox: MessageId[];
  /** Ids of the latest messages taken in, oldest first, bounded. */
  seen: MessageId[];
  enrolment: {
    campaignVersionId: CampaignVersionId;
    stepIndex: number;
    enrolledAtMs: number;
  } | null;
  turnCount: number;
}

export interface CustomerMessaged {
  messageId: MessageId;
  /** The provider's time, ms since the epoch: bursts are read in this order. */
  atMs: number;
  /** When it reached us: the silence that ends a burst is counted from here, not from when the workflow got to it. */
  receivedAtMs?: number;
}

export const customerMessaged = defineSignal<[CustomerMessaged]>('customerMessaged');
/** A person's message (composer or phone app) that is stored and queued; the workflow delivers it in order. */
export const agentMessaged = defineSignal<[{ messageId: MessageId }]>('agentMessaged');
/** A person answered from the phone app: the message is already sent; the conversation is theirs. */
export const repliedFromPhone = defineSignal<[{ messageId: MessageId }]>('repliedFromPhone');
export const callEnded = defineSignal<[{ callId: CallId }]>('callEnded');
/** The customer is to be called: a call-back was promised, or a warm lead has gone quiet. Ignored by leads that must not be. */
export const callWanted =
  defineSignal<[{ purpose: 'promised' | 'warm_lead'; dueAtMs: number }]>('callWanted');
/** A person took a call over: the conversation is theirs. */
export const agentTookCall = defineSignal<[{ callId: CallId; agentId: UserId }]>('agentTookCall');
export const messageFailed =
  defineSignal<[{ messageId: MessageId; errorCode: number }]>('messageFailed');
export const scoreInputsChanged = defineSignal<[{ reason: string }]>('scoreInputsChanged');
export const optedOut =
  defineSignal<[{ source: 'whatsapp' | 'call' | 'agent' | 'provider' }]>('optedOut');

export interface Ownership {
  owner: { kind: OwnerKind; agentId?: UserId };
  assignedAgentId: UserId | null;
}

/** Rejected (ApplicationFailure type = code) with: `already_owned`, `not_owner`, `closed`, `opted_out`, `unknown_wait`, `in_the_past`, `not_enrolled`, `already_enrolled`. */
export const takeOver = defineUpdate<Ownership, [{ agentId: UserId; force?: boolean }]>('takeOver');
export const handBack = defineUpdate<Ownership, [{ byUserId: UserId }]>('handBack');
export const assign = defineUpdate<Ownership, [{ agentId: UserId; byUserId: UserId }]>('assign');
/** The sale is stored already; the workflow closes the lead as won. */
export const recordSale = defineUpdate<{ stage: Stage }, [{ saleId: SaleId; byUserId: UserId }]>(
  'recordSale',
);
export const markLost = defineUpdate<{ stage: Stage }, [{ byUserId: UserId; reason: string }]>(
  'markLost',
);
export const enrol = defineUpdate<
  void,
  [{ campaignVersionId: CampaignVersionId; byUserId: UserId }]
>('enrol');
export const leaveCampaign = defineUpdate<void, [{ byUserId: UserId }]>('leaveCampaign');
/** Asks that the lead be called: a task for a person (a `call` row) until the assistant can call. */
export const requestCall = defineUpdate<
  { callId: CallId },
  [{ callId: CallId; byUserId: UserId; atMs?: number }]
>('requestCall');
/** Drops a wait without acting on it ("omitir"). */
export const skipWait = defineUpdate<Wait[], [{ waitId: string; byUserId: UserId }]>('skipWait');
export const moveWait = defineUpdate<
  Wait[],
  [{ waitId: string; dueAtMs: number; byUserId: UserId }]
>('moveWait');
/** Acts on a wait at once instead of when it is due ("hacer ahora"). */
export const runWaitNow = defineUpdate<Wait[], [{ waitId: string; byUserId: UserId }]>(
  'runWaitNow',
);

/** Everything `GET /api/leads/:id/workflow` shows that only the workflow knows. */
export interface LeadState {
  owner: { kind: OwnerKind; agentId?: UserId };
  assignedAgentId: UserId | null;
  stage: Stage;
  classification: Classification;
  optedOut: boolean;
  waits: Wait[];
  pendingMessages: number;
  turnCount: number;
  enrolment: CarriedState['enrolment'];
}
export const leadState = defineQuery<LeadState>('leadState');
