import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepSales } from '../../api/sale-sweep.ts';
import { type Person, signIn } from './stage/index.ts';
import { codeOf, startWithWorkflows } from './stage/with-workflows.ts';

let stage: Awaited<ReturnType<typeof startWithWorkflows>>;
let world: typeof stage.world;
let supervisor: Person;
let senior: Person;
let junior: Person;

beforeAll(async () => {
  stage = await startWithWorkflows();
  ({ world, supervisor, senior, junior } = stage);
});
afterAll(() => stage.close());

describe('closing a sale', () => {
  const aProduct = () =>
    world.db
      .selectFrom('product')
      .selectAll()
      .where('monthlyPriceMinor', '=', 4500)
      .executeTakeFirstOrThrow();

  test('stores price, discount and commission, wins the lead, and moves on step by step', async () => {
    const { path } = await stage.aTalker();
    const product = await aProduct();
    const { status, body } = await senior.post(`${path}/sales`, {
      productId: product.id,
      finalPrice: 4000,
      installationDate: '2026-12-01',
      requestId: 's1',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      finalPrice: { amountMinor: 4000, currency: 'USD' },
      discount: { amountMinor: 500 },
      commission: { amountMinor: Math.round((4000 * product.commissionBp) / 10_000) },
      installationDate: '2026-12-01',
      status: 'pending',
      agent: { id: 'user_senior' },
    });
    expect((await senior.get(path)).body.stage).toBe('won');
    const again = await senior.post(`${path}/sales`, {
      productId: product.id,
      finalPrice: 4000,
      requestId: 's1',
    });
    expect(again.body.id).toBe(body.id);
    const sale = `/api/sales/${body.id}`;
    expect(codeOf(await senior.patch(sale, { status: 'active' }))).toEqual([409, 'conflict']);
    expect(codeOf(await junior.patch(sale, { status: 'installed' }))).toEqual([403, 'forbidden']);
    for (const next of ['installed', 'active'])
      expect((await senior.patch(sale, { status: next })).body.status).toBe(next);
    expect((await supervisor.patch(sale, { status: 'cancelled' })).body.status).toBe('cancelled');
    expect(codeOf(await senior.patch(sale, { status: 'pending' }))).toEqual([409, 'conflict']);
    const { items } = (await senior.get(`${path}/sales`)).body;
    expect(items).toHaveLength(1);
    const listed = (await senior.get('/api/sales?status=cancelled&agentId=user_senior')).body.items;
    expect(listed.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  test('refuses a price above the list, another currency, an unknown plan, a lead of another', async () => {
    const { path } = await stage.aTalker();
    const { id: productId } = await aProduct();
    const sell = (finalPrice: unknown, who = senior, plan: string = productId) =>
      who.post(`${path}/sales`, { productId: plan, finalPrice });
    expect(codeOf(await sell(4501))).toEqual([400, 'bad_request']);
    expect(codeOf(await sell({ amountMinor: 4500, currency: 'PEN' }))).toEqual([
      400,
      'bad_request',
    ]);
    expect(codeOf(await sell(4500, senior, 'prod_none'))).toEqual([404, 'not_found']);
    await senior.post(`${path}/take-over`);
    expect(codeOf(await sell(4500, junior))).toEqual([409, 'owned_by_other']);
    expect((await senior.get(`${path}/sales`)).body.items).toEqual([]);
  });

  test('asked five times at once with one request id is one sale', async () => {
    const { path } = await stage.aTalker();
    const { id: productId } = await aProduct();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        senior.post(`${path}/sales`, { productId, finalPrice: 4500, requestId: 'at-once' }),
      ),
    );
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect((await senior.get(`${path}/sales`)).body.items).toHaveLength(1);
  });

  test('asked for two leads at once with one request id is one sale, and a conflict', async () => {
    const talkers = await Promise.all([stage.aTalker(), stage.aTalker()]);
    const { id: productId } = await aProduct();
    const answers = await Promise.all(
      talkers.map(({ path }) =>
        senior.post(`${path}/sales`, { productId, finalPrice: 4500, requestId: 'two-leads' }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('by two agents at once is one sale, and the other hears who was faster', async () => {
    const { path } = await stage.aTalker();
    const { id: productId } = await aProduct();
    const sell = (who: Person) => who.post(`${path}/sales`, { productId, finalPrice: 4500 });
    const answers = await Promise.all([sell(senior), sell(junior)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const { items } = (await supervisor.get(`${path}/sales`)).body;
    expect(items).toHaveLength(1);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error).toMatchObject({
      code: 'conflict',
      details: { soldBy: items[0].agent.id },
    });
  });

  test('of one plan twice is refused, of another plan by the same seller is not', async () => {
    const { path } = await stage.aTalker();
    const [first, second] = await world.db
      .selectFrom('product')
      .select('id')
      .where('monthlyPriceMinor', '>=', 4500)
      .limit(2)
      .execute();
    const sell = (plan?: { id: string }) =>
      senior.post(`${path}/sales`, { productId: plan?.id, finalPrice: 4500 });
    expect((await sell(first)).status).toBe(201);
    expect(codeOf(await sell(first))).toEqual([409, 'conflict']);
    expect((await sell(second)).status).toBe(201);
    expect((await senior.get(`${path}/sales`)).body.items).toHaveLength(2);
  });

  test('that the workflow has not heard of stands, although the lead was marked lost before it did', async () => {
    const down = await stage.startWithoutTemporal();
    try {
      const { leadId, path } = await stage.aTalker();
      const { id: productId } = await aProduct();
      const seller = await signIn(down.url, 'senior');
      const { body } = await seller.post(`${path}/sales`, { productId, finalPrice: 4500 });
      expect((await supervisor.post(`${path}/lost`, { reason: 'no_answer' })).status).toBe(200);
      await world.db
        .updateTable('sale')
        .set({ createdAt: new Date(Date.now() - 60_000) })
        .where('id', '=', body.id)
        .execute();
      expect(await sweepSales(world)).toBe(1);
      expect((await world.lead(leadId)).stage).toBe('won');
    } finally {
      await down.close();
    }
  });

  test('while Temporal is down is kept, and the workflow is told afterwards', async () => {
    const down = await stage.startWithoutTemporal();
    try {
      const { leadId, path } = await stage.aTalker();
      const { id: productId } = await aProduct();
      const seller = await signIn(down.url, 'senior');
      const { status, body } = await seller.post(`${path}/sales`, { productId, finalPrice: 4500 });
      expect(status).toBe(201);
      expect((await world.lead(leadId)).stage).toBe('new');
      expect(await sweepSales(world)).toBe(0);
      await world.db
        .updateTable('sale')
        .set({ createdAt: new Date(Date.now() - 60_000) })
        .where('id', '=', body.id)
        .execute();
      expect(await sweepSales(world)).toBe(1);
      expect((await world.lead(leadId)).stage).toBe('won');
      expect(await sweepSales(world)).toBe(0);
    } finally {
      await down.close();
    }
  });
});
