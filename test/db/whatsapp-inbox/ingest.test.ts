import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ingested, ingest } from '../../../db/whatsapp-inbox/ingest.ts';
import { parseWebhook } from '../../../integrations/whatsapp/parse-webhook.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts';
import {
  echo,
  fromCustomer,
  inbound,
  preference,
  type WebhookPerson,
  webhook,
} from '../../vendors/whatsapp-webhooks.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

let people = 0;
/** Somebody who never wrote before. */
function somebody(): WebhookPerson & { phone: string; waUserId: string } {
  people += 1;
  const phone = `519${String(people).padStart(8, '0')}`;
  return { phone, waUserId: `PE.test${people}`, name: 'Rosa' };
}

const read = (...values: Record<string, unknown>[]) => parseWebhook(webhook(...values), Date.now());
async function take(...values: Record<string, unknown>[]): Promise<Ingested[]> {
  const taken: Ingested[] = [];
  for (const item of read(...values)) taken.push(await ingest(test.db, item));
  return taken;
}
const leadOf = (person: { phone?: string; waUserId?: string }) =>
  test.db
    .selectFrom('lead')
    .selectAll()
    .where((eb) =>
      eb.or([eb('phone', '=', `+${person.phone}`), eb('waUserId', '=', person.waUserId ?? '')]),
    )
    .execute();
const messageOf = (providerId: string) =>
  test.db
    .selectFrom('message')
    .selectAll()
    .where('providerId', '=', providerId)
    .executeTakeFirstOrThrow();

describe('a message', () => {
  it('that comes five times at once is stored once and heard of once', async () => {
    const person = somebody();
    const [item] = read(fromCustomer(person, inbound.text('Hola')));
    if (!item) throw new Error('no item');
    const all = await Promise.all(Array.from({ length: 5 }, () => ingest(test.db, item)));
    expect(all.map(({ outcome }) => outcome).sort()).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'new',
    ]);
    expect(all.filter(({ signal }) => signal !== null)).toHaveLength(1);
    const [lead, ...others] = await leadOf(person);
    expect(others).toEqual([]);
    expect(lead).toMatchObject({ unreadCount: 1, lastMessagePreview: 'Hola', profileName: 'Rosa' });
  });

  it('with the same words is another message, and five first ones at once make one lead', async () => {
    const person = somebody();
    const items = read(
      fromCustomer(person, ...Array.from({ length: 5 }, () => inbound.text('Sí'))),
    );
    const all = await Promise.all(items.map((item) => ingest(test.db, item)));
    expect(all.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new', 'new', 'new']);
    expect(await leadOf(person)).toMatchObject([{ unreadCount: 5 }]);
  });

  it('of somebody without a number makes a lead, which learns the number when it comes', async () => {
    const { phone, waUserId } = somebody();
    await take(fromCustomer({ waUserId }, inbound.text('Hola')));
    expect(await leadOf({ waUserId })).toMatchObject([{ phone: null }]);
    await take(fromCustomer({ waUserId, phone }, inbound.text('Soy yo')));
    expect(await leadOf({ waUserId })).toMatchObject([{ phone: `+${phone}`, unreadCount: 2 }]);
  });

  it('that came late does not become the latest', async () => {
    const person = somebody();
    const ago = (ms: number) => ({ timestamp: String(Math.floor((Date.now() - ms) / 1000)) });
    await take(
      fromCustomer(person, inbound.text('segundo', ago(0)), inbound.text('primero', ago(60_000))),
    );
    expect(await leadOf(person)).toMatchObject([{ lastMessagePreview: 'segundo', unreadCount: 2 }]);
  });

  it.each(['0', '4070908800', 'never'])('with the time %s is from now', async (timestamp) => {
    const before = Date.now();
    const message = inbound.text('Hola', { timestamp });
    await take(fromCustomer(somebody(), message));
    const { at } = await messageOf(message.id);
    expect(at.getTime()).toBeGreaterThanOrEqual(before);
    expect(at.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('with NUL and half a character is stored without them', async () => {
    const message = inbound.text('a\0b\ud83d', { referral: { headline: 'x\0', '\udc00': 1 } });
    const [taken] = await take(fromCustomer({ ...somebody(), name: 'Lu\0is\ud800' }, message));
    expect(taken?.outcome).toBe('new');
    expect(await messageOf(message.id)).toMatchObject({ text: 'ab\ufffd' });
  });

  it('that tells of a changed number needs no answer, and opens no 24 hours', async () => {
    const message = inbound.system();
    const person = somebody();
    const [taken] = await take(fromCustomer(person, message));
    expect(taken).toEqual({ outcome: 'new', signal: null });
    expect((await messageOf(message.id)).signalledAt).not.toBeNull();
    expect(await leadOf({ waUserId: person.waUserId })).toMatchObject([
      { unreadCount: 0, lastCustomerMessageAt: null },
    ]);
  });
});

describe('a person with a new number', () => {
  const changed = (system: Record<string, string>) => ({ ...inbound.system(), system });

  it('stays the same lead, whatever they write from', async () => {
    const [before, after] = [somebody(), somebody()];
    await take(fromCustomer(before, inbound.text('Hola')));
    await take({
      messages: [
        {
          ...changed({
            type: 'user_changed_number',
            wa_id: after.phone,
            user_id: after.waUserId,
            previous_user_id: before.waUserId,
          }),
          from: before.phone,
          from_user_id: after.waUserId,
        },
      ],
    });
    await take(fromCustomer(after, inbound.text('Tengo otro número')));
    expect(await leadOf(before)).toEqual([]);
    expect(await leadOf(after)).toMatchObject([
      { phone: `+${after.phone}`, waUserId: after.waUserId, unreadCount: 2 },
    ]);
  });

  it('or a new user id alone', async () => {
    const [before, after] = [somebody().waUserId, somebody().waUserId];
    await take(fromCustomer({ waUserId: before }, inbound.text('Hola')));
    const system = { type: 'user_changed_user_id', user_id: after, previous_user_id: before };
    await take({ messages: [{ ...changed(system), from_user_id: after }] });
    expect(await leadOf({ waUserId: before })).toEqual([]);
    expect(await leadOf({ waUserId: after })).toMatchObject([{ phone: null, unreadCount: 1 }]);
  });

  it('that another lead has stays two leads', async () => {
    const [before, other] = [somebody(), somebody()];
    await take(fromCustomer(before, inbound.text('Hola')), fromCustomer(other, inbound.text('Yo')));
    const system = { type: 'customer_changed_number', new_wa_id: other.phone };
    await take(fromCustomer(before, changed(system)));
    expect(await leadOf({ waUserId: before.waUserId })).toMatchObject([
      { phone: `+${before.phone}` },
    ]);
  });
});

describe('what changes a message', () => {
  it('a reaction and its removal', async () => {
    const person = somebody();
    const message = inbound.text('Hola');
    const added = await take(fromCustomer(person, message, inbound.reaction(message.id, '👍')));
    expect(added.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    expect((await messageOf(message.id)).reactions).toEqual({ customer: '👍' });
    const taken = await take(fromCustomer(person, inbound.reaction(message.id)));
    expect(taken).toEqual([{ outcome: 'new', signal: null }]);
    expect((await messageOf(message.id)).reactions).toEqual({});
    expect(await leadOf(person)).toMatchObject([{ unreadCount: 1 }]);
  });

  it('an edit keeps what is said now; a deletion keeps nothing', async () => {
    const person = somebody();
    const message = inbound.image('mi dni');
    await take(fromCustomer(person, message, inbound.edit(message.id, 'mi recibo')));
    expect(await messageOf(message.id)).toMatchObject({
      text: 'mi recibo',
      editedAt: expect.any(Date),
    });
    const caption = { type: 'image', image: { caption: 'mi boleta' } };
    const edited = {
      ...inbound.edit(message.id, ''),
      edit: { original_message_id: message.id, message: caption },
    };
    await take(fromCustomer(person, edited));
    expect((await messageOf(message.id)).text).toBe('mi boleta');
    await take(fromCustomer(person, inbound.revoke(message.id)));
    expect(await messageOf(message.id)).toMatchObject({
      text: '',
      payload: null,
      deletedAt: expect.any(Date),
    });
  });

  it('of a message nobody knows is kept aside', async () => {
    const person = somebody();
    const taken = await take(
      fromCustomer(person, inbound.reaction('wamid.none', '👍'), inbound.revoke('wamid.none')),
    );
    expect(taken.map(({ outcome }) => outcome)).toEqual(['ignored', 'ignored']);
  });
});

describe('what a person of ours wrote in the phone app', () => {
  it('is the latest message, reads what was unread, and takes the conversation', async () => {
    const person = somebody();
    await take(fromCustomer(person, inbound.text('Hola')));
    const [taken] = await take(echo(person.phone, 'Te ayudo yo'));
    expect(taken).toMatchObject({ outcome: 'new', signal: { kind: 'replied_from_phone' } });
    expect(await leadOf(person)).toMatchObject([
      { unreadCount: 0, lastMessageAuthor: 'agent', lastMessagePreview: 'Te ayudo yo' },
    ]);
  });

  it('waits to be heard of, like a customer’s message', async () => {
    const message = echo(somebody().phone, 'Te ayudo yo');
    await take(message);
    const [{ id }] = message.message_echoes as [{ id: string }];
    expect((await messageOf(id)).signalledAt).toBeNull();
  });
});

it('a preference is the person’s last word on marketing, with its consent kept', async () => {
  const person = somebody();
  await take(preference(person.phone, 'stop'));
  const [lead] = await leadOf(person);
  expect(lead?.marketingOptedOutAt).toBeInstanceOf(Date);
  await take(preference(person.phone, 'resume'));
  expect(await leadOf(person)).toMatchObject([{ marketingOptedOutAt: null, optedOutAt: null }]);
  const consents = await test.db
    .selectFrom('consent')
    .select('granted')
    .where('leadId', '=', lead?.id ?? 'lead_none')
    .execute();
  expect(consents.map(({ granted }) => granted).sort()).toEqual([false, true]);
});

it('an item nobody understands is kept whole, once', async () => {
  const value = { messages: [{ type: 'text', id: `odd-${Date.now()}` }] };
  expect(await take(value)).toEqual([{ outcome: 'unknown', signal: null }]);
  expect(await take(value)).toEqual([{ outcome: 'duplicate', signal: null }]);
});

it('an item the database refuses is kept as failed and leaves nothing half done', async () => {
  const person = somebody();
  const [item] = read(fromCustomer(person, inbound.text('Hola')));
  if (item?.kind !== 'message') throw new Error('no message');
  const poisoned = { ...item, messageKind: 'hologram' as 'text' };
  expect(await ingest(test.db, poisoned)).toEqual({ outcome: 'failed', signal: null });
  expect(await leadOf(person)).toEqual([]);
});
