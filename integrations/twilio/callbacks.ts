import { z } from 'zod';
import { answerers, handOverReasons, legStatuses } from '../../domain/call/call.ts';
import type { CallEvent } from '../../domain/call/call-event.ts';
import type { UserId } from '../../domain/ids.ts';

/** A callback in our words, with an id that its repetition shares. null: one that says nothing to us. */
export type ReadCallback = { id: string; event: CallEvent } | null;

type Form = Record<string, string>;

const legId = z.string().regex(/^CA[0-9a-f]{32}$/i);
const count = z.coerce.number().int().nonnegative();

const statusForm = z.object({
  CallSid: legId,
  CallStatus: z.enum(legStatuses),
  SequenceNumber: count.optional(),
  ErrorCode: count.optional(),
});

/** `/webhooks/twilio/status`: initiated, ringing, in-progress, then one of the final ones, in any order. */
export function readStatus(form: Form): ReadCallback {
  const read = statusForm.safeParse(form);
  if (!read.success) return null;
  const { CallSid, CallStatus: status, SequenceNumber, ErrorCode: errorCode } = read.data;
  // Without a number (Twilio sends it on every status callback) the order of life stands in.
  const sequence = SequenceNumber ?? legStatuses.indexOf(status);
  return {
    id: `${CallSid}:status:${sequence}:${status}`,
    event: {
      kind: 'leg_status',
      legId: CallSid,
      status,
      sequence,
      ...(errorCode !== undefined && { errorCode }),
    },
  };
}

const answeredByForm = z.object({ CallSid: legId, AnsweredBy: z.string() });

/** `/webhooks/twilio/amd`. What Twilio may add one day counts as a person: never hang up on one. */
export function readAnsweredBy(form: Form): ReadCallback {
  const read = answeredByForm.safeParse(form);
  if (!read.success) return null;
  const { CallSid, AnsweredBy } = read.data;
  const answerer =
    answerers.find((one) => AnsweredBy === one || AnsweredBy.startsWith(`${one}_`)) ?? 'unknown';
  return {
    id: `${CallSid}:amd:${AnsweredBy}`,
    event: {
      kind: 'answered_by',
      legId: CallSid,
      answerer,
      isAfterBeep: AnsweredBy.startsWith('machine_end'),
    },
  };
}

const talkForm = z.object({
  CallSid: legId,
  SessionId: z.string().optional(),
  SessionStatus: z.enum(['ended', 'completed', 'failed']).catch('completed'),
  HandoffData: z.string().optional(),
});

const handOff = z.object({ reason: z.enum(handOverReasons) });

/** `/webhooks/twilio/relay`: the talk with the assistant is over. */
export function readTalkEnd(form: Form): ReadCallback {
  const read = talkForm.safeParse(form);
  if (!read.success) return null;
  const { CallSid, SessionId = '', SessionStatus: reason, HandoffData } = read.data;
  const handOver = reason === 'ended' ? handOverReason(HandoffData) : undefined;
  return {
    id: `${CallSid}:talk:${SessionId}:${reason}`,
    event: {
      kind: 'talk_ended',
      legId: CallSid,
      session: SessionId,
      reason,
      ...(handOver !== undefined && { handOver }),
    },
  };
}

/** What the relay's `end` frame carried, unless it is something else than ours. */
function handOverReason(handoffData: string | undefined) {
  try {
    return handOff.parse(JSON.parse(handoffData ?? '')).reason;
  } catch {
    return undefined;
  }
}

const roomForm = z.object({
  CallSid: legId.optional(),
  ConferenceSid: z.string(),
  StatusCallbackEvent: z.enum(['participant-join', 'participant-leave', 'conference-end']),
  ParticipantLabel: z.string().optional(),
  SequenceNumber: count.optional(),
});

const roomEvents = {
  'participant-join': 'joined',
  'participant-leave': 'left',
  'conference-end': 'ended',
} as const;

/** `/webhooks/twilio/room`: who joined and left the room; its other events say nothing to us. */
export function readRoom(form: Form): ReadCallback {
  const read = roomForm.safeParse(form);
  if (!read.success) return null;
  const { CallSid = '', ConferenceSid, StatusCallbackEvent, ParticipantLabel = '' } = read.data;
  const agentId = /^user_[a-z0-9]+$/.test(ParticipantLabel) ? (ParticipantLabel as UserId) : null;
  return {
    id: `${ConferenceSid}:${StatusCallbackEvent}:${ParticipantLabel}:${read.data.SequenceNumber ?? 0}`,
    event: {
      kind: 'room',
      legId: CallSid,
      event: roomEvents[StatusCallbackEvent],
      who: agentId === null ? 'customer' : 'agent',
      ...(agentId !== null && { agentId }),
    },
  };
}

const recordingForm = z.object({
  CallSid: legId,
  RecordingSid: z.string().regex(/^RE[0-9a-f]{32}$/i),
  RecordingStatus: z.enum(['completed', 'failed', 'absent']),
});

/** `/webhooks/twilio/recording`; `in-progress` says nothing to us. */
export function readRecording(form: Form): ReadCallback {
  const read = recordingForm.safeParse(form);
  if (!read.success) return null;
  const { CallSid, RecordingSid: recordingId, RecordingStatus } = read.data;
  const state = RecordingStatus === 'completed' ? 'completed' : 'failed';
  return {
    id: `${recordingId}:${RecordingStatus}`,
    event: { kind: 'recording', legId: CallSid, recordingId, state },
  };
}
