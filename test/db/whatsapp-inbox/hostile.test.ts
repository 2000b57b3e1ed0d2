import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../../../db/whatsapp-inbox/ingest.ts';
import { parseWebhook } from '../../../integrations/whatsapp/parse-webhook.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts';
import {
  fromCustomer,
  inbound,
  type WebhookPerson,
  webhook,
} from '../../vendors/whatsapp-webhooks.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const rosa: WebhookPerson = { phone: '51911000111', waUserId: 'PE.hostile', name: 'Rosa' };
async function outcomes(values: Record<string, unknown>): Promise<string[]> {
  const taken: string[] = [];
  for (const item of parseWebhook(webhook(values), Date.now()))
    taken.push((await ingest(test.db, item)).outcome);
  return taken;
}

it.each([1_000, 6_000, 500_000])('what is nested %i deep costs no sibling', async (depth) => {
  const nested = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  const odd = inbound.text('hondo', { referral: { headline: nested } });
  expect(await outcomes(fromCustomer(rosa, odd, inbound.text('Hola')))).toEqual(['new', 'new']);
});

it.each(['abc', '5', '9'.repeat(40), '0000'])(
  'the number %j is none: its person is known by user id, or nobody',
  async (phone) => {
    const message = { ...inbound.text('Hola'), from: phone };
    expect(await outcomes({ messages: [message] })).toEqual(['unknown']);
    const named = { ...inbound.text('Hola'), from: phone, from_user_id: 'PE.hostile' };
    expect(await outcomes({ messages: [named] })).toEqual(['new']);
  },
);

it('ids too long for an index are kept as failed, and cost no sibling', async () => {
  const long = randomBytes(6_000).toString('base64');
  const messages = [
    { ...inbound.text('Hola'), id: long, from: rosa.phone },
    { ...inbound.text('Hola'), from_user_id: `PE.${long}` },
    { ...inbound.text('Hola'), from: rosa.phone },
  ];
  expect(await outcomes({ messages })).toEqual(['failed', 'failed', 'new']);
});
