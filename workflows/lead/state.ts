import { allHandlersFinished, workflowInfo } from '@temporalio/workflow';
import type { LeadSnapshot } from '../../activities/outcomes.ts';
import type { LeadId, MessageId, UserId } from '../../domain/ids.ts';
import type { Classification, Stage } from '../../domain/lead.ts';
import { earliest, type Situation } from '../../domain/waits/plan.ts';
import type { Wait } from '../../domain/waits.ts';
import { InOrder } from './in-order.ts';
import type {
  CarriedState,
  CustomerMessaged,
  LeadInput,
  LeadState,
  Ownership,
} from './messages.ts';

/** Duplicates of a webhook come within days and a handful of messages; more need not be remembered. */
const seenMax = 200;

/**
 * A replay costs about 5 ms a turn of 10 events, and a lead that wakes after eviction must answer
 * within 300 ms; 400 events also stay far from the limit of 4,000.
 */
const longHistoryEvents = 400;

/** Everything a lead's workflow remembers, and the questions its story asks about it. */
export class LeadRun {
  readonly leadId: LeadId;
  readonly timeScale: number;
  owner: Ownership['owner'];
  assignedAgentId: UserId | null;
  stage: Stage;
  classification: Classification;
  optedOut: boolean;
  waits: Wait[];
  enrolment: CarriedState['enrolment'];
  turnCount: number;
  /** Customer messages to answer. */
  inbox: CustomerMessaged[];
  lastArrivalMs = 0;
  /** Grows with every change made by a handler, so that the story notices what happened while it waited. */
  revision = 0;
  /** Sends of one lead never overtake each other. */
  readonly sends = new InOrder();
  /** Nor do writes of its projection: the last one tells the truth. */
  readonly records = new InOrder();
  private readonly seen: MessageId[];

  constructor({ leadId, timeScale, carried }: LeadInput) {
    this.leadId = leadId;
    this.timeScale = timeScale;
    this.owner = carried?.owner ?? { kind: 'bot' };
    this.assignedAgentId = carried?.assignedAgentId ?? null;
    this.stage = carried?.stage ?? 'new';
    this.classification = carried?.classification ?? 'COLD';
    this.optedOut = carried?.optedOut ?? false;
    this.waits = carried?.waits ?? [];
    this.enrolment = carried?.enrolment ?? null;
    this.turnCount = carried?.turnCount ?? 0;
    this.inbox = carried?.inbox ?? [];
    this.seen = carried?.seen ?? [];
  }

  /** True the first time an id comes by: webhooks are repeated, signals too. */
  isNew(messageId: MessageId): boolean {
    if (this.seen.includes(messageId)) return false;
    this.seen.push(messageId);
    if (this.seen.length > seenMax) this.seen.shift();
    return true;
  }

  botSpeaks(): boolean {
    return this.owner.kind === 'bot' && !this.optedOut;
  }

  isClosed(): boolean {
    return this.stage === 'won' || this.stage === 'lost';
  }

  dueWait(): Wait | null {
    const first = earliest(this.waits);
    return first !== null && first.dueAtMs <= Date.now() ? first : null;
  }

  /** Nothing under way that would be lost if this run ended here. */
  isQuiet(): boolean {
    return this.inbox.length === 0 && this.sends.idle && this.records.idle && allHandlersFinished();
  }

  /** A closed lead's workflow ends; a customer who writes later starts a new run. */
  isOver(): boolean {
    return this.isClosed() && this.waits.length === 0;
  }

  historyIsLong(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength > longHistoryEvents;
  }

  situation(): Situation {
    const { timeScale, stage, classification, optedOut } = this;
    return {
      nowMs: Date.now(),
      timeScale,
      owner: this.owner.kind,
      stage,
      classification,
      optedOut,
    };
  }

  ownership(): Ownership {
    return { owner: this.owner, assignedAgentId: this.assignedAgentId };
  }

  snapshot(): LeadSnapshot {
    const { leadId, timeScale, owner, assignedAgentId, stage } = this;
    const { classification, optedOut, waits, enrolment } = this;
    return {
      leadId,
      timeScale,
      owner,
      assignedAgentId,
      stage,
      classification,
      optedOut,
      waits,
      enrolment,
    };
  }

  shown(): LeadState {
    const { owner, assignedAgentId, stage, classification, optedOut, waits, enrolment } = this;
    const pendingMessages = this.inbox.length;
    const { turnCount } = this;
    return {
      owner,
      assignedAgentId,
      stage,
      classification,
      optedOut,
      waits,
      pendingMessages,
      turnCount,
      enrolment,
    };
  }

  /** Only called when quiet: the outbox is empty then. */
  carriedOver(): LeadInput {
    const { leadId, timeScale, owner, assignedAgentId, stage, classification } = this;
    const { optedOut, waits, inbox, seen, enrolment, turnCount } = this;
    return {
      leadId,
      timeScale,
      carried: {
        owner,
        assignedAgentId,
        stage,
        classification,
        optedOut,
        waits,
        inbox,
        outbox: [],
        seen,
        enrolment,
        turnCount,
      },
    };
  }
}
