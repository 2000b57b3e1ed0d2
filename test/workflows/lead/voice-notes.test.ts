import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MediaDeps } from '../../../activities/media/deps.ts';
import { wantMedia } from '../../../db/media/want-media.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { eventually } from '../../harness/eventually.ts';
import { actionsIn, payloadsIn } from './world/costs.ts';
import { createWorld, type World } from './world/index.ts';

const files = new Map<string, Uint8Array>();
/** What is heard; a pending promise is a slow transcription. */
let heard: Promise<string>;
let downloads = 0;
const media: MediaDeps = {
  download: async () => {
    downloads += 1;
    return { bytes: Buffer.from('OggS'), mimeType: 'audio/ogg' };
  },
  storage: {
    put: async (key, bytes) => void files.set(key, bytes),
    read: async (key) => files.get(key) ?? null,
    stream: async () => null,
    remove: async () => undefined,
    removeFolder: async () => undefined,
  },
  transcribe: async (_recording, signal) => {
    const aborted = Promise.withResolvers<never>();
    signal.addEventListener('abort', () => aborted.reject(signal.reason));
    return { text: await Promise.race([heard, aborted.promise]), by: 'openai:ears-1' };
  },
};

let world: World;
beforeAll(async () => {
  world = await createWorld({ media });
});
beforeEach(() => {
  downloads = 0;
});
afterAll(() => world.close());

async function sendsVoiceNote(leadId: LeadId) {
  const atMs = Date.now();
  const messageId = await world.store(leadId, '', atMs);
  await world.db
    .updateTable('message')
    .set({ kind: 'audio' })
    .where('id', '=', messageId)
    .execute();
  await wantMedia(world.db, [{ messageId, leadId, payload: { media: { id: 'media-77' } } }]);
  await world.leadWorkflows.customerMessaged(leadId, { messageId, atMs });
  return messageId;
}

test('a voice note is answered by what it says, for one action more, with ids only in its history', async () => {
  heard = Promise.resolve('vivo en Comas');
  const leadId = await world.newLead();
  await sendsVoiceNote(leadId);
  await eventually(() => world.sender.texts().includes('Eco: vivo en Comas'));
  const history = await eventually(async () => {
    const found = await world.history(leadId);
    // The burst's timer, and the alarm that is set when everything is done.
    const timers = found.events?.filter((event) => event.timerStartedEventAttributes);
    return timers?.length === 2 && found;
  });
  // Once a lead: start, the alarm, and the search attributes when it became contacted.
  expect(actionsIn(history) - 3).toBeLessThanOrEqual(5);
  const payloads = payloadsIn(history);
  for (const secret of ['Comas', 'media-77', 'ears-1', 'OggS'])
    expect(payloads).not.toContain(secret);
  await world.keep(leadId, 'voice-note');
});

test('a message that comes while a voice note is being heard is answered together with it', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  heard = promise;
  const leadId = await world.newLead();
  await sendsVoiceNote(leadId);
  await eventually(() => downloads > 0);
  await world.say(leadId, 'el de 100');
  // The first hearing is given up; the file is not fetched again.
  heard = Promise.resolve('quiero internet');
  await eventually(() => world.sender.texts().includes('Eco: quiero internet | el de 100'));
  expect(downloads).toBe(1);
  resolve('');
});
