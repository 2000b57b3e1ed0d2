import type { Answerer, HandOverReason, LegStatus } from '../call/call.ts';
import type { CallEvent } from '../call/call-event.ts';
import type { UserId } from '../ids.ts';

/** One leg, as far as the vendor's callbacks have told. */
export interface Leg {
  status: LegStatus;
  sequence: number;
  errorCode: number | null;
  wasAnswered: boolean;
  answerer: Answerer | null;
  /** A machine has finished its greeting. */
  isAfterBeep: boolean;
  /** Talks that ended with the wish for a person, by connection. */
  handOvers: Record<string, HandOverReason>;
}

/** All that was heard of a call. Told in any order, and any number of times, it comes out the same. */
export interface Heard {
  legs: Record<string, Leg>;
  /** Agents who joined the room, and of them who left it. */
  joined: UserId[];
  left: UserId[];
  recording: { id: string; state: 'completed' | 'failed' } | null;
}

export const nothingHeard: Heard = { legs: {}, joined: [], left: [], recording: null };

const newLeg: Leg = {
  status: 'queued',
  sequence: -1,
  errorCode: null,
  wasAnswered: false,
  answerer: null,
  isAfterBeep: false,
  handOvers: {},
};

const finalStatuses: readonly LegStatus[] = [
  'completed',
  'busy',
  'no-answer',
  'failed',
  'canceled',
];

export const isLegOver = (leg: Leg | undefined): boolean =>
  leg !== undefined && finalStatuses.includes(leg.status);

/** Adds one event. Pure; commutative and idempotent. */
export function hear(heard: Heard, event: CallEvent): Heard {
  switch (event.kind) {
    case 'leg_status':
      return withLeg(heard, event.legId, (leg) => afterStatus(leg, event));
    case 'answered_by':
      return withLeg(heard, event.legId, (leg) => ({
        ...leg,
        answerer: surest(leg.answerer, event.answerer),
        isAfterBeep: leg.isAfterBeep || event.isAfterBeep,
      }));
    case 'talk_ended':
      return withLeg(heard, event.legId, (leg) => ({
        ...leg,
        wasAnswered: true,
        handOvers:
          event.handOver === undefined
            ? leg.handOvers
            : { ...leg.handOvers, [event.session]: event.handOver },
      }));
    case 'room':
      return afterRoom(heard, event);
    case 'recording':
      return {
        ...heard,
        recording:
          heard.recording?.state === 'completed'
            ? heard.recording
            : { id: event.recordingId, state: event.state },
      };
  }
}

function withLeg(heard: Heard, legId: string, change: (leg: Leg) => Leg): Heard {
  return { ...heard, legs: { ...heard.legs, [legId]: change(heard.legs[legId] ?? newLeg) } };
}

/** What ended stays ended, whatever comes late; else the vendor's higher number is the newer truth. */
function afterStatus(leg: Leg, event: Extract<CallEvent, { kind: 'leg_status' }>): Leg {
  const wasAnswered =
    leg.wasAnswered || event.status === 'in-progress' || event.status === 'completed';
  const isNews = isLegOver(leg)
    ? finalStatuses.includes(event.status) && event.sequence > leg.sequence
    : finalStatuses.includes(event.status) || event.sequence > leg.sequence;
  if (!isNews) return { ...leg, wasAnswered };
  const { status, sequence, errorCode = null } = event;
  return { ...leg, wasAnswered, status, sequence, errorCode };
}

/** A machine that was recognised is one, even if "unknown" comes after it. */
function surest(known: Answerer | null, told: Answerer): Answerer {
  const order: readonly (Answerer | null)[] = ['human', 'machine', 'fax', 'unknown', null];
  return order.indexOf(known) <= order.indexOf(told) && known !== null ? known : told;
}

function afterRoom(heard: Heard, event: Extract<CallEvent, { kind: 'room' }>): Heard {
  const { agentId } = event;
  if (agentId === undefined) return heard;
  const added = (list: UserId[]) => (list.includes(agentId) ? list : [...list, agentId].sort());
  if (event.event === 'joined') return { ...heard, joined: added(heard.joined) };
  return { ...heard, left: added(heard.left) };
}
