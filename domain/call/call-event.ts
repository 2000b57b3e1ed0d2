import type { UserId } from '../ids.ts';
import type { Answerer, HandOverReason, LegStatus } from './call.ts';

/**
 * What happened to a call, as its workflow hears it: from the vendor's callbacks, in any order and
 * more than once. No numbers, names or words.
 */
export type CallEvent =
  | {
      kind: 'leg_status';
      legId: string;
      status: LegStatus;
      /** The vendor's order; a lower one that comes later is old news. */
      sequence: number;
      /** The vendor's code of a failure. */
      errorCode?: number;
    }
  | {
      kind: 'answered_by';
      legId: string;
      answerer: Answerer;
      /** The greeting is over: a message can be left now. */
      isAfterBeep: boolean;
    }
  /** The talk with the assistant is over; `handOver` says that a person has to come. */
  | {
      kind: 'talk_ended';
      legId: string;
      /** The vendor's id of the relay's connection. */
      session: string;
      reason: 'ended' | 'completed' | 'failed';
      handOver?: HandOverReason;
    }
  /** Somebody joined or left the room where the customer waits for a person. */
  | {
      kind: 'room';
      legId: string;
      event: 'joined' | 'left' | 'ended';
      who: 'customer' | 'agent';
      agentId?: UserId;
    }
  | { kind: 'recording'; legId: string; recordingId: string; state: 'completed' | 'failed' };
