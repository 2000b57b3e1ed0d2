import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageId } from '../../domain/ids.ts';
import { createLocalDisk } from '../../integrations/storage/local-disk.ts';
import { aLead, aMessage } from '../factories/index.ts';
import { type Person, person, signIn, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
let directory: string;
let junior: Person;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'timbre-media-'));
  stage = await startStage({ files: createLocalDisk(directory) });
  junior = await signIn(stage.url, 'junior');
});
afterAll(async () => {
  await stage.close();
  await rm(directory, { recursive: true });
});

interface File {
  mimeType: string;
  content: string;
  filename?: string;
  state?: 'pending' | 'stored';
}

/** A message with its file kept. */
async function withFile({ mimeType, content, filename, state = 'stored' }: File) {
  const lead = await aLead(stage.db);
  const { id } = await aMessage(stage.db, { leadId: lead.id, kind: 'audio', text: '' });
  const storageKey = `${lead.id}/${id}`;
  await createLocalDisk(directory).put(storageKey, Buffer.from(content));
  await stage.db
    .insertInto('messageMedia')
    .values({
      messageId: id,
      leadId: lead.id,
      vendorMediaId: '77',
      state,
      mimeType,
      sizeBytes: content.length,
      storageKey,
      filename: filename ?? null,
    })
    .execute();
  return { leadId: lead.id, messageId: id, path: `/api/media/${id}` };
}

const fetchRange = (path: string, range: string) =>
  junior.send('get', path, { headers: { range } });

describe('the file of a message', () => {
  test('comes as what it is, and may be kept by the browser alone', async () => {
    const { path } = await withFile({ mimeType: 'audio/ogg', content: 'OggS0123456789' });
    const { status, body, headers } = await junior.get(path);
    expect([status, body]).toEqual([200, 'OggS0123456789']);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'audio/ogg',
      'content-length': '14',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': expect.stringContaining('private'),
      'content-disposition': expect.stringMatching(/^inline/),
    });
  });

  test.each([
    ['bytes=0-3', 206, 'OggS', 'bytes 0-3/14'],
    ['bytes=10-', 206, '6789', 'bytes 10-13/14'],
    ['bytes=-2', 206, '89', 'bytes 12-13/14'],
    ['bytes=4-400', 206, '0123456789', 'bytes 4-13/14'],
    ['bytes=14-', 416, '', 'bytes */14'],
    // Anything else may be answered with the whole (RFC 9110, 14.2).
    ['bytes=0-1,4-5', 200, 'OggS0123456789', null],
    ['pages=1-2', 200, 'OggS0123456789', null],
  ])('in part: %s', async (range, status, content, contentRange) => {
    const { path } = await withFile({ mimeType: 'audio/ogg', content: 'OggS0123456789' });
    const answer = await fetchRange(path, range);
    expect([answer.status, answer.body, answer.headers.get('content-range')]).toEqual([
      status,
      content,
      contentRange,
    ]);
  });

  test('that a browser could run is only ever downloaded, under its own name', async () => {
    const { path } = await withFile({
      mimeType: 'application/octet-stream',
      content: '<script>alert(1)</script>',
      filename: 'recibo "ñ"\r\nx: y.html',
    });
    const { headers } = await junior.get(path);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="recibo/);
    expect(headers.get('x')).toBeNull();
  });

  test('is not there before it was fetched, after it was taken back, or for strangers', async () => {
    const pending = await withFile({ mimeType: 'audio/ogg', content: 'OggS', state: 'pending' });
    expect((await junior.get(pending.path)).status).toBe(404);
    const gone = await withFile({ mimeType: 'audio/ogg', content: 'OggS' });
    await stage.db
      .updateTable('message')
      .set({ deletedAt: new Date() })
      .where('id', '=', gone.messageId)
      .execute();
    expect((await junior.get(gone.path)).status).toBe(404);
    expect((await junior.get('/api/media/msg_0')).status).toBe(404);
    expect((await junior.get('/api/media/..%2F..%2Fetc')).status).toBe(400);
    const { path } = await withFile({ mimeType: 'audio/ogg', content: 'OggS' });
    expect((await person(stage.url).get(path)).status).toBe(401);
  });

  test('is told of with its message', async () => {
    const { leadId, messageId } = await withFile({ mimeType: 'audio/ogg', content: 'OggS' });
    const { body } = await junior.get(`/api/leads/${leadId}/messages`);
    expect(body.items).toMatchObject([
      { id: messageId, media: { state: 'stored', mimeType: 'audio/ogg', sizeBytes: 4 } },
    ]);
    expect(JSON.stringify(body)).not.toContain('storageKey');
  });

  test('is part of a person’s export, and goes when the person is deleted', async () => {
    const { leadId, path } = await withFile({ mimeType: 'audio/ogg', content: 'OggS' });
    const supervisor = await signIn(stage.url, 'supervisor');
    const { body } = await supervisor.get(`/api/leads/${leadId}/export`);
    const base64 = Buffer.from('OggS').toString('base64');
    expect(body.file).toMatchObject([{ mimeType: 'audio/ogg', base64 }]);
    expect(body.messageMedia).toHaveLength(1);
    expect((await supervisor.delete(`/api/leads/${leadId}`)).status).toBe(204);
    expect((await supervisor.get(path)).status).toBe(404);
    const key = `${leadId}/${path.split('/').at(-1)}`;
    expect(await createLocalDisk(directory).read(key)).toBeNull();
  });
});

describe('what was understood of a message', () => {
  test('is told on request, with a plan by its name', async () => {
    const lead = await aLead(stage.db);
    const product = await stage.db
      .selectFrom('product')
      .select(['id', 'planName'])
      .executeTakeFirstOrThrow();
    const understanding = {
      intents: ['choose_plan'],
      objections: [],
      sentiment: 'positive',
      entities: { planChoice: product.id, zone: 'Los Olivos' },
      cues: ['premium'],
    };
    const { id } = await aMessage(stage.db, {
      leadId: lead.id,
      understanding: JSON.stringify(understanding),
    });
    const path = (messageId: MessageId) =>
      `/api/leads/${lead.id}/messages/${messageId}/understanding`;
    expect((await junior.get(path(id))).body).toEqual({
      ...understanding,
      entities: { planChoice: product.planName, zone: 'Los Olivos' },
    });
    const other = await aLead(stage.db);
    const { id: unread } = await aMessage(stage.db, { leadId: lead.id });
    const { id: others } = await aMessage(stage.db, { leadId: other.id });
    for (const messageId of [unread, others])
      expect((await junior.get(path(messageId))).status).toBe(404);
  });
});
