import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepBatch } from '../../api/lead-workflow/inbox-sweep.ts';
import { LeadWorkflowError, type LeadWorkflows } from '../../api/lead-workflow/index.ts';
import { whatsappWebhook } from '../../api/webhooks/whatsapp.ts';
import type { LeadId } from '../../domain/ids.ts';
import { createApiMetrics, createMetricsRegistry } from '../../runtime/metrics.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';
import {
  echo,
  fromCustomer,
  hidden,
  inbound,
  rosa,
  signedWebhook,
  webhook,
} from '../vendors/whatsapp-webhooks.ts';

const appSecret = 'app-secret';
let test: TestDatabase;
let server: Server;
let url: string;
let temporalIsDown: boolean;
let signals: { kind: string; leadId: LeadId; messageId: string }[];
let markedRead: string[];
const registry = createMetricsRegistry('api');

/** Hears signals as the workflows would. */
const hear = (kind: string) => async (leadId: LeadId, about: { messageId: string } | string) => {
  if (temporalIsDown) throw new LeadWorkflowError('unavailable', 'down');
  const messageId = typeof about === 'string' ? about : about.messageId;
  signals.push({ kind, leadId, messageId });
};
const leadWorkflows: Pick<
  LeadWorkflows,
  'customerMessaged' | 'agentMessaged' | 'repliedFromPhone' | 'messageFailed'
> = {
  customerMessaged: hear('customerMessaged'),
  agentMessaged: hear('agentMessaged'),
  repliedFromPhone: hear('repliedFromPhone'),
  messageFailed: hear('messageFailed'),
};

beforeAll(async () => {
  test = await createTestDatabase();
  const app = express().use(
    '/webhooks/whatsapp',
    whatsappWebhook({
      db: test.db,
      leadWorkflows: leadWorkflows as LeadWorkflows,
      verifyToken: 'verify me',
      appSecret,
      markRead: async (providerId) => void markedRead.push(providerId),
      metrics: createApiMetrics(registry),
      log: pino({ level: 'silent' }),
    }),
  );
  server = createServer(app);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/whatsapp`;
});
beforeEach(() => {
  temporalIsDown = false;
  signals = [];
  markedRead = [];
});
afterEach(async () => {
  for (const table of ['lead', 'webhookEvent'] as const) await test.db.deleteFrom(table).execute();
});
afterAll(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
  await test.drop();
});

const post = (body: unknown) => signedWebhook(url, appSecret, body);
const stored = () => test.db.selectFrom('message').selectAll().orderBy('at').execute();
const events = () => test.db.selectFrom('webhookEvent').selectAll().execute();

describe('verification', () => {
  const ask = (query: Record<string, string>) => fetch(`${url}?${new URLSearchParams(query)}`);
  const right = {
    'hub.mode': 'subscribe',
    'hub.verify_token': 'verify me',
    'hub.challenge': '1158201444',
  };
  it('echoes the challenge for our token', async () => {
    const reply = await ask(right);
    expect([reply.status, await reply.text()]).toEqual([200, '1158201444']);
  });
  it.each([
    { ...right, 'hub.verify_token': 'guess' },
    { ...right, 'hub.mode': 'unsubscribe' },
    { 'hub.mode': 'subscribe', 'hub.verify_token': 'verify me' },
    {},
  ])('refuses %j', async (query) => {
    expect((await ask(query)).status).toBe(403);
  });
});

describe('what is refused', () => {
  const body = JSON.stringify(webhook(fromCustomer(rosa, inbound.text('Hola'))));
  it.each([
    ['no signature', undefined],
    ['another secret’s', 'sha256=0000000000000000000000000000000000000000000000000000000000000000'],
    ['half a signature', 'sha256=abcd'],
    ['another scheme', 'sha1=0000000000000000000000000000000000000000'],
  ])('%s: 401, and no trace but a counter', async (_name, signature) => {
    const headers = signature ? { 'x-hub-signature-256': signature } : undefined;
    expect((await fetch(url, { method: 'POST', body, ...(headers && { headers }) })).status).toBe(
      401,
    );
    expect(await events()).toEqual([]);
    expect(signals).toEqual([]);
    expect(await registry.metrics()).toMatch(/webhooks_rejected_total\{.*reason="signature"/);
  });

  it.each(['{', '', '[]', '{"object":7}'])(
    'a signed body that is no webhook: 400 for %j',
    async (raw) => {
      expect((await post(raw)).status).toBe(400);
      expect(await events()).toEqual([]);
    },
  );

  it('a body over three megabytes: 413', async () => {
    expect((await post('x'.repeat(3 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('what is taken', () => {
  it('a message is stored, acknowledged, signalled, marked as signalled and shown as read', async () => {
    const message = inbound.text('Hola');
    expect((await post(webhook(fromCustomer(rosa, message)))).status).toBe(200);
    await eventually(() => markedRead.length > 0);
    const [row] = await stored();
    expect(row).toMatchObject({ providerId: message.id, signalledAt: expect.any(Date) });
    expect(signals).toEqual([
      { kind: 'customerMessaged', leadId: row?.leadId, messageId: row?.id },
    ]);
    expect(markedRead).toEqual([message.id]);
  });

  it('is not shown as read while a person owns the conversation', async () => {
    await post(webhook(fromCustomer(rosa, inbound.text('Hola'))));
    await eventually(() => markedRead.length === 1);
    await test.db.updateTable('lead').set({ ownerKind: 'agent' }).execute();
    await post(webhook(fromCustomer(rosa, inbound.text('¿Hay alguien?'))));
    await eventually(() => signals.length === 2);
    // A later customer of the bot's is marked; by then the agent's would have been.
    await post(webhook(fromCustomer(hidden, inbound.text('Hola'))));
    await eventually(() => markedRead.length === 2);
    expect(await stored()).toHaveLength(3);
  });

  it('a type and a field of the future: 200, kept aside', async () => {
    const body = webhook(fromCustomer(rosa, { ...inbound.text('x'), type: 'hologram' }));
    body.entry[0]?.changes.push({ field: 'account_alerts', value: { alert: 1 } } as never);
    expect((await post(body)).status).toBe(200);
    expect((await events()).map(({ outcome }) => outcome).sort()).toEqual(['stored', 'unknown']);
  });

  it('a poisoned item costs none of its siblings', async () => {
    const broken = [null, 7, { id: 'wamid.x' }, { ...inbound.text('x'), location: 'here' }];
    const values = fromCustomer(rosa, inbound.text('uno'));
    const messages = [...broken, ...(values.messages as unknown[])];
    const body = webhook({ ...values, messages }, fromCustomer(hidden, inbound.text('dos')));
    expect((await post(body)).status).toBe(200);
    await eventually(() => signals.length === 2);
    expect((await stored()).map(({ text }) => text).sort()).toEqual(['dos', 'uno']);
  });

  it('the same POST again: 200, and nothing twice', async () => {
    const body = webhook(fromCustomer(rosa, inbound.text('uno'), inbound.text('dos')));
    const replies = await Promise.all([post(body), post(body), post(body)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    await eventually(() => signals.length === 2);
    expect(await stored()).toHaveLength(2);
  });

  it('one person’s signals keep the order of the POST', async () => {
    const texts = ['uno', 'dos', 'tres', 'cuatro'];
    await post(webhook(fromCustomer(rosa, ...texts.map((text) => inbound.text(text)))));
    await eventually(() => signals.length === 4);
    const byId = new Map((await stored()).map(({ id, text }) => [id as string, text]));
    expect(signals.map(({ messageId }) => byId.get(messageId))).toEqual(texts);
  });

  it('1,000 messages of 100 people in one POST: all stored, all signalled once', async () => {
    const values = Array.from({ length: 100 }, (_, person) => {
      const waUserId = `PE.crowd${person}`;
      const texts = Array.from({ length: 10 }, (_text, index) => inbound.text(`m${index}`));
      return fromCustomer({ waUserId, phone: `5198${String(person).padStart(7, '0')}` }, ...texts);
    });
    expect((await post(webhook(...values))).status).toBe(200);
    await eventually(() => signals.length === 1_000);
    expect(new Set(signals.map(({ messageId }) => messageId)).size).toBe(1_000);
    expect(await stored()).toHaveLength(1_000);
  });
});

describe('while Temporal is down', () => {
  it('messages are acknowledged and stay unsignalled until the sweep', async () => {
    temporalIsDown = true;
    expect((await post(webhook(fromCustomer(rosa, inbound.text('Hola'))))).status).toBe(200);
    expect((await stored()).map(({ signalledAt }) => signalledAt)).toEqual([null]);
  });

  it('a person who answered from the phone app still takes the conversation, once it is back', async () => {
    temporalIsDown = true;
    expect((await post(webhook(echo('51987654321', 'Te ayudo yo')))).status).toBe(200);
    temporalIsDown = false;
    await test.db
      .updateTable('message')
      .set({ receivedAt: new Date(Date.now() - 60_000) })
      .execute();
    await sweepBatch({ db: test.db, leadWorkflows });
    const [row] = await stored();
    expect(signals).toEqual([
      { kind: 'repliedFromPhone', leadId: row?.leadId, messageId: row?.id },
    ]);
    expect(row?.signalledAt).not.toBeNull();
  });
});
