import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileStorage } from '../../../integrations/storage/file-storage.ts';
import { openStorage } from '../../../integrations/storage/open-storage.ts';
import { createS3Storage } from '../../../integrations/storage/s3.ts';
import { startS3Server } from '../../vendors/s3-server.ts';

let server: Awaited<ReturnType<typeof startS3Server>>;
let storage: FileStorage;
beforeEach(async () => {
  server = await startS3Server();
  storage = openStorage({ s3: settings('key'), mediaDir: '/nowhere' });
});
afterEach(() => server.close());

const settings = (accessKeyId: string) => ({
  bucket: 'timbre',
  region: 'us-east-1',
  endpoint: server.endpoint,
  accessKeyId,
  secretAccessKey: 'secret',
});
const bytes = (content: string) => new TextEncoder().encode(content);

test('a file is kept in the bucket, read back whole, and in part', async () => {
  await storage.put('lead_1/call_1', bytes('0123456789'));
  expect([...server.objects.keys()]).toEqual(['lead_1/call_1']);
  expect(Buffer.from((await storage.read('lead_1/call_1')) ?? []).toString()).toBe('0123456789');
  const part = await storage.stream('lead_1/call_1', { start: 2, end: 4 });
  expect(part && (await text(part))).toBe('234');
});

test('what is not there is no error, and goes twice', async () => {
  expect(await storage.read('lead_1/call_9')).toBeNull();
  expect(await storage.stream('lead_1/call_9')).toBeNull();
  await storage.put('lead_1/call_1', bytes('a'));
  await storage.remove('lead_1/call_1');
  await storage.remove('lead_1/call_1');
  await storage.removeFolder('lead_9');
});

test('a person’s files go together, however many pages they are, and nobody else’s', async () => {
  for (const key of ['lead_1/a', 'lead_1/b', 'lead_1/c', 'lead_10/d'])
    await storage.put(key, bytes('x'));
  await storage.removeFolder('lead_1');
  expect([...server.objects.keys()]).toEqual(['lead_10/d']);
});

test('a bucket that refuses us is an error, not an empty one', async () => {
  await expect(createS3Storage(settings('stranger')).read('lead_1/a')).rejects.toThrow();
});

test.each(['../secret/x', 'lead_1', 'a/b/c', 'lead_1/MSG.1', ''])(
  'no key leads out of the bucket: %s',
  async (key) => {
    await expect((async () => storage.put(key, bytes('x')))()).rejects.toThrow('not a key');
    expect(server.requests).toEqual([]);
  },
);
