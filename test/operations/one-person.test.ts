import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import { freePort } from '../../local/free-port.ts';
import { leadWorkflowId } from '../../workflows/lead/messages.ts';
import { type Person, signIn } from '../api/stage/person.ts';
import { type FaultStage, startStage } from '../faults/stage/index.ts';
import { eventually } from '../harness/eventually.ts';
import { fromCustomer, inbound, webhook } from '../vendors/whatsapp-webhooks.ts';
import { plainText } from './plain-text.ts';

const phone = '51933774411';
const filomena = { phone, waUserId: 'PE.filomena77', name: 'Filomena Zevallitos' };
/** What must not be left of her, wherever it hides. */
const traces = [
  '933774411',
  'filomena',
  'zevallitos',
  'alcachofa',
  'jirón puno',
  'mensaje secreto',
];

let stage: FaultStage;
let supervisor: Person;
let leadId: LeadId;
let firstMessage: MessageId;
let metricsPort: number;
const path = () => `/api/leads/${leadId}`;
const logs = () => [...stage.apis.flatMap(({ lines }) => lines), ...workerLines()];
let workerLines: () => string[];

beforeAll(async () => {
  stage = await startStage();
  metricsPort = await freePort();
  const [worker, api] = await Promise.all([
    stage.startWorker({ METRICS_PORT: String(metricsPort), LOG_LEVEL: 'debug' }),
    stage.startApi(),
  ]);
  workerLines = () => worker.lines;
  supervisor = await signIn(api.url, 'supervisor');
  await live();
}, 120_000);
afterAll(() => stage?.close());

/** A lead's life: three turns, a person, a sale. */
async function live(): Promise<void> {
  for (const text of [
    'Hola, soy Filomena Zevallitos y quiero internet, mi correo es alcachofa@example.com',
    'Vivo en Los Olivos, jirón Puno 123',
    'El de 100',
  ])
    await say(text);
  await supervisor.post(`${path()}/take-over`);
  await supervisor.post(`${path()}/messages`, { text: 'Filomena, este es un mensaje secreto' });
  await eventually(() => stage.vendor.taken(phone).length === 4, { timeoutMs: 30_000 });
  await supervisor.patch(path(), { firstName: 'Filomena', address: 'Jirón Puno 123' });
  await supervisor.post(`${path()}/sales`, {
    productId: 'prod_movistarfibra100',
    finalPrice: 4_000,
    notes: 'dejar con el vecino Zevallitos',
  });
}

async function say(text: string): Promise<void> {
  const answered = stage.vendor.taken(phone).length;
  const message = inbound.text(text);
  await stage.vendor.deliver(webhook(fromCustomer(filomena, message)));
  await eventually(() => stage.vendor.taken(phone).length > answered, { timeoutMs: 30_000 });
  if (leadId) return;
  const row = await stage.db
    .selectFrom('message')
    .select(['id', 'leadId'])
    .where('providerId', '=', message.id)
    .executeTakeFirstOrThrow();
  leadId = row.leadId;
  firstMessage = row.id;
}

describe('the logs of API and worker', () => {
  it('follow one message from the webhook to its reply’s status by one id', async () => {
    const id = firstMessage.slice('msg_'.length);
    const story = () =>
      logs()
        .filter((line) => line.includes(id))
        .map((line) => JSON.parse(line))
        .toSorted((one, other) => one.time.localeCompare(other.time));
    await eventually(() => story().filter(({ msg }) => msg === 'status received').length >= 2);
    const steps = story().map(({ msg, status }) => (status ? `${msg}: ${status}` : msg));
    for (const step of [
      'message received and stored',
      'workflow signalled',
      'turn taken',
      'message sent',
      'status received: sent',
      'status received: delivered',
    ])
      expect(steps).toContain(step);
    expect(steps[0]).toBe('message received and stored');
    for (const line of story()) expect(line).toMatchObject({ leadId });
  });

  it('never hold who it was or what was said', () => {
    const said = logs().join('\n').toLowerCase();
    expect(traces.filter((trace) => said.includes(trace))).toEqual([]);
  });
});

describe('the metrics that the design lists', () => {
  it('count this conversation', async () => {
    const [api] = stage.apis;
    const ofApi = await (await fetch(`${api?.url}/metrics`)).text();
    const ofWorker = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(figure(ofApi, 'timbre_webhook_seconds_count', 'status="200"')).toBeGreaterThan(0);
    expect(figure(ofApi, 'timbre_queue_depth', 'queue="inbox"')).toBe(0);
    expect(figure(ofApi, 'timbre_queue_depth', 'queue="outbox"')).toBe(0);
    expect(figure(ofWorker, 'timbre_reply_seconds_count', 'composed_by="rules"')).toBe(3);
    expect(figure(ofWorker, 'timbre_sends_total', 'status="accepted"')).toBe(4);
    expect(ofWorker).toContain('# TYPE timbre_activity_failures_total counter');
    expect(ofWorker).toContain('# TYPE timbre_model_tokens_total counter');
    expect(ofWorker).toContain('# TYPE timbre_model_cost_usd_total counter');
  });
});

describe('one person’s data', () => {
  it('are exported whole: every table that holds something by lead', async () => {
    const { body } = await supervisor.get(`${path()}/export`);
    for (const trace of traces) expect(JSON.stringify(body).toLowerCase()).toContain(trace);
    const { rows } = await sql<{ table: string }>`
      select table_name as "table" from information_schema.columns
      where table_schema = 'public' and column_name = 'lead_id'
    `.execute(stage.db);
    const camel = (name: string) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(rows.map(({ table }) => camel(table))),
    );
  });

  it('are gone after a deletion: no table, history, search attribute or log knows them', {
    timeout: 60_000,
  }, async () => {
    expect(await tablesWith(traces)).not.toEqual([]);
    expect((await supervisor.delete(path())).status).toBe(204);
    await eventually(async () => {
      const found = await tablesWith(traces);
      if (found.length > 0) throw new Error(found.join('\n'));
      return true;
    });
    expect((await supervisor.get(path())).status).toBe(404);

    const handle = stage.client.workflow.getHandle(leadWorkflowId(leadId));
    const { status, raw } = await handle.describe();
    expect(status.name).not.toBe('RUNNING');
    const known = `${plainText(await handle.fetchHistory())} ${plainText(raw)}`.toLowerCase();
    // It does hold the lead's id, so the scan can read what it scans.
    expect(known).toContain(leadId);
    expect(traces.filter((trace) => known.includes(trace))).toEqual([]);

    const said = logs().join('\n').toLowerCase();
    expect(traces.filter((trace) => said.includes(trace))).toEqual([]);
  });
});

/** The value of the one series that has this label. */
function figure(text: string, name: string, label: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${name}{`) && one.includes(label));
  return Number(line?.split(' ').at(-1));
}

/** Every table whose rows, written as text, hold any of these. */
async function tablesWith(words: string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
  `.execute(stage.db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`
      select row_to_json(t)::text as text from ${sql.table(name)} t
    `.execute(stage.db);
    const text = rows.map((row) => row.text.toLowerCase()).join('\n');
    for (const word of words) if (text.includes(word)) found.push(`${name}: ${word}`);
  }
  return found;
}
