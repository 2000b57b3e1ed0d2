import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sweepCallEvents } from '../../../api/call-workflow/event-sweep.ts';
import { newLegId, startWithTwilio } from './stage.ts';

let stage: Awaited<ReturnType<typeof startWithTwilio>>;
beforeAll(async () => {
  stage = await startWithTwilio();
});
afterEach(async () => {
  stage.takeTemporalDown(false);
  stage.told.length = 0;
  await stage.db.deleteFrom('lead').execute();
});
afterAll(() => stage.close());

const patient = { timeout: 15_000 };
const phone = '+51987654321';
const ring = (legId: string, From = phone) =>
  stage.ask('/voice', { CallSid: legId, From, To: '+5112345678', CallStatus: 'ringing' });
const callIdOf = (legId: string) => `call_${legId.toLowerCase()}`;
const call = (legId: string) =>
  stage.db.selectFrom('call').selectAll().where('id', '=', callIdOf(legId)).executeTakeFirst();
const status = (legId: string, CallStatus: string, SequenceNumber: string) =>
  stage.ask(`/status?call=${callIdOf(legId)}&who=customer`, {
    CallSid: legId,
    CallStatus,
    SequenceNumber,
  });
const leg = (legId: string) =>
  stage.db.selectFrom('callLeg').selectAll().where('id', '=', legId).executeTakeFirstOrThrow();
const events = () => stage.db.selectFrom('callEvent').select('id').orderBy('id').execute();

describe('a customer who rings', () => {
  it('becomes a lead with a call and talks to the assistant, whose workflow hears of it', async () => {
    const legId = newLegId();
    const { status: answered, text } = await ring(legId);
    expect([answered, text]).toEqual([200, expect.stringContaining('<ConversationRelay')]);
    expect(text).toContain(`value="${callIdOf(legId)}"`);
    expect(await call(legId)).toMatchObject({ direction: 'inbound', status: 'talking' });
    await expect
      .poll(() => stage.told, patient)
      .toEqual([{ callId: callIdOf(legId), eventId: `${legId}:opened` }]);
  });

  it('is one call however often Twilio asks what to do', async () => {
    const legId = newLegId();
    await Promise.all([ring(legId), ring(legId), ring(legId)]);
    expect(await stage.db.selectFrom('call').select('id').execute()).toHaveLength(1);
    expect(await stage.db.selectFrom('lead').select('id').execute()).toHaveLength(1);
  });

  it('while a call with them is under way is asked to ring later', async () => {
    const legId = newLegId();
    await ring(legId);
    const second = await ring(newLegId());
    expect(second.text).toContain('ya estamos en una llamada');
    expect(second.text).toContain('<Hangup/>');
  });

  it('with a hidden number hears why that does not work, and leaves no lead', async () => {
    const { text } = await ring(newLegId(), 'anonymous');
    expect(text).toContain('sin ocultarlo');
    expect(await stage.db.selectFrom('lead').select('id').execute()).toEqual([]);
  });
});

describe('a callback', () => {
  it('with a wrong signature gets 401 and leaves nothing', async () => {
    const legId = newLegId();
    await ring(legId);
    const before = await events();
    const form = { CallSid: legId, CallStatus: 'completed' };
    const refused = await stage.ask(`/status?call=${callIdOf(legId)}`, form, 'nonsense');
    expect(refused.status).toBe(401);
    expect(await events()).toEqual(before);
  });

  it('signed for one call is no good for another', async () => {
    const [one, other] = [newLegId(), newLegId()];
    const form = { CallSid: one, CallStatus: 'completed' };
    const address = `https://timbre.example/webhooks/twilio/status?call=${callIdOf(one)}`;
    const { default: twilio } = await import('twilio');
    const signature = twilio.getExpectedTwilioSignature('the account’s token', address, form);
    const refused = await stage.ask(`/status?call=${callIdOf(other)}`, form, signature);
    expect(refused.status).toBe(401);
  });

  it('five times at once is stored and told once', async () => {
    const legId = newLegId();
    await ring(legId);
    await expect.poll(() => stage.told, patient).toHaveLength(1);
    await Promise.all(Array.from({ length: 5 }, () => status(legId, 'completed', '3')));
    await expect.poll(() => stage.told, patient).toHaveLength(2);
    expect(await events()).toHaveLength(2);
  });

  it('that comes late does not take the leg back', async () => {
    const legId = newLegId();
    await ring(legId);
    await status(legId, 'completed', '3');
    await status(legId, 'ringing', '1');
    expect(await leg(legId)).toMatchObject({ status: 'completed', sequence: 3 });
    expect((await leg(legId)).endedAt).not.toBeNull();
  });

  it('of a call that came in is known by its leg: the number’s own callback names no call', async () => {
    const legId = newLegId();
    await ring(legId);
    await stage.ask('/status', { CallSid: legId, CallStatus: 'completed', SequenceNumber: '0' });
    expect(await leg(legId)).toMatchObject({ status: 'completed' });
    await expect
      .poll(() => stage.told.at(-1)?.eventId, patient)
      .toBe(`${legId}:status:0:completed`);
  });

  it('of a call that was deleted is acknowledged', async () => {
    expect((await status(newLegId(), 'completed', '3')).status).toBe(204);
    expect(await events()).toEqual([]);
  });

  it('that Temporal could not hear is told by the sweep, once', async () => {
    const legId = newLegId();
    await ring(legId);
    await expect.poll(() => stage.told, patient).toHaveLength(1);
    stage.takeTemporalDown(true);
    await status(legId, 'completed', '3');
    await stage.db
      .updateTable('callEvent')
      .set({ at: new Date(Date.now() - 60_000) })
      .execute();
    expect(await sweepCallEvents(stage.db, stage.tellCall)).toBe(0);
    stage.takeTemporalDown(false);
    expect(await sweepCallEvents(stage.db, stage.tellCall)).toBe(1);
    expect(await sweepCallEvents(stage.db, stage.tellCall)).toBe(0);
    expect(stage.told.at(-1)?.eventId).toBe(`${legId}:status:3:completed`);
  });
});

describe('when the talk with the assistant is over', () => {
  const end = (legId: string, form: Record<string, string>) =>
    stage.ask(`/relay?call=${callIdOf(legId)}`, { CallSid: legId, ...form });

  it('a customer who is handed over waits in the room', async () => {
    const legId = newLegId();
    await ring(legId);
    const HandoffData = JSON.stringify({ reason: 'hot' });
    const { text } = await end(legId, { SessionId: 'VX1', SessionStatus: 'ended', HandoffData });
    expect(text).toContain('<Conference');
  });

  it('a dropped connection goes on without a second greeting, a hang-up ends', async () => {
    const legId = newLegId();
    await ring(legId);
    const dropped = { SessionId: 'VX1', SessionStatus: 'failed', ErrorCode: '64105' };
    expect((await end(legId, dropped)).text).toContain('name="session" value="resumed"');
    const over = await end(legId, { SessionId: 'VX2', SessionStatus: 'completed' });
    expect(over.text).toContain('<Hangup/>');
  });

  it('because the customer hung up, the leg is over too', async () => {
    const legId = newLegId();
    await ring(legId);
    await end(legId, { SessionId: 'VX1', SessionStatus: 'completed', CallStatus: 'completed' });
    expect(await leg(legId)).toMatchObject({ status: 'completed' });
  });

  it('a connection that drops again and again is given up with an apology', async () => {
    const legId = newLegId();
    await ring(legId);
    const texts: string[] = [];
    for (const session of ['1', '2', '3', '4', '5', '6'])
      texts.push((await end(legId, { SessionId: session, SessionStatus: 'failed' })).text);
    expect(texts.slice(0, 5).every((text) => text.includes('resumed'))).toBe(true);
    expect(texts[5]).toContain('problema técnico');
  });
});

describe('an agent who picks up', () => {
  it('hears who waits and joins; once nobody waits any more, the line ends', async () => {
    const legId = newLegId();
    await ring(legId);
    const path = `/agent?call=${callIdOf(legId)}&agent=user_junior`;
    expect((await stage.ask(path, { CallSid: newLegId() })).text).toContain('<Hangup/>');
    await stage.db
      .updateTable('lead')
      .set({ firstName: 'Rosa', aiNotes: 'Quiere internet de 200 megas en Comas' })
      .execute();
    await stage.db.updateTable('call').set({ status: 'handing_over' }).execute();
    const { text } = await stage.ask(path, { CallSid: newLegId() });
    expect(text).toContain('Rosa. Quiere internet de 200 megas en Comas');
    expect(text).toContain(`>${callIdOf(legId)}</Conference>`);
  });
});

describe('a recording of somebody who was deleted meanwhile', () => {
  it('is deleted at the company; another’s is kept to be fetched', async () => {
    const [gone, here] = [newLegId(), newLegId()];
    await ring(here);
    const recorded = (legId: string, RecordingSid: string) =>
      stage.ask(`/recording?call=${callIdOf(legId)}`, {
        CallSid: legId,
        RecordingSid,
        RecordingStatus: 'completed',
      });
    await recorded(here, recordingId('a'));
    await recorded(gone, recordingId('b'));
    await expect.poll(() => stage.deleted, patient).toEqual([recordingId('b')]);
  });
});

const recordingId = (letter: string) => `RE${letter.repeat(32)}`;
