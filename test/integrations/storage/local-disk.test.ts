import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileStorage } from '../../../integrations/storage/file-storage.ts';
import { createLocalDisk } from '../../../integrations/storage/local-disk.ts';

let directory: string;
let storage: FileStorage;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'timbre-media-'));
  storage = createLocalDisk(join(directory, 'media'));
});
afterEach(() => rm(directory, { recursive: true }));

const bytes = (content: string) => new TextEncoder().encode(content);

test('a file is read back whole, and in part', async () => {
  await storage.put('lead_1/msg_1', bytes('0123456789'));
  expect(Buffer.from((await storage.read('lead_1/msg_1')) ?? []).toString()).toBe('0123456789');
  const part = await storage.stream('lead_1/msg_1', { start: 2, end: 4 });
  expect(part && (await text(part))).toBe('234');
});

test('the last one stands, and nothing half-written stays beside it', async () => {
  await Promise.all(
    ['one', 'two', 'six'].map((content) => storage.put('lead_1/msg_1', bytes(content))),
  );
  expect(await readdir(join(directory, 'media', 'lead_1'))).toEqual(['msg_1']);
  expect(await storage.read('lead_1/msg_1')).toHaveLength(3);
});

test('what is not there is no error', async () => {
  expect(await storage.read('lead_1/msg_9')).toBeNull();
  expect(await storage.stream('lead_1/msg_9')).toBeNull();
  await storage.removeFolder('lead_9');
});

test('one file goes alone, and twice is no error', async () => {
  await storage.put('lead_1/msg_1', bytes('a'));
  await storage.put('lead_1/msg_2', bytes('b'));
  await storage.remove('lead_1/msg_1');
  await storage.remove('lead_1/msg_1');
  expect(await readdir(join(directory, 'media', 'lead_1'))).toEqual(['msg_2']);
});

test('a person’s files go together, and nobody else’s', async () => {
  await storage.put('lead_1/msg_1', bytes('a'));
  await storage.put('lead_2/msg_2', bytes('b'));
  await storage.removeFolder('lead_1');
  expect(await readdir(join(directory, 'media'))).toEqual(['lead_2']);
});

test.each(['../secret/x', 'lead_1/../../x', '/etc/passwd', 'lead_1', 'a/b/c', 'lead_1/MSG.1', ''])(
  'no key leads out of the directory: %s',
  async (key) => {
    await expect((async () => storage.put(key, bytes('x')))()).rejects.toThrow('not a key');
    await expect((async () => storage.read(key))()).rejects.toThrow('not a key');
  },
);
