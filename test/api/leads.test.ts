import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../db/new-id.ts';
import type { LeadId } from '../../domain/ids.ts';
import { aLead, aMessage, aReply } from '../factories/index.ts';
import { type Person, signIn, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
let supervisor: Person;
let senior: Person;
let junior: Person;
beforeAll(async () => {
  stage = await startStage();
  supervisor = await signIn(stage.url, 'supervisor');
  senior = await signIn(stage.url, 'senior');
  junior = await signIn(stage.url, 'junior');
});
afterAll(() => stage.close());

const ids = (items: { id: string }[]) => items.map(({ id }) => id);

/** Follows the cursors to the end. */
async function everyPage(path: string): Promise<{ id: string }[][]> {
  const pages: { id: string }[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const separator = path.includes('?') ? '&' : '?';
    const { status, body } = await supervisor.get(`${path}${separator}cursor=${cursor}`);
    expect(status).toBe(200);
    pages.push(body.items);
    cursor = body.nextCursor;
  }
  return pages;
}

describe('the list of leads', () => {
  test('finds a phone however it is written', async () => {
    const { id, phone } = await aLead(stage.db, { phone: '+51987654321' });
    for (const written of [
      '+51987654321',
      '51987654321',
      '987654321',
      '987 654 321',
      '+51 987-654-321',
      '(+51) 987654321',
    ]) {
      const { body } = await supervisor.get(`/api/leads?phone=${encodeURIComponent(written)}`);
      expect([written, ids(body.items)]).toEqual([written, [id]]);
      expect(body.items[0].phone).toBe(phone);
    }
    // A plus sign that nobody escaped arrives as a space.
    expect(ids((await supervisor.get('/api/leads?phone=+51987654321')).body.items)).toEqual([id]);
    expect((await supervisor.get('/api/leads?phone=987654320')).body.items).toEqual([]);
  });

  test('finds names without accents, parts of phones, and signs of patterns taken as they are', async () => {
    const { id } = await aLead(stage.db, { firstName: 'José', lastName: 'Núñez 100%' });
    for (const q of ['jose nunez', 'JOSÉ', 'Ñez', '100%']) {
      const { body } = await supervisor.get(`/api/leads?q=${encodeURIComponent(q)}`);
      expect([q, ids(body.items)]).toEqual([q, [id]]);
    }
    expect((await supervisor.get('/api/leads?q=%25%25')).body.items).toEqual([]);
  });

  test('filters by class, stage, owner and unread, together', async () => {
    const hot = await aLead(stage.db, { classification: 'HOT', stage: 'negotiating' });
    const mine = await aLead(stage.db, {
      classification: 'HOT',
      stage: 'negotiating',
      ownerKind: 'agent',
      ownerAgentId: 'user_senior',
      assignedAgentId: 'user_senior',
      unreadCount: 2,
    });
    const list = async (query: string, as = senior) =>
      ids((await as.get(`/api/leads?classification=HOT&stage=negotiating${query}`)).body.items);
    expect((await list('')).toSorted()).toEqual([hot.id, mine.id].toSorted());
    expect(await list('&owner=bot')).toEqual([hot.id]);
    expect(await list('&owner=agent')).toEqual([mine.id]);
    expect(await list('&owner=me')).toEqual([mine.id]);
    expect(await list('&owner=me', junior)).toEqual([]);
    expect(await list('&owner=user_senior', junior)).toEqual([mine.id]);
    expect(await list('&owner=unassigned')).toEqual([hot.id]);
    expect(await list('&unread=true')).toEqual([mine.id]);
    expect(await list('&unread=false')).toHaveLength(2);
  });

  test('paged however small, is every lead once, the latest message first', async () => {
    const base = Date.now() - 1_000_000;
    await fc.assert(
      fc.asyncProperty(
        // Few different times and some leads without a message: ties everywhere.
        fc.array(fc.option(fc.nat(3)), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 5 }),
        async (moments, limit) => {
          await stage.db.deleteFrom('lead').execute();
          for (const moment of moments)
            await aLead(stage.db, {
              lastMessageAt: moment === null ? null : new Date(base + moment),
            });
          const pages = await everyPage(`/api/leads?limit=${limit}`);
          expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
          const all = pages.flat() as { id: string; lastMessageAt: string | null }[];
          expect(new Set(ids(all)).size).toBe(moments.length);
          expect(all).toHaveLength(moments.length);
          const times = all.map(({ lastMessageAt }) => Date.parse(lastMessageAt ?? '1970-01-01'));
          expect(times).toEqual(times.toSorted((a, b) => b - a));
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('one lead', () => {
  test('is told with its score, owner, waits and window', async () => {
    const dueAtMs = Date.now() + 60_000;
    const { id } = await aLead(stage.db, {
      firstName: 'Ana',
      profileName: 'anita',
      score: 60,
      classification: 'WARM',
      scoreBreakdown: JSON.stringify({
        interaction: 15,
        pricing: 25,
        specificInfo: 20,
        conversationTime: 0,
        positiveResponses: 0,
      }),
      ownerKind: 'agent',
      ownerAgentId: 'user_senior',
      lastCustomerMessageAt: new Date(),
      waitingFor: JSON.stringify([{ id: 'w1', kind: 'follow_up', dueAtMs, reason: 'warm' }]),
    });
    const { body } = await supervisor.get(`/api/leads/${id}`);
    expect(body).toMatchObject({
      id,
      displayName: 'Ana',
      score: 60,
      classification: 'WARM',
      scoreBreakdown: { interaction: 15, pricing: 25, specificInfo: 20 },
      owner: { kind: 'agent', agentId: 'user_senior' },
      ownerAgent: { id: 'user_senior', role: 'senior' },
      waitingFor: [{ kind: 'follow_up', reason: 'warm', dueAt: new Date(dueAtMs).toISOString() }],
      stage: 'new',
    });
    expect(Date.parse(body.windowClosesAt)).toBeGreaterThan(Date.now());
    // What the contract does not name stays inside.
    expect(Object.keys(body)).not.toContain('memory');
    expect(Object.keys(body)).not.toContain('searchText');
  });

  test('is corrected by who may, and everybody hears who did it', async () => {
    const { id } = await aLead(stage.db, { firstName: 'Anna' });
    const area = await stage.db.selectFrom('coverageArea').selectAll().executeTakeFirstOrThrow();
    const { status, body } = await senior.patch(`/api/leads/${id}`, {
      firstName: ' Ana ',
      email: 'ana@correo.pe',
      areaId: area.id,
      budget: { amountMinor: 4500, currency: 'USD' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      firstName: 'Ana',
      email: 'ana@correo.pe',
      areaId: area.id,
      zone: area.name,
      budget: { amountMinor: 4500, currency: 'USD' },
    });
    const entry = await stage.db
      .selectFrom('auditLog')
      .selectAll()
      .where('entityId', '=', id)
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ action: 'lead_updated', actorId: 'user_senior' });
    expect(JSON.stringify(entry)).not.toContain('ana@correo.pe');
    const cleared = await senior.patch(`/api/leads/${id}`, { budget: null, email: null });
    expect(cleared.body).toMatchObject({ budget: null, email: null, firstName: 'Ana' });
  });

  test('of a colleague is seen by every agent and changed by the colleague or a supervisor', async () => {
    const { id } = await aLead(stage.db, { ownerKind: 'agent', ownerAgentId: 'user_senior' });
    expect((await junior.get(`/api/leads/${id}`)).status).toBe(200);
    const refused = await junior.patch(`/api/leads/${id}`, { firstName: 'X' });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'owned_by_other']);
    expect((await senior.patch(`/api/leads/${id}`, { firstName: 'Y' })).status).toBe(200);
    expect((await supervisor.patch(`/api/leads/${id}`, { firstName: 'Z' })).status).toBe(200);
  });

  test('is read by its owner; a colleague who looks leaves the mark', async () => {
    const { id } = await aLead(stage.db, {
      ownerKind: 'agent',
      ownerAgentId: 'user_senior',
      unreadCount: 3,
    });
    const unread = async () => (await supervisor.get(`/api/leads/${id}`)).body.unreadCount;
    await junior.post(`/api/leads/${id}/read`);
    await supervisor.post(`/api/leads/${id}/read`);
    expect(await unread()).toBe(3);
    expect((await senior.post(`/api/leads/${id}/read`)).status).toBe(200);
    expect(await unread()).toBe(0);
  });
});

describe('messages of a lead', () => {
  let leadId: LeadId;
  const at = (second: number) => new Date(Date.UTC(2026, 10, 1, 12, 0, second));
  beforeAll(async () => {
    ({ id: leadId } = await aLead(stage.db));
    for (let n = 0; n < 7; n += 1)
      await aMessage(stage.db, { leadId, text: `mensaje ${n}`, at: at(Math.floor(n / 2)) });
    await aReply(stage.db, { leadId, text: 'enviada', status: 'sent', at: at(9) });
    for (const status of ['draft', 'suggested', 'discarded'] as const)
      await aReply(stage.db, { leadId, text: status, status, at: at(10) });
  });

  test('come newest page first, each page in order, every one once, drafts never', async () => {
    const whole = await everyPage(`/api/leads/${leadId}/messages?limit=100`);
    expect(whole).toHaveLength(1);
    for (const limit of [1, 2, 3, 8]) {
      const pages = await everyPage(`/api/leads/${leadId}/messages?limit=${limit}`);
      expect(pages.toReversed().flat()).toEqual(whole[0]);
    }
    const texts = (whole[0] as unknown as { text: string }[]).map(({ text }) => text);
    expect(texts).toHaveLength(8);
    expect(texts.at(-1)).toBe('enviada');
  });

  test('say who wrote, what was quoted, and nothing of what we understood', async () => {
    const first = await stage.db
      .selectFrom('message')
      .selectAll()
      .where('leadId', '=', leadId)
      .where('text', '=', 'mensaje 0')
      .executeTakeFirstOrThrow();
    await aMessage(stage.db, {
      leadId,
      text: 'sobre eso',
      quotedProviderId: first.providerId,
      at: at(20),
    });
    const { body } = await supervisor.get(`/api/leads/${leadId}/messages?limit=1`);
    expect(body.items[0]).toMatchObject({
      direction: 'inbound',
      author: 'customer',
      channel: 'whatsapp',
      status: 'received',
      quoted: { providerId: first.providerId, text: 'mensaje 0' },
    });
    expect(body.items[0]).not.toHaveProperty('understanding');
  });

  test('and everything else of a lead that is none are not found', async () => {
    for (const part of ['messages', 'events', 'score-events', 'suggestions', 'sales', 'workflow']) {
      const { status } = await supervisor.get(`/api/leads/lead_nobody/${part}`);
      expect([part, status]).toEqual([part, 404]);
    }
  });
});

test('events and score changes come newest first with who caused them, page by page', async () => {
  const { id: leadId } = await aLead(stage.db);
  const at = new Date();
  for (let n = 0; n < 5; n += 1) {
    await stage.db
      .insertInto('leadEvent')
      .values({ leadId, kind: `k${n}`, data: '{"n":1}', actorUserId: 'user_senior', at })
      .execute();
    await stage.db
      .insertInto('scoreEvent')
      .values({
        id: newId('scoreEvent'),
        leadId,
        scoreBefore: n * 10,
        scoreAfter: (n + 1) * 10,
        breakdown: JSON.stringify({
          interaction: 10,
          pricing: 0,
          specificInfo: 0,
          conversationTime: 0,
          positiveResponses: 0,
        }),
        reasons: JSON.stringify([{ component: 'interaction', points: 10, reason: 'turn' }]),
        at: new Date(at.getTime() + n),
      })
      .execute();
  }
  const events = (await everyPage(`/api/leads/${leadId}/events?limit=2`)).flat();
  expect(events.map((event) => (event as unknown as { kind: string }).kind)).toEqual([
    'k4',
    'k3',
    'k2',
    'k1',
    'k0',
  ]);
  expect(events[0]).toMatchObject({ actor: { id: 'user_senior' }, data: { n: 1 } });
  const scores = (await everyPage(`/api/leads/${leadId}/score-events?limit=2`)).flat();
  expect(scores).toHaveLength(5);
  expect(scores[0]).toMatchObject({
    scoreBefore: 40,
    scoreAfter: 50,
    breakdown: { interaction: 10 },
  });
});
