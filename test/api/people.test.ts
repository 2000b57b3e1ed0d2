import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LeadWorkflowError } from '../../api/lead-workflow/index.ts';
import { newId } from '../../db/new-id.ts';
import { eventually } from '../harness/eventually.ts';
import { type Person, signIn, startApi } from './stage/index.ts';
import { codeOf, startWithWorkflows } from './stage/with-workflows.ts';

let stage: Awaited<ReturnType<typeof startWithWorkflows>>;
let world: typeof stage.world;
let supervisor: Person;
let senior: Person;

beforeAll(async () => {
  stage = await startWithWorkflows();
  ({ world, supervisor, senior } = stage);
});
afterAll(() => stage.close());

describe('one person’s data', () => {
  test('is exported whole and deleted everywhere', async () => {
    const { leadId, path } = await stage.aTalker();
    const { phone } = await world.lead(leadId);
    await world.say(leadId, 'mi nombre es Filomena');
    await eventually(() => world.sender.texts().includes('Eco: mi nombre es Filomena'));
    const digits = phone?.slice(1) ?? '';
    for (const [eventKey, payload] of [
      [`wamid.${leadId}`, { from: digits, text: { body: 'Filomena' } }],
      [`wamid.${leadId}:read`, { recipient_id: digits }],
      ['wamid.somebody-else', { from: '51900000000' }],
    ] as const)
      await world.db
        .insertInto('webhookEvent')
        .values({
          id: newId('webhookEvent'),
          vendor: 'whatsapp',
          eventKey,
          kind: 'message',
          payload: JSON.stringify(payload),
          outcome: 'stored',
        })
        .execute();

    const exported = await supervisor.get(`${path}/export`);
    expect(exported.status).toBe(200);
    expect(exported.body.lead.phone).toBe(phone);
    expect(JSON.stringify(exported.body.message)).toContain('Filomena');

    expect(codeOf(await senior.delete(path))).toEqual([403, 'forbidden']);
    expect((await supervisor.delete(path)).status).toBe(204);
    expect((await supervisor.get(path)).status).toBe(404);
    for (const table of ['message', 'conversation', 'scoreEvent', 'leadEvent'] as const) {
      const rows = await world.db
        .selectFrom(table)
        .selectAll()
        .where('leadId', '=', leadId)
        .execute();
      expect([table, rows]).toEqual([table, []]);
    }
    const raw = await world.db.selectFrom('webhookEvent').select('eventKey').execute();
    expect(raw).toEqual([{ eventKey: 'wamid.somebody-else' }]);
    await expect(world.handle(leadId).describe()).resolves.toMatchObject({
      status: { name: 'TERMINATED' },
    });
    const audit = await world.db.selectFrom('auditLog').selectAll().execute();
    expect(audit.map(({ action }) => action)).toContain('person_deleted');
    expect(JSON.stringify(audit)).not.toContain(digits);
    expect(JSON.stringify(audit)).not.toContain('Filomena');
  });

  test('stays as it is when the workflow cannot be ended', async () => {
    const down = await startApi({
      db: world.db,
      databaseUrl: world.databaseUrl,
      terminateLead: () => Promise.reject(new LeadWorkflowError('unavailable', 'down')),
    });
    try {
      const { path } = await stage.aTalker();
      const boss = await signIn(down.url, 'supervisor');
      expect(codeOf(await boss.delete(path))).toEqual([503, 'unavailable']);
      expect((await boss.get(path)).status).toBe(200);
    } finally {
      await down.close();
    }
  });
});
