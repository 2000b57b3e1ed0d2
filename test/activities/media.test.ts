import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../../activities/media/media-sweep.ts';
import type { LeadSnapshot } from '../../activities/outcomes.ts';
import { takeTurn } from '../../activities/turn/take-turn.ts';
import { wantMedia } from '../../db/media/want-media.ts';
import { newId } from '../../db/new-id.ts';
import { loadCatalogue } from '../../db/repositories/catalogue.ts';
import { changeMessage } from '../../db/whatsapp-inbox/change-message.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { MessageKind } from '../../domain/message.ts';
import { createOpenAiTranscriber } from '../../integrations/openai/transcribe.ts';
import { createRulesAssistant } from '../../integrations/rules/rules-assistant.ts';
import { createLocalDisk } from '../../integrations/storage/local-disk.ts';
import { createWhatsAppClient } from '../../integrations/whatsapp/client.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { type HearingScript, startTranscriptionServer } from '../vendors/transcription-server.ts';
import { type GraphScript, startGraphServer } from '../vendors/whatsapp-server.ts';

const voice = Buffer.from('OggS a voice');
const photo = Buffer.from('\xff\xd8\xff\xe0 a photo', 'latin1');
const rules = createRulesAssistant();
const silentLog = { info() {}, warn() {}, error() {} };

let database: TestDatabase;
let directory: string;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'timbre-media-'));
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

/** Scripts of the three things a vendor is asked, in order; the last for ever. */
interface Vendors {
  /** What the vendor tells of the file besides. */
  info?: { mime_type?: string; file_size?: number };
  lookup?: GraphScript[];
  download?: GraphScript[];
  hearing?: HearingScript[];
}

const raw = (body: string | Uint8Array, status = 200): GraphScript => ({
  kind: 'raw',
  status,
  body,
});

/** Everything a turn needs, with scripted vendors at the other end of the network. */
async function stage({ info, lookup, download, hearing }: Vendors) {
  let lookups = 0;
  let downloads = 0;
  const graph = await startGraphServer({
    decide: ({ url, authorization }) => {
      if (authorization !== 'Bearer token') return raw('', 401);
      if (url.startsWith('/file')) return at(download ?? [raw(voice)], downloads++);
      const file = { url: `${graph.baseUrl}/file`, mime_type: 'audio/ogg', ...info };
      return at(lookup ?? [raw(JSON.stringify(file))], lookups++);
    },
  });
  closing.push(graph.close);
  const ears = hearing && (await startTranscriptionServer(...hearing));
  if (ears) closing.push(ears.close);
  const { downloadMedia } = createWhatsAppClient({
    baseUrl: graph.baseUrl,
    apiVersion: 'v24.0',
    phoneNumberId: '1000',
    accessToken: 'token',
  });
  const storage = createLocalDisk(directory);
  const media = {
    download: downloadMedia,
    storage,
    transcribe: ears
      ? createOpenAiTranscriber({ apiKey: 'key', baseUrl: ears.baseUrl, model: 'ears-1' })
      : null,
  };
  const deps = {
    db: database.db,
    loadCatalogue: () => loadCatalogue(database.db),
    assistant: rules,
    rules,
    media,
    log: silentLog,
    metrics: { turnTaken() {}, replyRefused() {}, sent() {} },
    companyName: 'Timbre',
  };
  return {
    storage,
    heard: ears?.requests ?? [],
    downloads: () => downloads,
    sweep: () => sweep(deps),
    take: (lead: LeadSnapshot, messageIds: MessageId[], effort: 'quick' | 'patient') =>
      takeTurn(deps, { lead, messageIds, mode: 'answer', effort }, new AbortController().signal),
    replyTo: (leadId: LeadId) =>
      database.db
        .selectFrom('message')
        .select('text')
        .where('leadId', '=', leadId)
        .where('direction', '=', 'outbound')
        .executeTakeFirstOrThrow(),
  };
}

const at = <T>(all: T[], index: number): T => all[Math.min(index, all.length - 1)] as T;

let phones = 0;
/** A lead whose customer has just sent a file. */
async function withFile(kind: MessageKind = 'audio', text = '') {
  const { db } = database;
  const leadId = newId('lead');
  const messageId = newId('message');
  phones += 1;
  const phone = `+5190010${String(phones).padStart(4, '0')}`;
  const now = new Date();
  await db
    .insertInto('lead')
    .values({
      id: leadId,
      phone,
      source: 'whatsapp',
      lastMessageAt: now,
      lastMessageAuthor: 'customer',
    })
    .execute();
  await db
    .insertInto('conversation')
    .values({ id: `conv_${leadId}`, leadId, channel: 'whatsapp', direction: 'inbound' })
    .execute();
  const payload = { media: { id: `media-${messageId}`, isVoice: true } };
  await db
    .insertInto('message')
    .values({
      id: messageId,
      leadId,
      conversationId: `conv_${leadId}`,
      direction: 'inbound',
      author: 'customer',
      channel: 'whatsapp',
      kind,
      text,
      payload: JSON.stringify(payload),
      status: 'received',
      at: now,
    })
    .execute();
  await wantMedia(db, [{ messageId, leadId, payload }]);
  const lead: LeadSnapshot = {
    leadId,
    timeScale: 1,
    owner: { kind: 'bot' },
    assignedAgentId: null,
    stage: 'new',
    classification: 'COLD',
    optedOut: false,
    waits: [],
    enrolment: null,
  };
  return { leadId, messageId, lead };
}

/** One voice note more of the same customer. */
async function anotherIn(leadId: LeadId): Promise<MessageId> {
  const id = newId('message');
  await database.db
    .insertInto('message')
    .values({
      id,
      leadId,
      conversationId: `conv_${leadId}`,
      direction: 'inbound',
      author: 'customer',
      channel: 'whatsapp',
      kind: 'audio',
      text: '',
      status: 'received',
      at: new Date(),
    })
    .execute();
  return id;
}

const mediaOf = (messageId: MessageId) =>
  database.db
    .selectFrom('messageMedia')
    .selectAll()
    .where('messageId', '=', messageId)
    .executeTakeFirstOrThrow();
const textOf = async (messageId: MessageId) =>
  database.db
    .selectFrom('message')
    .select(['text', 'understanding'])
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();

const asksToWrite = /escuchar .*(?:escrib|escrito)/s;

describe('a voice note', () => {
  test('is fetched, kept, written down and answered like a text', async () => {
    const { take, storage, heard, replyTo } = await stage({
      hearing: [{ text: ' Cuánto cuesta el internet más rápido? ' }],
    });
    const { lead, leadId, messageId } = await withFile();
    expect(await take(lead, [messageId], 'quick')).toEqual({ kind: 'needs_patience' });
    const outcome = await take(lead, [messageId], 'patient');
    // The design's worked example, spoken.
    expect(outcome).toMatchObject({ kind: 'taken', classification: 'WARM' });
    expect((await replyTo(leadId)).text).not.toMatch(asksToWrite);
    expect(await textOf(messageId)).toMatchObject({
      text: 'Cuánto cuesta el internet más rápido?',
      understanding: { intents: ['ask_price'] },
    });
    expect(await mediaOf(messageId)).toMatchObject({
      state: 'stored',
      mimeType: 'audio/ogg',
      sizeBytes: voice.length,
      transcript: 'Cuánto cuesta el internet más rápido?',
      transcribedBy: 'openai:ears-1',
    });
    expect(await storage.read(`${leadId}/${messageId}`)).toEqual(voice);
    expect(await lastLine(leadId)).toBe('Cuánto cuesta el internet más rápido?');
    // Hints, the language and a name that tells the format.
    const [request = ''] = heard;
    expect(Buffer.from(request, 'latin1').toString()).toMatch(/Claro.*Los Olivos/s);
    expect(request).toContain('nota-de-voz.ogg');
    expect(request).toMatch(/name="language"\s+es\s/);
    // What Temporal keeps holds none of it.
    expect(JSON.stringify(outcome)).not.toContain('internet');
  });

  test('in a turn that is taken again is neither fetched nor heard twice', async () => {
    const { take, heard, downloads } = await stage({ hearing: [{ text: 'hola' }] });
    const { lead, messageId } = await withFile();
    const first = await take(lead, [messageId], 'patient');
    expect(await take(lead, [messageId], 'patient')).toEqual(first);
    expect([downloads(), heard.length]).toEqual([1, 1]);
  });

  test('whose address has ended is asked for again', async () => {
    const { take } = await stage({
      download: [raw('', 404), raw(voice)],
      hearing: [{ text: 'quiero internet' }],
    });
    const { lead, messageId } = await withFile();
    await take(lead, [messageId], 'patient');
    expect(await textOf(messageId)).toMatchObject({ text: 'quiero internet' });
  });

  test.each<[string, Vendors, string, string | null]>([
    ['is gone', { lookup: [raw('{}', 400)] }, 'failed', 'gone'],
    ['stays away', { download: [raw('', 404)] }, 'failed', 'gone'],
    ['is too large', { info: { file_size: 26 * 1024 * 1024 } }, 'failed', 'too_large'],
    ['is no sound', { download: [raw('<html>')] }, 'failed', 'wrong_content'],
    ['cannot be fetched now', { lookup: [raw('', 503)] }, 'pending', 'unavailable'],
    ['cannot be transcribed', { hearing: [{ status: 500 }] }, 'stored', null],
    ['says nothing', { hearing: [{ text: '  ' }] }, 'stored', null],
  ])('that %s: the customer is asked kindly to write', async (_, vendors, state, error) => {
    const { take, replyTo } = await stage({ hearing: [{ text: 'never heard' }], ...vendors });
    const { lead, leadId, messageId } = await withFile();
    expect(await take(lead, [messageId], 'patient')).toMatchObject({ kind: 'taken' });
    expect((await replyTo(leadId)).text).toMatch(asksToWrite);
    expect(await mediaOf(messageId)).toMatchObject({ state, error });
  });

  test('that nobody heard, after the customer was asked to write once, goes to a person', async () => {
    const { take } = await stage({});
    const { lead, leadId, messageId } = await withFile();
    await take(lead, [messageId], 'quick');
    await database.db
      .updateTable('message')
      .set({ status: 'sent' })
      .where('leadId', '=', leadId)
      .where('author', '=', 'bot')
      .execute();
    const again = await anotherIn(leadId);
    await take(lead, [again], 'quick');
    const notes = await database.db
      .selectFrom('message')
      .select('text')
      .where('leadId', '=', leadId)
      .where('author', '=', 'bot')
      .orderBy('at', 'desc')
      .execute();
    expect(notes).toHaveLength(2);
    expect(notes.filter(({ text }) => asksToWrite.test(text))).toHaveLength(1);
    expect(notes[0]?.text).toMatch(/asesor|persona/);
  });

  test('without anybody who hears is answered at once, and fetched for the people', async () => {
    const { take, replyTo, sweep: pass } = await stage({});
    const { lead, leadId, messageId } = await withFile();
    expect(await take(lead, [messageId], 'quick')).toMatchObject({ kind: 'taken' });
    expect((await replyTo(leadId)).text).toMatch(asksToWrite);
    await pass();
    expect(await mediaOf(messageId)).toMatchObject({ state: 'stored', transcript: null });
  });
});

describe('the sweep', () => {
  beforeEach(async () => {
    await database.db
      .updateTable('messageMedia')
      .set({ state: 'failed' })
      .where('state', '=', 'pending')
      .execute();
  });

  test('fetches a picture that no turn waits for, once among many workers', async () => {
    const {
      sweep: pass,
      take,
      downloads,
    } = await stage({
      info: { mime_type: 'image/jpeg' },
      download: [raw(photo)],
    });
    const { lead, messageId } = await withFile('image', 'mi recibo');
    expect(await take(lead, [messageId], 'quick')).toMatchObject({ kind: 'taken' });
    await Promise.all([pass(), pass(), pass()]);
    expect(downloads()).toBe(1);
    expect(await mediaOf(messageId)).toMatchObject({ state: 'stored', mimeType: 'image/jpeg' });
  });

  test('removes the file of a message that its sender took back', async () => {
    const { sweep: pass, storage } = await stage({
      info: { mime_type: 'image/jpeg' },
      download: [raw(photo)],
    });
    const { leadId, messageId } = await withFile('image');
    await pass();
    const key = `${leadId}/${messageId}`;
    expect(await storage.read(key)).toEqual(photo);
    await database.db
      .updateTable('message')
      .set({ providerId: `wamid.${messageId}` })
      .where('id', '=', messageId)
      .execute();
    await changeMessage(database.db, {
      kind: 'deletion',
      targetProviderId: `wamid.${messageId}`,
      atMs: Date.now(),
      key: 'revoke',
      raw: {},
    });
    await pass();
    expect(await storage.read(key)).toBeNull();
    expect(await mediaOf(messageId)).toMatchObject({ state: 'failed', error: 'revoked' });
  });

  test('waits before it asks a vendor again that did not answer', async () => {
    const { sweep: pass } = await stage({ download: [raw('', 503)] });
    const { messageId } = await withFile('image');
    await pass();
    const row = await mediaOf(messageId);
    expect(row).toMatchObject({ state: 'pending', error: 'unavailable', attempts: 1 });
    expect(row.nextAttemptAt.getTime()).toBeGreaterThan(Date.now());
  });
});

const lastLine = async (leadId: LeadId) => {
  const row = await database.db
    .selectFrom('lead')
    .select('lastMessagePreview')
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow();
  return row.lastMessagePreview;
};
