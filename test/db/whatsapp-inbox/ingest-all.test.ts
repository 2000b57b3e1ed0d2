import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ingest } from '../../../db/whatsapp-inbox/ingest.ts';
import { ingestAll } from '../../../db/whatsapp-inbox/ingest-all.ts';
import type { WhatsAppItem } from '../../../domain/whatsapp-item.ts';
import { parseWebhook } from '../../../integrations/whatsapp/parse-webhook.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts';
import {
  fromCustomer,
  inbound,
  type WebhookPerson,
  webhook,
} from '../../vendors/whatsapp-webhooks.ts';

let together: TestDatabase;
let apart: TestDatabase;
beforeAll(async () => {
  [together, apart] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
beforeEach(() => Promise.all([empty(together), empty(apart)]));
afterAll(() => Promise.all([together.drop(), apart.drop()]));

async function empty({ db }: TestDatabase): Promise<void> {
  for (const table of ['lead', 'webhookEvent'] as const) await db.deleteFrom(table).execute();
}

const itemsOf = (...values: Record<string, unknown>[]) =>
  parseWebhook(webhook(...values), Date.now());

async function oneByOne(items: WhatsAppItem[]) {
  const results = [];
  for (const item of items) results.push(await ingest(apart.db, item));
  return results;
}

/** What a database holds of leads and messages, without the ids that differ by nature. */
async function contents({ db }: TestDatabase) {
  const leads = await db
    .selectFrom('lead')
    .select(['phone', 'waUserId', 'profileName', 'adReferral', 'unreadCount'])
    .select(['lastMessageAt', 'lastCustomerMessageAt', 'lastMessagePreview', 'lastMessageAuthor'])
    .orderBy('phone')
    .orderBy('waUserId')
    .execute();
  const messages = await db
    .selectFrom('message')
    .innerJoin('lead', 'lead.id', 'message.leadId')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .select(['providerId', 'lead.phone', 'lead.waUserId', 'kind', 'text', 'payload'])
    .select(['at', 'signalledAt', 'quotedProviderId', 'message.direction', 'author', 'status'])
    .orderBy('providerId')
    .execute();
  const conversations = await db.selectFrom('conversation').select('channel').execute();
  const events = await db
    .selectFrom('webhookEvent')
    .select(['eventKey', 'kind', 'outcome', 'payload'])
    .orderBy('eventKey')
    .execute();
  return { leads, messages, conversations, events };
}

/** Few people under many names: by number, by user id, by both, with changing profile names. */
const aPerson: fc.Arbitrary<WebhookPerson> = fc
  .record({
    n: fc.integer({ min: 1, max: 4 }),
    by: fc.constantFrom('phone', 'user', 'both'),
    name: fc.option(fc.constantFrom('Rosa', 'Rosita'), { nil: undefined }),
  })
  .map(({ n, by, name }) => ({
    ...(by === 'user' ? {} : { phone: `5198765432${n}` }),
    ...(by === 'phone' ? {} : { waUserId: `PE.run${n}` }),
    ...(name ? { name } : {}),
  }));
const aValue = fc
  .record({
    person: aPerson,
    texts: fc.array(fc.constantFrom('uno', 'dos', ''), { minLength: 1, maxLength: 4 }),
    agoS: fc.integer({ min: 0, max: 3 }),
    id: fc.integer({ min: 0, max: 30 }),
    isImage: fc.boolean(),
    ad: fc.boolean(),
  })
  .map(({ person, texts, agoS, id, isImage, ad }) =>
    fromCustomer(
      person,
      ...texts.map((text, n) => ({
        ...(isImage ? inbound.image(text) : inbound.text(text)),
        ...(ad ? { referral: { headline: `ad ${id}` } } : {}),
        // Some ids come twice, in one POST and in two.
        id: `wamid.run${id + n}`,
        timestamp: String(1_795_000_000 + n - agoS),
      })),
    ),
  );

it('stores a batch exactly as one item after the other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(aValue, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
      async (posts) => {
        await Promise.all([empty(together), empty(apart)]);
        for (const values of posts) {
          const items = itemsOf(...values);
          const [batch, single] = await Promise.all([
            ingestAll(together.db, items),
            oneByOne(items),
          ]);
          expect(batch.map(({ outcome }) => outcome)).toEqual(single.map(({ outcome }) => outcome));
        }
        expect(await contents(together)).toEqual(await contents(apart));
      },
    ),
    { numRuns: 20, seed: 20261123 },
  );
}, 60_000);

it('a poisoned message fails alone, wherever it stands', async () => {
  const poison = { ...inbound.text('x'), id: randomBytes(6_000).toString('base64') };
  const good = Array.from({ length: 30 }, (_, n) => inbound.text(`m${n}`));
  for (const place of [0, 13, 30]) {
    await empty(together);
    const messages = good.toSpliced(place, 0, poison);
    const results = await ingestAll(
      together.db,
      itemsOf(fromCustomer({ phone: '51987654321' }, ...messages)),
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(
      good.map(() => 'new').toSpliced(place, 0, 'failed'),
    );
  }
});

it('the same POST and its reverse, several times at once, store everything once', async () => {
  const values = Array.from({ length: 40 }, (_, n) =>
    fromCustomer({ phone: `519000000${n + 10}` }, inbound.text('uno'), inbound.text('dos')),
  );
  const posts = [values, values.toReversed(), values, values.toReversed(), values];
  const results = await Promise.all(posts.map((post) => ingestAll(together.db, itemsOf(...post))));
  expect(results.flat().filter(({ outcome }) => outcome === 'new')).toHaveLength(80);
  expect(await together.db.selectFrom('message').select('id').execute()).toHaveLength(80);
});
