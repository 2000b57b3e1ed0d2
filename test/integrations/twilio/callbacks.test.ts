import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAnsweredBy,
  readRecording,
  readRoom,
  readStatus,
  readTalkEnd,
} from '../../../integrations/twilio/callbacks.ts';

const legId = `CA${'0a'.repeat(16)}`;
const recordingId = `RE${'1b'.repeat(16)}`;

describe('a status callback', () => {
  it('keeps the vendor’s order and the code of a failure', () => {
    const form = {
      CallSid: legId,
      CallStatus: 'failed',
      SequenceNumber: '2',
      ErrorCode: '13224',
    };
    expect(readStatus(form)?.event).toEqual({
      kind: 'leg_status',
      legId,
      status: 'failed',
      sequence: 2,
      errorCode: 13_224,
    });
  });

  it('repeated is the same event, another status another one', () => {
    const ringing = { CallSid: legId, CallStatus: 'ringing', SequenceNumber: '1' };
    expect(readStatus(ringing)?.id).toBe(readStatus({ ...ringing })?.id);
    const answered = { CallSid: legId, CallStatus: 'in-progress', SequenceNumber: '2' };
    expect(readStatus(answered)?.id).not.toBe(readStatus(ringing)?.id);
  });

  it('with a status that nobody knows says nothing', () => {
    expect(readStatus({ CallSid: legId, CallStatus: 'levitating' })).toBeNull();
  });
});

describe('machine detection', () => {
  const answererOf = (AnsweredBy: string) => readAnsweredBy({ CallSid: legId, AnsweredBy })?.event;

  it('tells a machine that is still talking from one after its beep', () => {
    expect(answererOf('machine_start')).toMatchObject({ answerer: 'machine', isAfterBeep: false });
    for (const end of ['machine_end_beep', 'machine_end_silence', 'machine_end_other'])
      expect(answererOf(end)).toMatchObject({ answerer: 'machine', isAfterBeep: true });
  });

  it('takes whatever it does not know for a person', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        fc.pre(!/^(?:human|machine|fax)(?:_|$)/.test(word));
        expect(answererOf(word)).toMatchObject({ answerer: 'unknown', isAfterBeep: false });
      }),
    );
  });
});

describe('the end of a talk', () => {
  it('hands over only when the assistant said so, in our own words', () => {
    const end = (SessionStatus: string, HandoffData?: string) =>
      readTalkEnd({
        CallSid: legId,
        SessionId: 'VX1',
        SessionStatus,
        ...(HandoffData !== undefined && { HandoffData }),
      })?.event;
    const asked = JSON.stringify({ reason: 'asked_human' });
    expect(end('ended', asked)).toMatchObject({ reason: 'ended', handOver: 'asked_human' });
    expect(end('completed', asked)).not.toHaveProperty('handOver');
    for (const nonsense of ['', '{', '[]', 'null', '{"reason":"rob_bank"}'])
      expect(end('ended', nonsense)).not.toHaveProperty('handOver');
  });
});

describe('the room', () => {
  const joined = (ParticipantLabel: string) =>
    readRoom({
      CallSid: legId,
      ConferenceSid: 'CF1',
      StatusCallbackEvent: 'participant-join',
      ParticipantLabel,
      SequenceNumber: '1',
    })?.event;

  it('knows the customer from each agent', () => {
    expect(joined('customer')).toMatchObject({ kind: 'room', event: 'joined', who: 'customer' });
    expect(joined('user_ana1')).toMatchObject({ who: 'agent', agentId: 'user_ana1' });
  });

  it('says nothing of a conference that began', () => {
    expect(readRoom({ ConferenceSid: 'CF1', StatusCallbackEvent: 'conference-start' })).toBeNull();
  });
});

describe('a recording', () => {
  it('is there or never will be; under way says nothing', () => {
    const form = { CallSid: legId, RecordingSid: recordingId };
    expect(readRecording({ ...form, RecordingStatus: 'completed' })?.event).toMatchObject({
      recordingId,
      state: 'completed',
    });
    expect(readRecording({ ...form, RecordingStatus: 'absent' })?.event).toMatchObject({
      state: 'failed',
    });
    expect(readRecording({ ...form, RecordingStatus: 'in-progress' })).toBeNull();
  });
});

describe('any form at all', () => {
  it('is read or refused, and never throws', () => {
    const fields = fc.dictionary(
      fc.constantFrom(
        'CallSid',
        'CallStatus',
        'AnsweredBy',
        'SessionStatus',
        'HandoffData',
        'RecordingSid',
        'ConferenceSid',
        'StatusCallbackEvent',
        'SequenceNumber',
        'ErrorCode',
      ),
      fc.oneof(fc.string(), fc.constantFrom(legId, recordingId, 'completed', '-1', '1e400')),
    );
    fc.assert(
      fc.property(fields, (form) => {
        for (const read of [readStatus, readAnsweredBy, readTalkEnd, readRoom, readRecording])
          expect(read(form) === null || typeof read(form)?.id === 'string').toBe(true);
      }),
    );
  });
});
