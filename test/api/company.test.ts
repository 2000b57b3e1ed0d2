import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../db/new-id.ts';
import { aLead } from '../factories/index.ts';
import { type Person, signIn, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
let senior: Person;
let junior: Person;
beforeAll(async () => {
  stage = await startStage();
  senior = await signIn(stage.url, 'senior');
  junior = await signIn(stage.url, 'junior');
});
afterAll(() => stage.close());

const ids = (items: { id: string }[]) => items.map(({ id }) => id);

describe('notifications', () => {
  test('are one’s own, newest first, counted, and read by their owner only', async () => {
    const lead = await aLead(stage.db, { firstName: 'Ana' });
    for (let n = 0; n < 3; n += 1)
      await stage.db
        .insertInto('notification')
        .values({
          id: newId('notification'),
          userId: 'user_senior',
          kind: 'hot_lead',
          leadId: lead.id,
          dedupeKey: `k${n}`,
        })
        .execute();
    const { body } = await senior.get('/api/notifications?limit=2');
    expect(body).toMatchObject({
      unreadCount: 3,
      items: [{ leadName: 'Ana', kind: 'hot_lead' }, {}],
    });
    const others = await junior.get('/api/notifications');
    expect(others.body).toMatchObject({ unreadCount: 0, items: [] });
    await junior.post('/api/notifications/read', { ids: ids(body.items) });
    expect((await senior.get('/api/notifications')).body.unreadCount).toBe(3);
    const one = await senior.post('/api/notifications/read', { ids: [body.items[0].id] });
    expect(one.body.unreadCount).toBe(2);
    expect((await senior.post('/api/notifications/read', {})).body.unreadCount).toBe(0);
  });
});

describe('the catalogue', () => {
  test('with an area holds what can be sold there', async () => {
    const areas = (await senior.get('/api/areas')).body.items;
    const olivos = areas.find(({ name }: { name: string }) => name === 'Los Olivos');
    const { body } = await senior.get(`/api/products?areaId=${olivos.id}&type=internet_fibre`);
    const speeds = body.items.map(({ speedMbps }: { speedMbps: number }) => speedMbps);
    expect(speeds).toEqual(expect.arrayContaining([50, 100, 200]));
    expect((await senior.get('/api/products?operator=nobody')).body.items).toEqual([]);
    const claro = (await senior.get('/api/products?q=CLARO')).body.items;
    expect(claro.length).toBeGreaterThan(0);
    expect(claro.every(({ operator }: { operator: string }) => operator === 'claro')).toBe(true);
  });
});

describe('who works here', () => {
  test('is listed with presence and open leads, without analysts', async () => {
    await aLead(stage.db, { ownerKind: 'agent', ownerAgentId: 'user_junior' });
    await aLead(stage.db, { ownerKind: 'agent', ownerAgentId: 'user_junior', stage: 'lost' });
    await junior.patch('/api/me', { presence: 'busy' });
    const { body } = await senior.get('/api/agents');
    expect(body.items).toContainEqual(
      expect.objectContaining({ id: 'user_junior', presence: 'busy', openLeads: 1 }),
    );
    expect(ids(body.items)).not.toContain('user_analyst');
    expect(JSON.stringify(body)).not.toContain('@');
  });
});
