import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isSignedByTwilio } from '../../../integrations/twilio/signature.ts';
import { createTwilioTelephony } from '../../../integrations/twilio/telephony.ts';
import { portOf } from '../../../local/free-port.ts';
import { type RunningTwin, startTwin } from '../../../local/twilio/server.ts';

const account = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'token' };
const publicUrl = 'https://timbre.example';
const patient = { timeout: 15_000 };

interface Heard {
  path: string;
  form: Record<string, string>;
  isSigned: boolean;
}

let dataDir: string;
let api: Server;
let heard: Heard[] = [];
let twiml: Record<string, string> = {};
let twin: RunningTwin;

const options = () => ({
  ...account,
  number: '+5117000000',
  publicUrl,
  apiAddress: `http://127.0.0.1:${portOf(api)}`,
  dataDir,
  log: { warn: () => undefined },
  msPerCharacter: 0,
  ringAfterMs: 0,
});

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'timbre-twilio-'));
  api = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const path = request.url ?? '';
    const isSigned = isSignedByTwilio(account.authToken, {
      signature: String(request.headers['x-twilio-signature']),
      url: `${publicUrl}${path}`,
      form,
    });
    heard.push({ path, form, isSigned });
    response.setHeader('content-type', 'text/xml');
    response.end(twiml[path.split('?')[0] ?? ''] ?? '<Response/>');
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  twin = await startTwin(0, options());
});
afterEach(() => {
  heard = [];
  twiml = {};
});
afterAll(async () => {
  await twin.close();
  api.closeAllConnections();
  api.close();
  await rm(dataDir, { recursive: true });
});

const telephony = () =>
  createTwilioTelephony({ ...account, fromNumber: '+5117000000', baseUrl: twin.url }, publicUrl);
const statusesOf = (legId: string) =>
  heard
    .filter(({ path, form }) => path.includes('/status') && form.CallSid === legId)
    .map(({ form }) => [form.CallStatus, form.SequenceNumber]);
const settled = (legId: string, last: string) =>
  expect.poll(() => statusesOf(legId).at(-1)?.[0], patient).toBe(last);

describe('the simulated telephone company', () => {
  it('rings who holds their telephone, and tells everything signed, in order and numbered', async () => {
    const to = '+51987000011';
    twin.switchboard.telephones.look(to);
    const { legId } = await telephony().dial({ callId: 'call_1', to, attempt: 1 });
    await expect.poll(() => statusesOf(legId).at(-1)?.[0], patient).toBe('ringing');
    const leg = twin.switchboard.legOf(legId);
    if (leg) twin.switchboard.answer(leg);
    await settled(legId, 'completed');
    expect(statusesOf(legId)).toEqual([
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ]);
    expect(heard.every(({ isSigned }) => isSigned)).toBe(true);
    expect(heard.some(({ path }) => path === '/webhooks/twilio/voice?call=call_1&attempt=1')).toBe(
      true,
    );
  });

  it('is busy, fails, or is a machine by the end of a number that nobody holds', async () => {
    const ends = await Promise.all(
      ['+51987000001', '+51987000004'].map(async (to) => {
        const { legId } = await telephony().dial({ callId: 'call_2', to, attempt: 1 });
        await expect.poll(() => twin.switchboard.legOf(legId)?.isOver, patient).toBe(true);
        return twin.switchboard.legOf(legId)?.status;
      }),
    );
    expect(ends).toEqual(['busy', 'failed']);
  });

  it('leaves a machine’s beep to be heard beside the call, and goes where it is sent', async () => {
    twiml['/webhooks/twilio/voice'] = '<Response><Pause length="30"/></Response>';
    twiml['/webhooks/twilio/place'] =
      '<Response><Say>Hola, deja dicho &amp; ya</Say><Hangup/></Response>';
    const { legId } = await telephony().dial({ callId: 'call_3', to: '+51987000003', attempt: 1 });
    await expect
      .poll(() => heard.find(({ path }) => path.includes('/amd'))?.form.AnsweredBy, patient)
      .toBe('machine_end_beep');
    await telephony().moveTo({ callId: 'call_3', legId, place: 'voicemail' });
    await settled(legId, 'completed');
    expect(twin.switchboard.legOf(legId)?.lines.map(({ text }) => text)).toContain(
      'Hola, deja dicho & ya',
    );
  });

  it('keeps a recording of the call’s length until it is deleted', async () => {
    const to = '+51987000012';
    twin.switchboard.telephones.look(to);
    const { legId } = await telephony().dial({ callId: 'call_4', to, attempt: 1 });
    await expect.poll(() => twin.switchboard.legOf(legId)?.status, patient).toBe('ringing');
    const leg = twin.switchboard.legOf(legId);
    if (leg) twin.switchboard.answer(leg);
    await expect
      .poll(() => heard.some(({ path }) => path.includes('/recording')), patient)
      .toBe(true);
    const sid = heard.find(({ path }) => path.includes('/recording'))?.form.RecordingSid ?? '';
    const { bytes } = await telephony().fetchRecording(sid);
    expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('RIFF');
    await telephony().deleteRecording(sid);
    await expect(telephony().fetchRecording(sid)).rejects.toThrow('no such recording');
  });

  it('brings the customer and an agent together in a room, and ends it when one leaves', async () => {
    const room = (label: string) =>
      `<Response><Dial><Conference endConferenceOnExit="true" participantLabel="${label}" statusCallback="${publicUrl}/webhooks/twilio/room?call=call_5">call_5</Conference></Dial></Response>`;
    twiml['/webhooks/twilio/voice'] = room('customer');
    twiml['/webhooks/twilio/agent'] = room('user_ana');
    twin.switchboard.telephones.look('client:user_ana');
    const customer = twin.switchboard.callIn('+51987000013');
    const { legId } = await telephony().dialAgent({
      callId: 'call_5',
      agentId: 'user_ana',
      to: null,
    });
    const agent = twin.switchboard.legOf(legId);
    await expect.poll(() => agent?.status, patient).toBe('ringing');
    if (agent === undefined) return;
    twin.switchboard.answer(agent);
    const joined = () =>
      heard
        .filter(({ form }) => form.StatusCallbackEvent === 'participant-join')
        .map(({ form }) => form.ParticipantLabel);
    await expect.poll(joined, patient).toEqual(['customer', 'user_ana']);
    const isOver = () => heard.some(({ form }) => form.StatusCallbackEvent === 'conference-end');
    expect(isOver()).toBe(false);
    twin.switchboard.say(customer, 'hola, ¿hay alguien?');
    expect(agent.lines.at(-1)).toMatchObject({ from: 'line', text: 'hola, ¿hay alguien?' });
    twin.switchboard.hangUp(customer);
    await expect.poll(() => agent.status, patient).toBe('completed');
    await expect.poll(isOver, patient).toBe(true);
  });

  it('lets a scripted customer answer late, hear, and hang up', async () => {
    const to = '+51987000016';
    twiml['/webhooks/twilio/voice'] =
      '<Response><Say>Hola, Rosa</Say><Pause length="30"/></Response>';
    twin.switchboard.telephones.script(to, {
      name: 'listens',
      answersAfterMs: 300,
      steps: [{ hears: /rosa/i, does: { kind: 'hang_up' } }],
    });
    const { legId } = await telephony().dial({ callId: 'call_8', to, attempt: 1 });
    await settled(legId, 'completed');
    const leg = twin.switchboard.legOf(legId);
    const played = () => leg && twin.switchboard.played(leg);
    await expect.poll(played, patient).toEqual({ script: 'listens', problem: null });
  });

  it('refuses wrong credentials, wrong numbers and calls that are over, with Twilio’s codes', async () => {
    const stranger = createTwilioTelephony(
      { ...account, authToken: 'wrong', fromNumber: '+5117000000', baseUrl: twin.url },
      publicUrl,
    );
    await expect(
      stranger.dial({ callId: 'call_6', to: '+51987000014', attempt: 1 }),
    ).rejects.toMatchObject({ refusal: 'account', code: 20_003 });
    await expect(
      telephony().dial({ callId: 'call_6', to: '+51987000000', attempt: 1 }),
    ).rejects.toMatchObject({ refusal: 'number', code: 21_211 });
    await expect(
      telephony().dial({ callId: 'call_6', to: '+51987000429', attempt: 1 }),
    ).rejects.toMatchObject({ refusal: 'later', code: 20_429 });
    await expect(
      telephony().moveTo({ callId: 'call_6', legId: `CA${'0'.repeat(32)}`, place: 'room' }),
    ).rejects.toMatchObject({ code: 20_404 });
  });

  it('that was killed in mid-call tells, once it is back, that the call is over', async () => {
    const to = '+51987000015';
    twiml['/webhooks/twilio/voice'] = '<Response><Pause length="60"/></Response>';
    const killed = await startTwin(0, { ...options(), dataDir: join(dataDir, 'killed') });
    const other = createTwilioTelephony(
      { ...account, fromNumber: '+5117000000', baseUrl: killed.url },
      publicUrl,
    );
    killed.switchboard.telephones.look(to);
    const { legId } = await other.dial({ callId: 'call_7', to, attempt: 1 });
    await expect.poll(() => statusesOf(legId).at(-1)?.[0], patient).toBe('ringing');
    await killed.close();
    const back = await startTwin(0, { ...options(), dataDir: join(dataDir, 'killed') });
    await settled(legId, 'completed');
    await back.close();
  });
});
