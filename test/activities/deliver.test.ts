import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../activities/deliver.ts';
import { newId } from '../../db/new-id.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { Author, MessageStatus } from '../../domain/message.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { ScriptedSender } from '../workflows/lead/world/scripted-sender.ts';

let database: TestDatabase;
let sender: ScriptedSender;
let leadId: LeadId;
let conversationId: string;
const silentLog = { info() {}, warn() {}, error() {} };
const counted: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  sender = new ScriptedSender();
  leadId = newId('lead');
  conversationId = newId('conversation');
  await database.db
    .insertInto('lead')
    .values({
      id: leadId,
      phone: `+51${leadId.replace(/\D/g, '').slice(-9).padStart(9, '9')}`,
      source: 'whatsapp',
      lastCustomerMessageAt: new Date(),
    })
    .execute();
  await database.db
    .insertInto('conversation')
    .values({ id: conversationId, leadId, channel: 'whatsapp', direction: 'inbound' })
    .execute();
});

async function queued(author: Author = 'bot', status: MessageStatus = 'draft'): Promise<MessageId> {
  const id = newId('message');
  await database.db
    .insertInto('message')
    .values({
      id,
      leadId,
      conversationId,
      direction: 'outbound',
      author,
      channel: 'whatsapp',
      kind: 'text',
      text: 'hola',
      content: JSON.stringify({ kind: 'text', text: 'hola' }),
      status,
      at: new Date(),
    })
    .execute();
  return id;
}

const send = (messageId: MessageId, confirmsOptOut = false) =>
  deliver(
    {
      db: database.db,
      sender,
      log: silentLog,
      metrics: { turnTaken() {}, replyRefused() {}, sent: (status) => counted.push(status) },
    },
    { leadId, messageId, ...(confirmsOptOut && { confirmsOptOut }) },
  );

const stored = (messageId: MessageId) =>
  database.db
    .selectFrom('message')
    .leftJoin('outboundMessage', 'outboundMessage.messageId', 'message.id')
    .select(['status', 'providerId', 'errorCode', 'errorText', 'attempts', 'settledAt'])
    .where('message.id', '=', messageId)
    .executeTakeFirstOrThrow();

/** Moves the last attempt into the past, as time would. */
const attemptWas = (messageId: MessageId, agoMs: number) =>
  database.db
    .updateTable('outboundMessage')
    .set({ attemptStartedAt: new Date(Date.now() - agoMs) })
    .where('messageId', '=', messageId)
    .execute();

async function retryOf(sending: Promise<unknown>): Promise<ApplicationFailure> {
  const failure = await sending.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof ApplicationFailure)) throw new Error('it did not ask for a retry');
  return failure;
}

test('an accepted message has the vendor’s id, and the lead shows it as the latest', async () => {
  const id = await queued();
  expect(await send(id)).toEqual({ kind: 'accepted' });
  expect(await stored(id)).toMatchObject({ status: 'accepted', providerId: `wamid.${id}` });
  expect(sender.sent[0]).toMatchObject({ messageId: id, content: { text: 'hola' } });
  const lead = await database.db
    .selectFrom('lead')
    .select(['lastMessagePreview', 'lastMessageAuthor'])
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow();
  expect(lead).toEqual({ lastMessagePreview: 'hola', lastMessageAuthor: 'bot' });
});

test('a second attempt at an accepted message does not call the vendor again', async () => {
  const id = await queued();
  await send(id);
  expect(await send(id)).toEqual({ kind: 'accepted' });
  expect(sender.sent).toHaveLength(1);
});

test('two attempts at once call the vendor once', async () => {
  const id = await queued();
  await Promise.allSettled([send(id), send(id), send(id)]);
  expect(sender.sent).toHaveLength(1);
});

test('lost twice while the vendor reports on other messages, it is sent a third time; with no such news it is not', async () => {
  const id = await queued();
  for (const _ of [1, 2]) {
    sender.next({ kind: 'unknown', error: 'cut' });
    await retryOf(send(id));
    await attemptWas(id, 31_000);
  }
  const other = await queued();
  for (const _ of [1, 2]) {
    sender.next({ kind: 'unknown', error: 'cut' });
    await retryOf(send(other));
    await attemptWas(other, 31_000);
  }
  expect(await send(other)).toMatchObject({ kind: 'failed' });
  expect(await stored(other)).toMatchObject({ status: 'unknown', attempts: 2 });
  await database.db
    .insertInto('webhookEvent')
    .values({
      id: newId('webhookEvent'),
      vendor: 'whatsapp',
      eventKey: 'status:of another',
      kind: 'status',
      payload: '{}',
      outcome: 'stored',
    })
    .execute();
  expect(await send(id)).toEqual({ kind: 'accepted' });
  expect(await stored(id)).toMatchObject({ status: 'accepted', attempts: 3 });
  await database.db.deleteFrom('webhookEvent').execute();
});

describe('the vendor is busy', () => {
  test('it is tried again when the vendor says, as often as needed', async () => {
    const id = await queued();
    sender.next(
      { kind: 'retry', retryAfterMs: 12_000, error: '130429' },
      { kind: 'retry', retryAfterMs: null, error: '500' },
      { kind: 'retry', retryAfterMs: null, error: '500' },
    );
    expect((await retryOf(send(id))).nextRetryDelay).toBe(12_000);
    expect((await retryOf(send(id))).nonRetryable).not.toBe(true);
    await retryOf(send(id));
    expect(await send(id)).toEqual({ kind: 'accepted' });
    expect(await stored(id)).toMatchObject({ status: 'accepted', attempts: 1 });
  });
});

test('a refusal is final, kept with its code, and asks for a person', async () => {
  const id = await queued('agent', 'queued');
  sender.next({ kind: 'rejected', errorCode: 131026, error: 'undeliverable' });
  expect(await send(id)).toEqual({ kind: 'failed', errorCode: 131026 });
  expect(await stored(id)).toMatchObject({ status: 'failed', errorCode: 131026 });
  expect(await send(id)).toMatchObject({ kind: 'failed' });
  expect(sender.sent).toHaveLength(1);
});

test('a refused account pages the supervisors, once however many messages fail', async () => {
  const supervisor = newId('user');
  await database.db
    .insertInto('user')
    .values({
      id: supervisor,
      email: `${supervisor}@timbre.local`,
      name: 'Rosa',
      role: 'supervisor',
      passwordHash: 'none',
    })
    .execute();
  for (const id of [await queued(), await queued()]) {
    sender.next({ kind: 'rejected', errorCode: 190, error: 'token expired', alarm: 'account' });
    await send(id);
  }
  const told = await database.db
    .selectFrom('notification')
    .select(['kind', 'data'])
    .where('userId', '=', supervisor)
    .execute();
  expect(told).toEqual([{ kind: 'vendor_problem', data: { alarm: 'account', errorCode: 190 } }]);
});

test('a vendor that wants campaigns stopped pauses them', async () => {
  await database.db
    .insertInto('campaign')
    .values({ id: newId('campaign'), name: 'Fríos', kind: 'outbound', status: 'active' })
    .execute();
  sender.next({ kind: 'rejected', errorCode: 131048, error: 'spam', alarm: 'campaigns' });
  await send(await queued());
  const statuses = await database.db.selectFrom('campaign').select('status').execute();
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(['paused']));
});

test('a person who stopped marketing is spared it from then on', async () => {
  sender.next({ kind: 'rejected', errorCode: 131050, error: 'stopped', alarm: 'marketing' });
  await send(await queued());
  const lead = await database.db
    .selectFrom('lead')
    .select('marketingOptedOutAt')
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow();
  expect(lead.marketingOptedOutAt).not.toBeNull();
});

describe('the outcome is unknown', () => {
  const cut = { kind: 'unknown', error: 'socket hang up' } as const;

  test('a status callback settles it, and nothing is sent again', async () => {
    const id = await queued();
    sender.next(cut);
    await retryOf(send(id));
    expect(await stored(id)).toMatchObject({ status: 'unknown' });
    await database.db.updateTable('message').set({ status: 'sent' }).where('id', '=', id).execute();
    expect(await send(id)).toEqual({ kind: 'accepted' });
    expect(sender.sent).toHaveLength(1);
  });

  test('without one it waits out the grace, is sent once more, then left to a person', async () => {
    const id = await queued();
    sender.next(cut, cut);
    await retryOf(send(id));
    expect((await retryOf(send(id))).type).toBe('outcome_unknown');
    expect(sender.sent).toHaveLength(1);
    await attemptWas(id, 31_000);
    await retryOf(send(id));
    expect(sender.sent).toHaveLength(2);
    await attemptWas(id, 31_000);
    expect(await send(id)).toMatchObject({ kind: 'failed' });
    expect(sender.sent).toHaveLength(2);
  });

  test('a worker that died between calling and recording leaves an unknown outcome too', async () => {
    const id = await queued('bot', 'sending');
    await database.db
      .insertInto('outboundMessage')
      .values({ messageId: id, leadId, attempts: 1, attemptStartedAt: new Date() })
      .execute();
    expect((await retryOf(send(id))).type).toBe('outcome_unknown');
    expect(sender.sent).toHaveLength(0);
  });
});

describe('nothing leaves', () => {
  const change = (values: object) =>
    database.db.updateTable('lead').set(values).where('id', '=', leadId).execute();

  test('of the bot’s while a person owns the conversation', async () => {
    const id = await queued();
    await change({ ownerKind: 'agent' });
    expect(await send(id)).toEqual({ kind: 'overtaken' });
    expect(await stored(id)).toMatchObject({ status: 'suggested' });
    expect(sender.sent).toHaveLength(0);
  });

  test('after an opt-out, but its confirmation', async () => {
    const [id, confirmation] = [await queued(), await queued()];
    await change({ optedOutAt: new Date() });
    expect(await send(id)).toEqual({ kind: 'discarded', reason: 'opted_out' });
    expect(await send(confirmation, true)).toEqual({ kind: 'accepted' });
  });

  test('as free text outside the 24-hour window; a person’s message says why', async () => {
    const [bots, agents] = [await queued(), await queued('agent', 'queued')];
    await change({ lastCustomerMessageAt: new Date(Date.now() - 25 * 3_600_000) });
    expect(await send(bots)).toEqual({ kind: 'discarded', reason: 'window_closed' });
    expect(await send(agents)).toMatchObject({ kind: 'discarded' });
    expect(await stored(bots)).toMatchObject({ status: 'discarded' });
    expect(await stored(agents)).toMatchObject({ status: 'failed', errorText: 'window_closed' });
  });

  test('faster than one person may be written to', async () => {
    for (let index = 0; index < 45; index += 1) await send(await queued());
    const failure = await retryOf(send(await queued()));
    expect(failure.type).toBe('pair_rate');
    expect(Number(failure.nextRetryDelay)).toBeGreaterThan(0);
    expect(sender.sent).toHaveLength(45);
  });
});
