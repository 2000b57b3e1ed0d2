import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TelephoneDeps } from '../../api/deps.ts';
import { LeadWorkflowError } from '../../api/lead-workflow/index.ts';
import { LineRefused } from '../../domain/call/telephony.ts';
import type { CallId } from '../../domain/ids.ts';
import { createLocalDisk } from '../../integrations/storage/local-disk.ts';
import { createVoiceTokens } from '../../integrations/twilio/voice-token.ts';
import type { DialerState } from '../../workflows/dialer/messages.ts';
import { aCall, aLead, aUser, callLines } from '../factories/index.ts';
import { type Person, signIn, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
let bare: Awaited<ReturnType<typeof startStage>>;
let directory: string;
let junior: Person;
let supervisor: Person;

const over = new Set<string>();
const asked: unknown[] = [];
const deleted: string[] = [];
let dialer: DialerState = {
  limits: { callsPerSecond: 1, callsAtOnce: 10 },
  paused: null,
  waiting: 3,
  onLine: ['call_a'],
};
/** The workflows' side as it answers when all is well, and when a call is over. */
const telephone: TelephoneDeps = {
  workflows: {
    takeOver: async (callId, request) => {
      if (over.has(callId)) throw new LeadWorkflowError('call_not_live', 'over');
      asked.push([callId, request]);
      return { status: 'handing_over' };
    },
    end: async (callId) => {
      if (over.has(callId)) throw new LeadWorkflowError('call_over', 'over');
      asked.push([callId, 'end']);
      return { status: 'ended' };
    },
    dialerState: async () => dialer,
    pause: async (byUserId) => {
      dialer = { ...dialer, paused: { atMs: 0, byUserId, reason: 'supervisor' } };
      return dialer;
    },
    resume: async () => {
      dialer = { ...dialer, paused: null };
      return dialer;
    },
    setLimits: async (limits) => {
      dialer = { ...dialer, limits };
      return dialer;
    },
  },
  voiceToken: createVoiceTokens({
    accountSid: 'AC1',
    apiKeySid: 'SK1',
    apiKeySecret: 'secret',
    twimlAppSid: 'AP1',
  }),
  deleteRecording: async (id) => {
    if (id === 'RE_gone') throw new LineRefused('later', 20404, 'gone');
    if (id === 'RE_down') throw new Error('no answer');
    deleted.push(id);
  },
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'timbre-calls-'));
  [stage, bare] = await Promise.all([
    startStage({ telephone, files: createLocalDisk(directory) }),
    startStage(),
  ]);
  junior = await signIn(stage.url, 'junior');
  supervisor = await signIn(stage.url, 'supervisor');
});
afterAll(async () => {
  await Promise.all([stage.close(), bare.close()]);
  await rm(directory, { recursive: true });
});

const rosa = () => aLead(stage.db, { firstName: 'Rosa', lastName: 'Quispe' });

describe('calls', () => {
  test('are listed newest first, by group, outcome, lead and name, page by page', async () => {
    const { id: leadId } = await rosa();
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));
    const busy = await aCall(stage.db, { leadId, outcome: 'busy', createdAt: at(1) });
    const good = await aCall(stage.db, { leadId, createdAt: at(2) });
    const queued = await aCall(stage.db, {
      leadId,
      status: 'queued',
      outcome: null,
      createdAt: at(3),
    });
    const idsOf = async (query: string) =>
      (await junior.get(`/api/calls?leadId=${leadId}${query}`)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await idsOf('')).toEqual([queued.id, good.id, busy.id]);
    expect(await idsOf('&group=waiting')).toEqual([queued.id]);
    expect(await idsOf('&group=ended&outcome=busy')).toEqual([busy.id]);
    expect(await idsOf('&q=rosa+qu')).toEqual([queued.id, good.id, busy.id]);
    const first = (await junior.get(`/api/calls?leadId=${leadId}&limit=2`)).body;
    expect(first.items).toHaveLength(2);
    expect(await idsOf(`&limit=2&cursor=${first.nextCursor}`)).toEqual([busy.id]);
  });

  test('that wait come in the order in which they are due, page by page', async () => {
    const { id: leadId } = await rosa();
    const waiting = { leadId, status: 'queued' as const, outcome: null };
    const at = (minute: number) => new Date(Date.UTC(2030, 0, 1, 10, minute));
    const later = await aCall(stage.db, { ...waiting, scheduledFor: at(9) });
    const first = await aCall(stage.db, { ...waiting, createdAt: at(1) });
    const next = await aCall(stage.db, { ...waiting, scheduledFor: at(5) });
    const path = `/api/calls?leadId=${leadId}&group=waiting&limit=2`;
    const page = (await junior.get(path)).body;
    expect(page.items.map(({ id }: { id: string }) => id)).toEqual([first.id, next.id]);
    const rest = (await junior.get(`${path}&cursor=${page.nextCursor}`)).body;
    expect(rest).toMatchObject({ items: [{ id: later.id }], nextCursor: null });
  });

  test('that are live show what was said last and how it sounded', async () => {
    const { id: leadId } = await rosa();
    const call = await aCall(stage.db, {
      leadId,
      status: 'talking',
      outcome: null,
      endedAt: null,
    });
    await callLines(stage.db, call, [
      ['bot', 'Hola, Rosa.'],
      ['customer', 'Está caro', { payload: { emotion: 'annoyed' } as never }],
      ['bot', 'Tengo una promoción.', { payload: { interrupted: true } as never }],
    ]);
    const { items } = (await junior.get('/api/calls?group=live')).body;
    expect(items).toMatchObject([
      {
        id: call.id,
        leadName: 'Rosa Quispe',
        emotion: 'annoyed',
        lastLine: { author: 'bot', text: 'Tengo una promoción.' },
      },
    ]);
    const { lines } = (await junior.get(`/api/calls/${call.id}`)).body;
    expect(lines).toMatchObject([
      { author: 'bot', offsetMs: 10_000, isInterrupted: false },
      { author: 'customer', offsetMs: 20_000, emotion: 'annoyed' },
      { author: 'bot', offsetMs: 30_000, isInterrupted: true },
    ]);
    await stage.db.updateTable('call').set({ status: 'ended' }).where('id', '=', call.id).execute();
  });

  test('have a recording to skip about in', async () => {
    const { id: leadId } = await rosa();
    const { id } = await aCall(stage.db, { leadId });
    expect((await junior.get(`/api/calls/${id}/recording`)).status).toBe(404);
    const key = `${leadId}/${id}`;
    await createLocalDisk(directory).put(key, Buffer.from('RIFF....WAVE'));
    await stage.db
      .updateTable('call')
      .set({
        recordingState: 'stored',
        recordingKey: key,
        recordingMimeType: 'audio/wav',
        recordingSizeBytes: 12,
      })
      .where('id', '=', id)
      .execute();
    const part = await junior.send('get', `/api/calls/${id}/recording`, {
      headers: { range: 'bytes=8-11' },
    });
    expect([part.status, part.body, part.headers.get('content-type')]).toEqual([
      206,
      'WAVE',
      'audio/wav',
    ]);
    const exported = (await supervisor.get(`/api/leads/${leadId}/export`)).body;
    expect(exported.file).toMatchObject([{ callId: id, base64: expect.any(String) }]);
  });

  test('are taken over by whoever may serve the customer, while somebody is on the line', async () => {
    const { id: leadId } = await rosa();
    const { id } = await aCall(stage.db, { leadId, status: 'talking', outcome: null });
    const path = `/api/calls/${id}`;
    expect((await junior.post(`${path}/take-over`, {})).status).toBe(200);
    expect(asked.at(-1)).toEqual([id, { agentId: 'user_junior', answersOn: 'browser' }]);
    await stage.db
      .updateTable('user')
      .set({ answersOn: 'phone', phone: '+51987000111' })
      .where('id', '=', 'user_junior')
      .execute();
    await junior.post(`${path}/take-over`, {});
    expect(asked.at(-1)).toEqual([id, { agentId: 'user_junior', answersOn: 'phone' }]);
    const colleague = await aUser(stage.db, { role: 'senior' });
    await stage.db
      .updateTable('call')
      .set({ agentId: colleague.id })
      .where('id', '=', id)
      .execute();
    expect((await junior.post(`${path}/take-over`, {})).body.error.code).toBe('owned_by_other');
    expect((await junior.post(`${path}/end`)).body.error.code).toBe('owned_by_other');
    expect((await supervisor.post(`${path}/end`)).status).toBe(200);
    over.add(id);
    expect((await supervisor.post(`${path}/take-over`, {})).body.error.code).toBe('call_not_live');
    expect((await supervisor.post(`${path}/end`)).body.error.code).toBe('call_over');
    expect((await supervisor.post('/api/calls/call_none/end')).status).toBe(404);
  });

  test('go with their person: the line first, then the company’s recordings, then ours', async () => {
    const { id: leadId } = await rosa();
    const live = await aCall(stage.db, { leadId, status: 'talking', outcome: null });
    const done = await aCall(stage.db, { leadId, recordingId: 'RE_down' });
    await aCall(stage.db, { leadId, recordingId: 'RE_gone' });
    await aCall(stage.db, { leadId, recordingId: 'RE_1' });
    const path = `/api/leads/${leadId}`;
    expect((await supervisor.delete(path)).status).toBe(503);
    expect((await supervisor.get(path)).status).toBe(200);
    await stage.db
      .updateTable('call')
      .set({ recordingId: 'RE_2' })
      .where('id', '=', done.id)
      .execute();
    expect((await supervisor.delete(path)).status).toBe(204);
    expect(deleted).toEqual(expect.arrayContaining(['RE_1', 'RE_2']));
    expect(asked).toContainEqual([live.id, 'end']);
  });
});

describe('the dialer', () => {
  test('is seen by everybody and steered by supervisors and sales ops', async () => {
    expect((await junior.get('/api/dialer')).body).toMatchObject({
      isConfigured: true,
      waiting: 3,
      onLine: 1,
      paused: null,
    });
    expect((await junior.post('/api/dialer/pause')).status).toBe(403);
    expect((await supervisor.post('/api/dialer/pause')).body.paused).toMatchObject({
      by: { id: 'user_supervisor' },
      reason: 'supervisor',
    });
    const ops = await signIn(stage.url, 'ops');
    expect((await ops.post('/api/dialer/resume')).body.paused).toBeNull();
    const limits = { callsPerSecond: 2, callsAtOnce: 20 };
    const put = await ops.send('put', '/api/dialer/limits', {
      body: JSON.stringify(limits),
      headers: { 'content-type': 'application/json' },
    });
    expect(put.body.limits).toEqual(limits);
  });
});

test('a browser gets a token that answers calls as its person', async () => {
  const { body } = await junior.post('/api/calls/voice-token');
  const payload = JSON.parse(Buffer.from(body.token.split('.')[1], 'base64url').toString());
  expect(payload).toMatchObject({
    iss: 'SK1',
    sub: 'AC1',
    grants: { identity: 'user_junior', voice: { incoming: { allow: true } } },
  });
});

test('without a telephone company there are calls to look at, and none to make', async () => {
  const person = await signIn(bare.url, 'supervisor');
  const { id: leadId } = await aLead(bare.db);
  const call = await aCall(bare.db, { leadId, status: 'requested', outcome: null });
  expect((await person.get(`/api/calls/${call.id as CallId}`)).status).toBe(200);
  expect((await person.get('/api/dialer')).body).toMatchObject({ isConfigured: false, waiting: 0 });
  for (const path of ['/api/dialer/pause', '/api/calls/voice-token'])
    expect((await person.post(path)).body.error.code).toBe('not_configured');
  expect((await person.post(`/api/calls/${call.id}/take-over`, {})).body.error.code).toBe(
    'call_not_live',
  );
});
