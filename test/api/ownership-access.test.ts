import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../../api/contract/index.ts';
import type { UserId } from '../../domain/ids.ts';
import { type Role, roles } from '../../domain/lead.ts';
import { aLead, aMessage, aSale, aUser } from '../factories/index.ts';
import { type Person, signIn, startStage } from './stage/index.ts';
import { obliging } from './stage/obliging.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
const people = new Map<Role, Person>();
let colleague: UserId;

beforeAll(async () => {
  stage = await startStage({ leadWorkflows: obliging, describeLead: async () => aWorkflow });
  for (const role of roles) people.set(role, await signIn(stage.url, role));
  colleague = (await aUser(stage.db, { role: 'senior' })).id;
});
afterAll(() => stage.close());

/** A body that each route takes, so that only whose lead it is can decide. */
const bodies: Record<string, unknown> = {
  'patch /api/leads/:leadId': { firstName: 'Ana' },
  'post /api/leads/:leadId/messages': { text: 'Hola' },
  'post /api/leads/:leadId/assign': { agentId: 'user_senior' },
  'post /api/leads/:leadId/lost': { reason: 'price' },
  'post /api/leads/:leadId/calls': {},
  'post /api/leads/:leadId/waits/:waitId': { action: 'skip' },
  'post /api/leads/:leadId/sales': { productId: 'prod_movistarfibra100', finalPrice: 3_000 },
};

/** What may be done to a colleague's lead, and why. Everything else that changes a lead may not. */
const openToColleagues: Record<string, string> = {
  'post /api/leads/:leadId/read': 'leaves the owner’s mark as it is',
  'post /api/leads/:leadId/calls': 'a task for a person, whoever asks',
  'post /api/leads/:leadId/take-over': 'the workflow decides, under its own order of events',
};

const named = (route: (typeof allRoutes)[number]) => `${route.method} ${route.path}`;
const ofLeads = allRoutes.filter(({ path }) => path.startsWith('/api/leads/:leadId'));
const mayCall = (access: (typeof allRoutes)[number]['access'], role: Role) =>
  access === 'public' || access === 'signed-in' || access.includes(role);

async function statusOf(route: (typeof allRoutes)[number], role: Role, owner: UserId | null) {
  const lead = await aLead(stage.db, {
    lastCustomerMessageAt: new Date(),
    ...(owner && { ownerKind: 'agent', ownerAgentId: owner }),
  });
  const message = await aMessage(stage.db, { leadId: lead.id });
  const path = route.path
    .replace(':leadId', lead.id)
    .replace(':messageId', message.id)
    .replace(/:\w+/, 'x');
  const body = bodies[named(route)];
  const answer = await people.get(role)?.send(route.method, path, {
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  if (!answer) return [];
  // Of one message there may be nothing to tell; whoever hears that was let in.
  if (answer.status === 404 && route.path.includes(':messageId'))
    return [route.status ?? 200, undefined];
  return [answer.status, answer.body?.error?.code];
}

describe('whose lead it is decides what a role may do to it', () => {
  test.each(ofLeads.map((route) => [named(route), route] as const))('%s', async (name, route) => {
    if (route.body) expect(Object.keys(bodies)).toContain(name);
    for (const role of roles) {
      const own = `user_${role}` as UserId;
      const done = route.status ?? 200;
      const refused = [403, 'forbidden'];
      const allowed = mayCall(route.access, role) ? [done, undefined] : refused;
      expect([role, 'own', await statusOf(route, role, own)]).toEqual([role, 'own', allowed]);
      expect([role, 'bot’s', await statusOf(route, role, null)]).toEqual([role, 'bot’s', allowed]);
      const isOpen = route.method === 'get' || role === 'supervisor' || name in openToColleagues;
      const forOthers = allowed === refused || isOpen ? allowed : [409, 'owned_by_other'];
      const others = await statusOf(route, role, colleague);
      expect([role, 'a colleague’s', others]).toEqual([role, 'a colleague’s', forOthers]);
    }
  });

  test('a sale is moved by who made it or a supervisor, by nobody else', async () => {
    const { id: leadId } = await aLead(stage.db);
    for (const role of roles) {
      const mine = await aSale(stage.db, { leadId, agentId: `user_${role}` });
      const answer = await people
        .get(role)
        ?.patch(`/api/sales/${mine.id}`, { status: 'cancelled' });
      const isSeller = ['supervisor', 'senior', 'junior'].includes(role);
      expect([role, answer?.status]).toEqual([role, isSeller ? 200 : 403]);
      const theirs = await aSale(stage.db, {
        leadId,
        agentId: colleague,
        productId: 'prod_movistarfibra50',
      });
      const other = await people
        .get(role)
        ?.patch(`/api/sales/${theirs.id}`, { status: 'cancelled' });
      expect([role, other?.status]).toEqual([role, role === 'supervisor' ? 200 : 403]);
      await stage.db.deleteFrom('sale').execute();
    }
  });

  test('who was refused, and where, is in the log', async () => {
    await people.get('analyst')?.delete('/api/leads/lead_secret');
    const line = stage.logged.findLast((one) => one.includes('request refused'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 'warn',
      userId: 'user_analyst',
      method: 'DELETE',
      route: '/leads/:leadId',
      code: 'forbidden',
    });
  });

  test('notifications are each one’s own: nobody reads or marks another’s', async () => {
    const notice = {
      id: 'ntf_x',
      userId: 'user_senior' as const,
      kind: 'hot_lead',
      dedupeKey: 'x',
    };
    await stage.db.insertInto('notification').values(notice).execute();
    const junior = people.get('junior');
    expect((await junior?.get('/api/notifications'))?.body.items).toEqual([]);
    await junior?.post('/api/notifications/read', { ids: ['ntf_x'] });
    await junior?.post('/api/notifications/read', {});
    const { readAt } = await stage.db
      .selectFrom('notification')
      .select('readAt')
      .executeTakeFirstOrThrow();
    expect(readAt).toBeNull();
  });
});

const aWorkflow = {
  workflowId: 'lead/lead_x',
  runId: null,
  status: 'running',
  startedAt: null,
  historyLength: 3,
  state: null,
  timers: [],
  pendingActivities: [],
  timeline: [],
};
