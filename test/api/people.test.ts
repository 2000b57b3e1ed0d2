import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LeadWorkflowError } from '../../api/lead-workflow/index.ts';
import { newId } from '../../db/new-id.ts';
import { aMessage } from '../factories/index.ts';
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
    const { providerId } = await aMessage(world.db, { leadId });
    for (const [eventKey, payload] of [
      [`wamid.${leadId}`, { from: digits, text: { body: 'Filomena' } }],
      [`wamid.${leadId}:read`, { recipient_id: digits }],
      // From an earlier number, about a message of theirs.
      ['wamid.reaction', { from: '51911111111', reaction: { message_id: providerId } }],
      ['wamid.unknown', { from: digits, type: 'hologram' }],
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
    const { rows: personal } = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name like '%lead_id'
    `.execute(world.db);
    const camel = (name: string) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
    expect(Object.keys(exported.body)).toEqual(
      expect.arrayContaining(personal.map(({ name }) => camel(name))),
    );

    expect(codeOf(await senior.delete(path))).toEqual([403, 'forbidden']);
    expect((await supervisor.delete(path)).status).toBe(204);
    expect((await supervisor.get(path)).status).toBe(404);
    const traces = [leadId, digits, 'Filomena', providerId ?? leadId];
    expect(await tablesWith(traces)).toEqual(['audit_log']);
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

/** Every table of the database that still says one of these. */
async function tablesWith(traces: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
  `.execute(world.db);
  const found = await Promise.all(
    rows.map(async ({ name }) => {
      const whole = await sql`select * from ${sql.table(name)}`.execute(world.db);
      const text = JSON.stringify(whole.rows);
      return traces.some((trace) => text.includes(trace)) ? [name] : [];
    }),
  );
  return found.flat();
}
