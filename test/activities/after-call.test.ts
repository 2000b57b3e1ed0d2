import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyseCall } from '../../activities/call/after/analyse-call.ts';
import { keepRecording } from '../../activities/call/after/keep-recording.ts';
import { loadCatalogue } from '../../db/repositories/catalogue.ts';
import { LineRefused, type Telephony } from '../../domain/call/telephony.ts';
import { writeWav } from '../../domain/call/wav.ts';
import type { CallId, LeadId } from '../../domain/ids.ts';
import { createOpenAiCallListener } from '../../integrations/openai/hear-call.ts';
import { createLocalDisk } from '../../integrations/storage/local-disk.ts';
import { aCall, aLead, callLines } from '../factories/index.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { startTranscriptionServer } from '../vendors/transcription-server.ts';

const silentLog = { info() {}, warn() {}, error() {} };
const wav = writeWav({
  channels: 2,
  samplesPerSecond: 8_000,
  bytesPerSample: 2,
  samples: new Uint8Array(8_000 * 4 * 3),
});

let database: TestDatabase;
let directory: string;
beforeAll(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'timbre-recordings-'));
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

/** The telephone company as far as recordings go. */
function company(recordings: Record<string, Uint8Array | Error>) {
  const asked: string[] = [];
  const telephony = {
    fetchRecording: async (id: string) => {
      asked.push(`fetch ${id}`);
      const file = recordings[id];
      if (file === undefined) throw new LineRefused('number', 20404, 'none');
      if (file instanceof Error) throw file;
      return { bytes: file, mimeType: 'audio/x-wav' };
    },
    deleteRecording: async (id: string) => {
      asked.push(`delete ${id}`);
      if (recordings[id] === undefined) throw new LineRefused('later', 20404, 'none');
      delete recordings[id];
    },
  } as unknown as Telephony;
  const storage = createLocalDisk(directory);
  const deps = {
    db: database.db,
    telephony,
    media: { storage, transcribe: null, download: () => Promise.reject(new Error('no files')) },
    log: silentLog,
  };
  return { asked, storage, keep: (callId: CallId) => keepRecording(deps, { callId }) };
}

async function told(callId: CallId, recordingId: string) {
  await database.db
    .insertInto('callEvent')
    .values({
      id: `${recordingId}:completed`,
      callId,
      event: JSON.stringify({ kind: 'recording', legId: 'CA1', recordingId, state: 'completed' }),
    })
    .execute();
}

const callOf = (callId: CallId) =>
  database.db.selectFrom('call').selectAll().where('id', '=', callId).executeTakeFirstOrThrow();
const leadOf = (leadId: LeadId) =>
  database.db.selectFrom('lead').selectAll().where('id', '=', leadId).executeTakeFirstOrThrow();
const analysed = (callId: CallId) =>
  analyseCall({ db: database.db, loadCatalogue: () => loadCatalogue(database.db) }, { callId });

describe('a recording', () => {
  test('is fetched once, kept with its length, and deleted at the company', async () => {
    const { id: leadId } = await aLead(database.db);
    const { id } = await aCall(database.db, { leadId });
    const { keep, asked, storage } = company({ RE1: wav });
    expect(await keep(id)).toBe('none');
    await told(id, 'RE1');
    expect(await keep(id)).toBe('stored');
    expect(await keep(id)).toBe('stored');
    expect(asked).toEqual(['fetch RE1', 'delete RE1']);
    expect(await callOf(id)).toMatchObject({
      recordingState: 'stored',
      recordingMimeType: 'audio/wav',
      recordingDurationS: 3,
    });
    expect(await storage.read(`${leadId}/${id}`)).toEqual(Buffer.from(wav));
  });

  test('that the company does not have is given up; one it cannot give now is asked for again', async () => {
    const { id: leadId } = await aLead(database.db);
    const { id } = await aCall(database.db, { leadId, recordingId: 'RE2' });
    expect(await company({}).keep(id)).toBe('failed');
    expect(await callOf(id)).toMatchObject({ recordingState: 'failed' });
    await expect(company({ RE2: new Error('down') }).keep(id)).rejects.toThrow('down');
    expect(await company({ RE2: wav }).keep(id)).toBe('stored');
    expect(await company({ RE2: Buffer.from('<html>') }).keep(id)).toBe('stored');
  });

  test('is awaited from the analysis on, until the company told of none in all that time', async () => {
    const { id: leadId } = await aLead(database.db);
    const { id } = await aCall(database.db, { leadId });
    await analysed(id);
    expect(await callOf(id)).toMatchObject({ recordingState: 'pending' });
    expect(await company({}).keep(id)).toBe('none');
    await analysed(id);
    expect(await callOf(id)).toMatchObject({ recordingState: 'none' });
  });

  test('that is no sound is not kept', async () => {
    const { id: leadId } = await aLead(database.db);
    const { id } = await aCall(database.db, { leadId, recordingId: 'RE3' });
    const { keep, storage } = company({ RE3: Buffer.from('<html>') });
    expect(await keep(id)).toBe('failed');
    expect(await storage.read(`${leadId}/${id}`)).toBeNull();
  });
});

describe('a recording that can be heard', () => {
  test('betters the transcript once, and brings what was said to a person', async () => {
    const ears = await startTranscriptionServer(
      { status: 401 },
      {
        text: '',
        segments: [
          { start: 18, end: 20, text: ' Quiero internet en Los Olivos.' },
          { start: 41, end: 42, text: 'Sí, dígame.' },
        ],
      },
      { text: '', segments: [{ start: 38, end: 40, text: 'Hola, soy Rosa.' }] },
    );
    const { id: leadId } = await aLead(database.db);
    const call = await aCall(database.db, { leadId, agentId: null });
    await callLines(database.db, call, [
      ['bot', 'Hola, soy el asistente.'],
      ['customer', 'kiero internet en los olivos'],
    ]);
    const answeredMs = call.answeredAt?.getTime() ?? 0;
    await database.db
      .insertInto('callEvent')
      .values({
        id: 'room:1',
        callId: call.id,
        at: new Date(answeredMs + 35_000),
        event: JSON.stringify({ kind: 'room', legId: 'CA2', event: 'joined', who: 'agent' }),
      })
      .execute();
    const { storage, keep } = company({ RE9: wav });
    await told(call.id, 'RE9');
    await keep(call.id);
    const hear = createOpenAiCallListener({ apiKey: 'k', baseUrl: ears.baseUrl, model: 'ears-2' });
    const deps = {
      db: database.db,
      loadCatalogue: () => loadCatalogue(database.db),
      media: {
        storage,
        transcribe: null,
        listener: { hear, by: 'openai:ears-2' },
        download: () => Promise.reject(new Error('no files')),
      },
    };
    // Not heard now: the live transcript stands, and asking again may help.
    await expect(analyseCall(deps, { callId: call.id })).rejects.toThrow();
    await analyseCall(deps, { callId: call.id });
    await analyseCall(deps, { callId: call.id });
    expect(await callOf(call.id)).toMatchObject({
      transcribedBy: 'openai:ears-2',
      transcript: [
        'Asistente: Hola, soy el asistente.',
        'Cliente: Quiero internet en Los Olivos.',
        'Asesor: Hola, soy Rosa.',
        'Cliente: Sí, dígame.',
      ].join('\n'),
    });
    expect(ears.requests).toHaveLength(3);
    const asked = Buffer.from(ears.requests[1] ?? '', 'latin1').toString();
    expect(asked).toMatch(/verbose_json/);
    expect(asked).toMatch(/name="language"\s+es\s/);
    await ears.close();
  });
});

describe('the analysis of a call', () => {
  test('is written to call, conversation, lead and score, and talk time counts once', async () => {
    const { id: leadId } = await aLead(database.db);
    const call = await aCall(database.db, { leadId, durationS: 300 });
    await callLines(database.db, call, [
      ['bot', 'Hola, soy el asistente de Timbre. Esta llamada se graba.'],
      ['customer', 'Hola, me llamo Rosa y busco internet de Movistar para Los Olivos'],
      ['bot', 'Tengo Movistar Fibra.'],
      ['customer', 'Uy, está muy caro'],
      ['bot', 'Hay una promoción.'],
      ['customer', 'Mi correo es rosa@example.com, lo voy a pensar hasta el lunes'],
    ]);
    await analysed(call.id);
    const row = await callOf(call.id);
    expect(row).toMatchObject({
      emotion: 'doubtful',
      nextAction: 'call_back',
      facts: { name: 'Rosa', service: 'internet', zone: 'Los Olivos', objections: ['price'] },
      summary: expect.stringContaining('internet para el hogar (Movistar)'),
      transcript: expect.stringMatching(/^Asistente: Hola.*\nCliente: Hola, me llamo Rosa/s),
    });
    expect(row.keyWords).toEqual(expect.arrayContaining(['Los Olivos', 'Movistar', 'internet']));
    const lead = await leadOf(leadId);
    expect(lead).toMatchObject({
      firstName: 'Rosa',
      email: 'rosa@example.com',
      lastMessagePreview: expect.stringContaining('lo voy a pensar'),
      lastMessageAuthor: 'customer',
    });
    // Five minutes of talk: nobody had scored the turns.
    expect(lead.scoreBreakdown).toMatchObject({ conversationTime: 6 });
    await analysed(call.id);
    expect((await leadOf(leadId)).scoreBreakdown).toMatchObject({ conversationTime: 6 });
    const conversation = await database.db
      .selectFrom('conversation')
      .selectAll()
      .where('id', '=', call.conversationId)
      .executeTakeFirstOrThrow();
    expect(conversation).toMatchObject({
      durationS: 300,
      objections: ['price'],
      nextAction: 'call_back',
    });
    const lines = await database.db
      .selectFrom('message')
      .select('payload')
      .where('conversationId', '=', call.conversationId)
      .where('author', '=', 'customer')
      .orderBy('at')
      .execute();
    expect(lines.map(({ payload }) => payload?.emotion)).toEqual(['calm', 'annoyed', 'doubtful']);
  });

  test('of one that nobody answered says so and leaves the lead as it was', async () => {
    const { id: leadId } = await aLead(database.db, { firstName: 'Ana' });
    const call = await aCall(database.db, { leadId, outcome: 'busy', durationS: null });
    await analysed(call.id);
    expect(await callOf(call.id)).toMatchObject({
      summary: 'Línea ocupada.',
      nextAction: 'call_again',
      sentiment: null,
      transcript: null,
    });
    expect(await leadOf(leadId)).toMatchObject({ firstName: 'Ana', score: 0 });
  });

  test('does nothing for a call that was deleted with its person', async () => {
    await expect(analysed('call_gone')).resolves.toBeUndefined();
  });
});
