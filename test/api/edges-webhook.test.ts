import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sign } from '../../integrations/whatsapp/signature.ts';
import { eventually } from '../harness/eventually.ts';
import {
  fromCustomer,
  inbound,
  rosa,
  signedWebhook,
  status,
  webhook,
} from '../vendors/whatsapp-webhooks.ts';
import { appSecret, startWithWebhook } from './stage/with-webhook.ts';

let stage: Awaited<ReturnType<typeof startWithWebhook>>;
beforeAll(async () => {
  stage = await startWithWebhook();
});
afterEach(async () => {
  for (const table of ['lead', 'webhookEvent'] as const) await stage.db.deleteFrom(table).execute();
});
afterAll(() => stage.close());

const post = (body: unknown) => signedWebhook(stage.webhookUrl, appSecret, body);
const messages = () => stage.db.selectFrom('message').selectAll().orderBy('text').execute();
const texts = async () => (await messages()).map(({ text }) => text);
const events = () => stage.db.selectFrom('webhookEvent').selectAll().execute();

describe('a webhook body', () => {
  it('is read whatever its content type says, because its signature vouches for it', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'text/plain',
      'application/x-www-form-urlencoded',
    ]) {
      const raw = JSON.stringify(webhook(fromCustomer(rosa, inbound.text(type))));
      const { status: answered } = await fetch(stage.webhookUrl, {
        method: 'POST',
        headers: { 'content-type': type, 'x-hub-signature-256': sign(appSecret, raw) },
        body: raw,
      });
      expect([type, answered]).toEqual([type, 200]);
    }
    expect(await texts()).toHaveLength(3);
  });

  it('is checked as it came, byte by byte: one blank more is another body', async () => {
    const raw = JSON.stringify(webhook(fromCustomer(rosa, inbound.text('Hola'))));
    const { status: answered } = await fetch(stage.webhookUrl, {
      method: 'POST',
      headers: { 'x-hub-signature-256': sign(appSecret, raw) },
      body: `${raw} `,
    });
    expect([answered, await events()]).toEqual([401, []]);
  });

  it('of 10 MB of Unicode is refused before it is all read', async () => {
    const body = webhook(fromCustomer(rosa, inbound.text('😀'.repeat(2_500_000))));
    expect((await post(body)).status).toBe(413);
    expect(await events()).toEqual([]);
  });

  it('of just under the limit is stored whole', async () => {
    const long = 'ñ'.repeat(1_400_000);
    expect((await post(webhook(fromCustomer(rosa, inbound.text(long))))).status).toBe(200);
    expect((await texts())[0]).toHaveLength(long.length);
  });

  it('with a key twice counts by its last, and poisons nothing', async () => {
    const raw = JSON.stringify(webhook(fromCustomer(rosa, inbound.text('segundo')))).replace(
      '"text":{"body":"segundo"}',
      '"text":{"body":"primero"},"text":{"body":"segundo"}',
    );
    expect((await post(raw)).status).toBe(200);
    expect(await texts()).toEqual(['segundo']);
  });

  it.each([5_000, 200_000])('nested %i deep costs no sibling', async (depth) => {
    const raw = JSON.stringify(
      webhook(
        fromCustomer(
          rosa,
          inbound.text('hondo', { referral: { x: 'HERE' } }),
          inbound.text('llano'),
        ),
      ),
    ).replace('"HERE"', `${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect((await post(raw)).status).toBe(200);
    expect(await texts()).toEqual(['hondo', 'llano']);
  });

  it('with NUL, lone surrogates and __proto__ in every place is stored as what can be shown', async () => {
    const odd = inbound.text('a\0b\ud800c', {
      referral: { 'k\0ey': '\udfff', __proto__: { x: 1 } },
    });
    const body = webhook(fromCustomer({ ...rosa, name: 'Ro\0sa\ud83d' }, odd, inbound.text('d')));
    const raw = JSON.stringify(body).replace(
      '"referral":{',
      '"referral":{"__proto__":{"admin":true},',
    );
    expect((await post(raw)).status).toBe(200);
    expect(await texts()).toEqual(['ab\ufffdc', 'd']);
    const lead = await stage.db.selectFrom('lead').selectAll().executeTakeFirstOrThrow();
    expect(lead.profileName).toBe('Rosa\ufffd');
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});

describe('times', () => {
  it.each([
    ['of 1970', '0'],
    ['of 2099', '4070908800'],
    ['before time', '-62135596801'],
    ['beyond every calendar', '99999999999999999'],
    ['that is no number', 'ayer'],
    ['that is an object', { s: 1 }],
  ])('%s: the message counts as of now', async (_name, timestamp) => {
    const odd = { ...inbound.text('raro'), timestamp };
    const before = Date.now();
    expect((await post(webhook(fromCustomer(rosa, odd, inbound.text('sano'))))).status).toBe(200);
    const stored = await messages();
    expect(stored.map(({ text }) => text)).toContain('sano');
    for (const { at } of stored) expect(at.getTime()).toBeGreaterThan(before - 2_000);
  });
});

describe('what has nothing to say', () => {
  it.each([
    ['no entries', { object: 'whatsapp_business_account', entry: [] }],
    ['an entry without changes', { object: 'x', entry: [{ id: '1' }] }],
    ['no messages', webhook({ messages: [] })],
    ['messages that are no list', webhook({ messages: { 0: 'x' } })],
    ['null for messages', webhook({ messages: null })],
  ])('%s: 200, and nothing waits', async (_name, body) => {
    expect((await post(body)).status).toBe(200);
    expect(await messages()).toEqual([]);
  });

  it('a status of a message that nobody sent is taken and changes nothing', async () => {
    expect((await post(webhook(status('wamid.nobodys', 'read')))).status).toBe(200);
    expect(await messages()).toEqual([]);
  });

  it('a message of an unknown type becomes one that a person can see', async () => {
    const odd = { ...inbound.text('x'), type: 'hologram', hologram: { deep: [1] } };
    expect((await post(webhook(fromCustomer(rosa, odd)))).status).toBe(200);
    expect((await messages()).map(({ kind }) => kind)).toEqual(['unsupported']);
  });
});

it('a thousand messages of a thousand people, twenty of them poisoned: all the others are stored and heard once', async () => {
  stage.heard.length = 0;
  const values = Array.from({ length: 1_000 }, (_, n) => {
    const text = inbound.text(`m${n}`);
    return fromCustomer(
      { phone: `5197${String(n).padStart(7, '0')}` },
      n % 50 === 7 ? { ...text, from: 'nobody' } : text,
    );
  });
  for (const value of values) delete value.contacts;
  expect((await post(webhook(...values))).status).toBe(200);
  await eventually(() => stage.heard.length === 980, { timeoutMs: 30_000 });
  expect(new Set(stage.heard).size).toBe(980);
  expect(await messages()).toHaveLength(980);
  expect((await events()).filter(({ outcome }) => outcome === 'unknown')).toHaveLength(20);
  expect(stage.logged.join('')).not.toMatch(/5197\d{7}/);
});

it('another method or a path below it is not found, and changes nothing', async () => {
  for (const [method, path] of [
    ['PUT', ''],
    ['DELETE', ''],
    ['POST', '/admin'],
  ] as const) {
    const { status: answered } = await fetch(stage.webhookUrl + path, { method });
    expect([method, path, answered]).toEqual([method, path, 404]);
  }
});
