import type { CallOutcome, CallStatus } from '../../domain/call/call.ts';
import type { CallEvent } from '../../domain/call/call-event.ts';
import { type Heard, hear, isLegOver, type Leg, nothingHeard } from '../../domain/calling/heard.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';
import type { CallInput, CallState } from './messages.ts';

/** A person who pressed "take over", and where they answer. */
export interface Taker {
  agentId: UserId;
  answersOn?: 'phone' | 'browser';
}

/** Everything a call's workflow remembers. */
export class CallRun {
  readonly callId: CallId;
  readonly leadId: LeadId;
  readonly input: CallInput;
  status: CallStatus;
  outcome: CallOutcome | null = null;
  attempts = 0;
  nextAttemptAtMs: number | null = null;
  agentId: UserId | null = null;
  heard: Heard = nothingHeard;
  /** A person pressed "take over", and has not got the customer yet. */
  takenOverBy: Taker | null = null;
  /** A person ended it. */
  isEnded = false;
  hasLine = false;
  private readonly told = new Set<string>();

  constructor(input: CallInput) {
    this.input = input;
    this.callId = input.callId;
    this.leadId = input.leadId;
    this.status = input.inboundLegId === undefined ? 'queued' : 'talking';
  }

  get ref(): { callId: CallId; leadId: LeadId } {
    return { callId: this.callId, leadId: this.leadId };
  }

  hear(eventId: string, event: CallEvent): void {
    if (this.told.has(eventId)) return;
    this.told.add(eventId);
    this.heard = hear(this.heard, event);
  }

  leg(legId: string): Leg | undefined {
    return this.heard.legs[legId];
  }

  isOver(legId: string): boolean {
    return isLegOver(this.leg(legId));
  }

  isLive(): boolean {
    return ['dialing', 'talking', 'handing_over', 'with_agent'].includes(this.status);
  }

  /** How often the talk has asked for a person. */
  handOversOf(legId: string): number {
    return Object.keys(this.leg(legId)?.handOvers ?? {}).length;
  }

  /** An instant that is `ms` of business time away. */
  after(ms: number): number {
    return Date.now() + ms / this.input.timeScale;
  }

  shown(): CallState {
    const { status, outcome, attempts, nextAttemptAtMs, agentId } = this;
    return { status, outcome, attempts, nextAttemptAtMs, agentId };
  }
}
