import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../../../db/whatsapp-inbox/ingest.ts';
import { parseWebhook } from '../../../integrations/whatsapp/parse-webhook.ts';
import { aLead, aReply } from '../../factories/index.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts';
import { status, webhook } from '../../vendors/whatsapp-webhooks.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

async function sent(state: 'sending' | 'unknown' | 'accepted', providerId: string | null) {
  const lead = await aLead(test.db);
  return aReply(test.db, { leadId: lead.id, status: state, providerId });
}
let count = 0;
const newProviderId = () => `wamid.out${++count}`;

async function take(...values: Record<string, unknown>[]) {
  const items = parseWebhook(webhook(...values), Date.now());
  return Promise.all(items.map((item) => ingest(test.db, item)));
}
const row = (id: string) =>
  test.db
    .selectFrom('message')
    .innerJoin('outboundMessage', 'outboundMessage.messageId', 'message.id')
    .innerJoin('lead', 'lead.id', 'message.leadId')
    .select([
      'message.status',
      'message.providerId',
      'message.errorCode',
      'settledAt',
      'attention',
      'marketingOptedOutAt',
    ])
    .where('message.id', '=', id as `msg_${string}`)
    .executeTakeFirstOrThrow();

it('statuses in any order, any number of times, end the same and never move back', async () => {
  const names = fc.shuffledSubarray(['sent', 'delivered', 'read', 'failed'], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(names, fc.infiniteStream(fc.nat()), async (order, picks) => {
      const providerId = newProviderId();
      const message = await sent('accepted', providerId);
      const again = order.filter((_, index) => ([...picks.take(4)][index] ?? 0) % 2 === 0);
      for (const name of [...order, ...again])
        await take(status(providerId, name, name === 'failed' ? { code: 131026 } : {}));
      const rank = ['sent', 'failed', 'delivered', 'read'];
      const furthest = rank.findLast((name) => order.includes(name));
      const { status: ended, errorCode } = await row(message.id);
      expect([ended, errorCode]).toEqual([furthest, furthest === 'failed' ? 131026 : null]);
    }),
    { numRuns: 40 },
  );
});

it('all at once they end the same too', async () => {
  const providerId = newProviderId();
  const message = await sent('accepted', providerId);
  await take(...['read', 'sent', 'delivered', 'sent'].map((name) => status(providerId, name)));
  expect(await row(message.id)).toMatchObject({ status: 'read' });
});

it('a status before we recorded the vendor’s id finds the message by ours, and gives it the id', async () => {
  const message = await sent('sending', null);
  const providerId = newProviderId();
  await take(status(providerId, 'sent', { callbackData: message.id }));
  expect(await row(message.id)).toMatchObject({ status: 'sent', providerId });
});

it('any status settles a send whose outcome nobody knew', async () => {
  const message = await sent('unknown', null);
  await take(status(newProviderId(), 'delivered', { callbackData: message.id }));
  expect(await row(message.id)).toMatchObject({ status: 'delivered', settledAt: expect.any(Date) });
});

it('a failure is told to the workflow once and to a person', async () => {
  const providerId = newProviderId();
  const message = await sent('accepted', providerId);
  const failed = status(providerId, 'failed', { code: 131047 });
  const taken = [...(await take(failed)), ...(await take(failed))];
  expect(taken).toMatchObject([
    {
      outcome: 'new',
      signal: {
        id: `message_failed:${message.id}`,
        kind: 'message_failed',
        leadId: message.leadId,
        messageId: message.id,
        errorCode: 131047,
      },
    },
    { outcome: 'duplicate', signal: null },
  ]);
  expect(await row(message.id)).toMatchObject({ status: 'failed', attention: 'send_failed' });
});

it('131050 ends marketing for this person', async () => {
  const providerId = newProviderId();
  const message = await sent('accepted', providerId);
  await take(status(providerId, 'failed', { code: 131050 }));
  expect((await row(message.id)).marketingOptedOutAt).toBeInstanceOf(Date);
});

it('a status of nothing we sent is kept aside', async () => {
  const stray = status(newProviderId(), 'read', { callbackData: 'msg_none' });
  expect(await take(stray)).toEqual([{ outcome: 'ignored', signal: null }]);
});
