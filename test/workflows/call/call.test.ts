import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../domain/call/call-event.ts';
import { callProgressed } from '../../../workflows/call/messages.ts';
import { leadState, leadWorkflowId } from '../../../workflows/lead/messages.ts';
import { keepHistory } from '../../replay/keep-history.ts';
import { type CallWorld, createCallWorld } from './stage.ts';

const patient = { timeout: 20_000 };
let world: CallWorld;
beforeAll(async () => {
  world = await createCallWorld();
});
afterAll(() => world.close());

const outcome = (callId: `call_${string}`) =>
  expect.poll(async () => (await world.row(callId)).outcome, patient);

describe('a call that was asked for', () => {
  it('is dialed once, recorded on two channels, with detection beside the talk, and successful when the customer spoke', async () => {
    const leadId = await world.newLead();
    const callId = await world.request(leadId);
    const legId = await world.legOf(callId, 1);
    const dial = world.twilio.dialed().at(-1)?.form;
    expect(dial).toMatchObject({
      MachineDetection: 'DetectMessageEnd',
      AsyncAmd: 'true',
      RecordingChannels: 'dual',
      Url: `https://timbre.example/webhooks/twilio/voice?call=${callId}&attempt=1`,
    });
    await world.status(callId, legId, 'in-progress', 2);
    await expect.poll(async () => (await world.row(callId)).status, patient).toBe('talking');
    await world.saysInCall(callId, 'sí, dime');
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).toBe('successful');
    expect(world.twilio.legs.filter(({ sid }) => sid === legId)).toHaveLength(1);
    await expect
      .poll(
        async () =>
          (await world.client.workflow.getHandle(leadWorkflowId(leadId)).query(leadState)).waits,
        patient,
      )
      .toEqual([]);
  });

  it('that was answered with a no is followed by one message a week later', async () => {
    const leadId = await world.newLead();
    const callId = await world.request(leadId);
    const legId = await world.legOf(callId, 1);
    await world.saysInCall(callId, 'no gracias');
    await world.db
      .updateTable('call')
      .set({ actions: JSON.stringify([{ kind: 'reject' }]) })
      .where('id', '=', callId)
      .execute();
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).toBe('rejected');
    await expect
      .poll(
        async () =>
          (
            await world.db
              .selectFrom('leadEvent')
              .select('kind')
              .where('leadId', '=', leadId)
              .execute()
          ).map(({ kind }) => kind),
        patient,
      )
      .toContain('call_ended');
    const { waits } = await world.client.workflow
      .getHandle(leadWorkflowId(leadId))
      .query(leadState);
    expect(waits.map(({ reason }) => reason)).toEqual(['rejected_call']);
    await keepHistory(world.handle(callId), 'call-rejected');
  });

  it('rings again after busy and no answer, each in its own time, and gives up at the end', async () => {
    const callId = await world.request(await world.newLead());
    for (const [index, status] of (
      ['busy', 'no-answer', 'busy', 'busy', 'busy'] as const
    ).entries()) {
      const legId = await world.legOf(callId, index + 1);
      await world.status(callId, legId, status, 3);
    }
    await outcome(callId).toBe('busy');
    expect(await world.row(callId)).toMatchObject({ status: 'ended', attempts: 5 });
    await keepHistory(world.handle(callId), 'call-tried-again');
  });

  it('leaves a message after the beep and tries once more the next day', async () => {
    const callId = await world.request(await world.newLead());
    const legId = await world.legOf(callId, 1);
    await world.status(callId, legId, 'in-progress', 2);
    await world.hear(callId, `${legId}:amd:machine_start`, {
      kind: 'answered_by',
      legId,
      answerer: 'machine',
      isAfterBeep: false,
    });
    expect(world.twilio.changes(legId)).toEqual([]);
    await world.hear(callId, `${legId}:amd:machine_end_beep`, {
      kind: 'answered_by',
      legId,
      answerer: 'machine',
      isAfterBeep: true,
    });
    await expect
      .poll(() => world.twilio.changes(legId).map(({ form }) => form.Url), patient)
      .toEqual([expect.stringContaining('place=voicemail')]);
    await world.status(callId, legId, 'completed', 3);
    const second = await world.legOf(callId, 2);
    await world.status(callId, second, 'in-progress', 2);
    await world.status(callId, second, 'completed', 3);
    await outcome(callId).toBe('rejected');
  });

  it.each(['cut', 'broken'] as const)(
    'that was taken while the answer was %s is not dialed twice',
    async (answer) => {
      world.twilio.answerDials(answer);
      const leadId = await world.newLead();
      const callId = await world.request(leadId);
      const legId = await world.legOf(callId, 1);
      const { phone } = await world.db
        .selectFrom('lead')
        .select('phone')
        .where('id', '=', leadId)
        .executeTakeFirstOrThrow();
      expect(world.twilio.legs.filter(({ to }) => to === phone).map(({ sid }) => sid)).toEqual([
        legId,
      ]);
      await world.status(callId, legId, 'busy', 1);
      await world.end(callId);
      await outcome(callId).toBe('busy');
    },
  );

  it('to a number that cannot be called fails for good, and the number is remembered', async () => {
    world.twilio.answerDials({ code: 21_211 });
    const leadId = await world.newLead();
    const callId = await world.request(leadId);
    await outcome(callId).toBe('failed');
    const lead = await world.db
      .selectFrom('lead')
      .select('uncallableReason')
      .where('id', '=', leadId)
      .executeTakeFirstOrThrow();
    expect(lead.uncallableReason).toBe('21211');
  });

  it('of a person who is deleted meanwhile comes to its end', async () => {
    const leadId = await world.newLead();
    const callId = await world.request(leadId);
    const legId = await world.legOf(callId, 1);
    const ended: CallEvent = { kind: 'leg_status', legId, status: 'completed', sequence: 3 };
    await world.db.deleteFrom('lead').where('id', '=', leadId).execute();
    await world.handle(callId).signal(callProgressed, { eventId: 'last', event: ended });
    await expect.poll(async () => (await world.state(callId)).status, patient).toBe('ended');
  });

  it('gives its line back while the company is down, and is dialed when it is up again', async () => {
    const down = { code: 20_500, status: 500 };
    world.twilio.answerDials(down, down, down, down);
    const leadId = await world.newLead();
    const callId = await world.request(leadId);
    await expect
      .poll(async () => (await world.row(callId)).providerSid, { timeout: 40_000 })
      .not.toBeNull();
    const { events } = await world.handle(callId).fetchHistory();
    expect(
      (events ?? []).map(
        (event) => event.signalExternalWorkflowExecutionInitiatedEventAttributes?.signalName,
      ),
    ).toContain('lineReleased');
    const legId = await world.legOf(callId, 1);
    await world.status(callId, legId, 'in-progress', 2);
    await expect.poll(async () => (await world.row(callId)).status, patient).toBe('talking');
    await world.saysInCall(callId, 'sí, dime');
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).toBe('successful');
    expect((await world.row(callId)).attempts).toBe(1);
  });

  it('waits out the company’s pace and goes on', async () => {
    world.twilio.answerDials({ code: 20_429, status: 429 });
    const callId = await world.request(await world.newLead());
    const legId = await world.legOf(callId, 2);
    await world.status(callId, legId, 'in-progress', 2);
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).toBe('rejected');
  });
});

describe('a customer who rings', () => {
  it('is recorded, and leaves a lead that lives on', async () => {
    const { callId, legId, leadId } = await world.callIn();
    await expect
      .poll(
        () =>
          world.twilio.asked.some(({ path }) => path.endsWith(`/Calls/${legId}/Recordings.json`)),
        patient,
      )
      .toBe(true);
    await world.saysInCall(callId, 'quiero internet');
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).toBe('successful');
    await expect
      .poll(
        async () =>
          (
            await world.db
              .selectFrom('leadEvent')
              .select('kind')
              .where('leadId', '=', leadId)
              .execute()
          ).map(({ kind }) => kind),
        patient,
      )
      .toContain('call_ended');
  });

  it('and wants a person gets the freest agent, who owns the conversation then', async () => {
    const agentId = await world.newUser('senior');
    const { callId, legId, leadId } = await world.callIn();
    await world.hear(callId, `${legId}:talk:VX1:ended`, {
      kind: 'talk_ended',
      legId,
      session: 'VX1',
      reason: 'ended',
      handOver: 'asked_human',
    });
    await expect
      .poll(
        () => world.twilio.dialed().some(({ form }) => form.To === `client:${agentId}`),
        patient,
      )
      .toBe(true);
    expect((await world.row(callId)).status).toBe('handing_over');
    await world.hear(
      callId,
      'CF1:join',
      { kind: 'room', legId: 'CAagent', event: 'joined', who: 'agent', agentId },
      { who: 'agent', agentId },
    );
    await expect.poll(async () => (await world.row(callId)).status, patient).toBe('with_agent');
    await expect
      .poll(
        async () =>
          (await world.client.workflow.getHandle(leadWorkflowId(leadId)).query(leadState)).owner,
        patient,
      )
      .toEqual({ kind: 'agent', agentId });
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).toBe('successful');
    await world.db
      .updateTable('user')
      .set({ presence: 'away' })
      .where('id', '=', agentId)
      .execute();
  });

  it('and wants a person when nobody is free is sent back with the promise of a call, which is planned', async () => {
    const { callId, legId, leadId } = await world.callIn();
    await world.hear(callId, `${legId}:talk:VX1:ended`, {
      kind: 'talk_ended',
      legId,
      session: 'VX1',
      reason: 'ended',
      handOver: 'hot',
    });
    await expect
      .poll(() => world.twilio.changes(legId).map(({ form }) => form.Url), { timeout: 60_000 })
      .toEqual([expect.stringContaining('place=assistant')]);
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).not.toBeNull();
    await expect
      .poll(
        async () =>
          await world.db
            .selectFrom('call')
            .select(['purpose', 'direction'])
            .where('leadId', '=', leadId)
            .where('id', '<>', callId)
            .execute(),
        patient,
      )
      .toEqual([{ purpose: 'promised', direction: 'outbound' }]);
  }, 90_000);

  it('is taken over by an agent who presses the button while the assistant talks', async () => {
    const agentId = await world.newUser('junior', { presence: 'away' });
    const { callId, legId } = await world.callIn();
    await world.takeOver(callId, agentId);
    await expect
      .poll(() => world.twilio.changes(legId).map(({ form }) => form.Url), patient)
      .toEqual([expect.stringContaining('place=room')]);
    await expect
      .poll(
        () => world.twilio.dialed().some(({ form }) => form.To === `client:${agentId}`),
        patient,
      )
      .toBe(true);
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).not.toBeNull();
  });

  it('and hangs up as a person takes them over is asked for once, and comes to an end', async () => {
    const agentId = await world.newUser('junior', { presence: 'away' });
    const { callId, legId } = await world.callIn();
    world.twilio.end(legId);
    await world.takeOver(callId, agentId);
    await expect.poll(() => world.twilio.changes(legId).length, patient).toBeGreaterThan(0);
    await world.saysInCall(callId, 'chau');
    await world.status(callId, legId, 'completed', 3);
    await outcome(callId).toBe('successful');
    expect(world.twilio.changes(legId)).toHaveLength(1);
  });
});
