import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lead as leadContract } from '../../api/contract/leads.ts';
import type { Db } from '../../db/connect.ts';
import { seedDemo } from '../../db/seed/demo/index.ts';
import { classifications, stages } from '../../domain/lead.ts';
import { classifyScore } from '../../domain/scoring/classify.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

const nowMs = Date.UTC(2026, 10, 23, 15);
const dayMs = 24 * 60 * 60_000;

let test: TestDatabase;
let db: Db;
beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
  await seedDemo(db, { nowMs });
});
afterAll(() => test.drop());

const leads = () => db.selectFrom('lead').selectAll().execute();
const count = async (query: string) =>
  (await sql.raw<{ count: number }>(`select count(*) as count ${query}`).execute(db)).rows[0]
    ?.count;

describe('the demo company', () => {
  it('has about 300 leads in every stage and class, owned by the bot and by people', async () => {
    const all = await leads();
    expect(all.length).toBeGreaterThan(270);
    expect(new Set(all.map(({ stage }) => stage))).toEqual(new Set(stages));
    expect(new Set(all.map(({ classification }) => classification))).toEqual(
      new Set(classifications),
    );
    expect(new Set(all.map(({ ownerKind }) => ownerKind))).toEqual(new Set(['bot', 'agent']));
  });

  it('has scores that are the sum of their components, in the class they belong to, and explained', async () => {
    for (const { id, score, scoreBreakdown, classification } of await leads()) {
      const sum = Object.values(scoreBreakdown).reduce((total, points) => total + points, 0);
      expect(Math.round(sum), id).toBe(score);
      expect(classifyScore(score), id).toBe(classification);
    }
    expect(
      await count(`from lead where score <> coalesce((select score_after from score_event e
        where e.lead_id = lead.id order by at desc, id desc limit 1), 0)`),
    ).toBe(0);
  });

  it('waits only for what is still to come, and for nothing once it is over', async () => {
    for (const lead of await leads()) {
      const isOver = lead.stage === 'won' || lead.stage === 'lost' || lead.optedOutAt !== null;
      if (isOver) expect(lead.waitingFor, lead.id).toEqual([]);
      for (const { dueAtMs } of lead.waitingFor) expect(dueAtMs).toBeGreaterThan(nowMs);
      expect(lead.nextActionAt?.getTime() ?? null).toBe(lead.waitingFor[0]?.dueAtMs ?? null);
    }
  });

  it('happened in the last month, and left nothing to signal or to send', async () => {
    const oldest = new Date(nowMs - 31 * dayMs).toISOString();
    const now = new Date(nowMs).toISOString();
    expect(await count(`from message where at < '${oldest}' or at > '${now}'`)).toBe(0);
    expect(await count(`from message where author <> 'bot' and signalled_at is null`)).toBe(0);
    expect(await count('from outbound_message where settled_at is null')).toBe(0);
  });

  it('looks right in the inbox: the last line, its author and the price of what was quoted', async () => {
    expect(
      await count(`from lead where last_message_preview is distinct from (
        select left(text, 160) from message m where m.lead_id = lead.id
          and m.status not in ('suggested', 'failed') order by at desc, id desc limit 1)`),
    ).toBe(0);
    expect(await count(`from message where text like '%undefined%' or text like '%NaN%'`)).toBe(0);
    expect(await count('from message where length(text) = 2000')).toBeGreaterThan(0);
  });

  it('has sales in every status, all to leads that were won', async () => {
    const statuses = await db.selectFrom('sale').select('status').distinct().execute();
    expect(statuses).toHaveLength(4);
    expect(
      await count(`from lead where (stage = 'won') <> exists
        (select 1 from sale where sale.lead_id = lead.id)`),
    ).toBe(0);
    expect(await count('from sale where agent_id is not null and commission_minor = 0')).toBe(0);
  });

  it('shows what was understood, who answered, what it cost and what was refused', async () => {
    expect(
      await count(`from message where author = 'customer' and channel = 'whatsapp'
        and understanding is null`),
    ).toBe(0);
    expect(
      await count(`from message where understanding->'intents' ? 'choose_plan'`),
    ).toBeGreaterThan(20);
    expect(
      await count(`from message where author = 'bot' and composed_by like 'openai:%'
        and turn_id is not null`),
    ).toBeGreaterThan(100);
    expect(
      await count('from model_usage where cost_micro_usd > 0 and lead_id is not null'),
    ).toBeGreaterThan(100);
    expect(await count(`from model_usage where outcome = 'timeout'`)).toBeGreaterThan(0);
    expect(await count('from refused_reply')).toBeGreaterThan(2);
  });

  it('uses ids that the API accepts', async () => {
    for (const { id } of await leads())
      expect(leadContract.shape.id.safeParse(id).success).toBe(true);
    expect(await count(`from message where id !~ '^msg_[a-z0-9]{1,64}$'`)).toBe(0);
  });

  it('is told once: seeding again changes nothing', async () => {
    const before = await leads();
    await seedDemo(db, { nowMs: nowMs + dayMs });
    expect(await leads()).toHaveLength(before.length);
  });

  it('is the same company every time', async () => {
    const again = await createTestDatabase();
    await seedDemo(again.db, { nowMs });
    const theirs = await again.db
      .selectFrom('lead')
      .select(['id', 'score'])
      .orderBy('id')
      .execute();
    const ours = await db.selectFrom('lead').select(['id', 'score']).orderBy('id').execute();
    expect(theirs).toEqual(ours);
    await again.drop();
  });
});
