import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announce } from '../../db/live.ts';
import { liveChannel } from '../../domain/live-event.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';

let test: TestDatabase;
let listener: pg.Client;
const heard: unknown[] = [];
beforeAll(async () => {
  test = await createTestDatabase();
  listener = new pg.Client({ connectionString: test.url });
  await listener.connect();
  listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? 'null')));
  await listener.query(`listen ${liveChannel}`);
});
afterAll(async () => {
  await listener.end();
  await test.drop();
});

it('an announcement is heard after the commit, in order, and never after a rollback', async () => {
  const rolledBack = test.db.transaction().execute(async (trx) => {
    await announce(trx, { kind: 'lead_changed', leadId: 'lead_rolledback' });
    throw new Error('no');
  });
  await expect(rolledBack).rejects.toThrow('no');

  await test.db.transaction().execute(async (trx) => {
    await announce(
      trx,
      { kind: 'message_changed', leadId: 'lead_a' },
      { kind: 'lead_changed', leadId: 'lead_a' },
    );
    // A round trip on the listening connection would have brought anything sent so far.
    await listener.query('select 1');
    expect(heard).toEqual([]);
  });

  await eventually(() => heard.length === 2);
  expect(heard).toEqual([
    { kind: 'message_changed', leadId: 'lead_a' },
    { kind: 'lead_changed', leadId: 'lead_a' },
  ]);
});
