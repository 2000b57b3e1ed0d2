import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LeadSnapshot, TurnRequest } from '../../activities/outcomes.ts';
import { takeTurn } from '../../activities/turn/take-turn.ts';
import { latestRefusedReplies } from '../../db/assistant/refused-replies.ts';
import { newId } from '../../db/new-id.ts';
import { loadCatalogue } from '../../db/repositories/catalogue.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import { createRulesAssistant } from '../../integrations/rules/rules-assistant.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { ScriptedAssistant } from '../workflows/lead/world/scripted-assistant.ts';

let database: TestDatabase;
let phones = 0;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const silentLog = { info() {}, warn() {}, error() {} };
const refusals: string[] = [];
const rules = createRulesAssistant();

const take = (request: TurnRequest, assistant = rules) =>
  takeTurn(
    {
      db: database.db,
      loadCatalogue: () => loadCatalogue(database.db),
      assistant,
      rules,
      log: silentLog,
      metrics: { turnTaken() {}, replyRefused: (reason) => refusals.push(reason), sent() {} },
      companyName: 'Timbre',
    },
    request,
    new AbortController().signal,
  );

async function newLead(): Promise<LeadSnapshot> {
  const leadId = newId('lead');
  phones += 1;
  const phone = `+5190000${String(phones).padStart(4, '0')}`;
  await database.db.insertInto('lead').values({ id: leadId, phone, source: 'whatsapp' }).execute();
  await database.db
    .insertInto('conversation')
    .values({ id: `conv_${leadId}`, leadId, channel: 'whatsapp', direction: 'inbound' })
    .execute();
  return {
    leadId,
    timeScale: 1,
    owner: { kind: 'bot' },
    assignedAgentId: null,
    stage: 'new',
    classification: 'COLD',
    optedOut: false,
    waits: [],
    enrolment: null,
  };
}

async function says(leadId: LeadId, text: string): Promise<MessageId> {
  const id = newId('message');
  await database.db
    .insertInto('message')
    .values({
      id,
      leadId,
      conversationId: `conv_${leadId}`,
      direction: 'inbound',
      author: 'customer',
      channel: 'whatsapp',
      kind: 'text',
      text,
      status: 'received',
      at: new Date(),
    })
    .execute();
  return id;
}

const draftsOf = (leadId: LeadId) =>
  database.db
    .selectFrom('message')
    .select(['id', 'status', 'composedBy'])
    .where('leadId', '=', leadId)
    .where('direction', '=', 'outbound')
    .orderBy('at')
    .execute();

const turn = (lead: LeadSnapshot, ...messageIds: MessageId[]): TurnRequest => ({
  lead,
  messageIds,
  mode: 'answer',
  effort: 'quick',
});

test('a second attempt at a turn answers what the first one did, and writes nothing', async () => {
  const lead = await newLead();
  const request = turn(lead, await says(lead.leadId, 'Hola, quiero internet'));
  const first = await take(request);
  expect(await take(request)).toEqual(first);
  expect(await Promise.all([take(request), take(request)])).toEqual([first, first]);
  expect(await draftsOf(lead.leadId)).toHaveLength(1);
});

test('attempts at the same time write one turn', async () => {
  const lead = await newLead();
  const request = turn(lead, await says(lead.leadId, '¿Cuánto cuesta el internet más rápido?'));
  const [one, other] = await Promise.all([take(request), take(request)]);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ kind: 'taken', classification: 'WARM' });
  expect(await draftsOf(lead.leadId)).toHaveLength(1);
});

test('after a lost attempt with fewer messages, the rest is left for the next turn', async () => {
  const lead = await newLead();
  const first = await says(lead.leadId, 'Hola, quiero internet');
  const lost = await take(turn(lead, first));
  const second = await says(lead.leadId, 'En Los Olivos');
  const again = await take(turn(lead, first, second));
  expect(again).toEqual(lost);
  expect(again).toMatchObject({ answeredIds: [first] });
});

test('a model that promises a price nobody has is replaced by the rules, and counted', async () => {
  const liar = new ScriptedAssistant('openai');
  const lead = await newLead();
  const messageId = await says(lead.leadId, 'internet de 999 Mbps a US$ 1');
  const outcome = await take({ ...turn(lead, messageId), effort: 'patient' }, liar);
  expect(outcome).toMatchObject({ kind: 'taken' });
  expect(liar.bursts).toHaveLength(2);
  expect(refusals).toContain('unknown_price');
  const kept = await latestRefusedReplies(database.db);
  expect(kept[0]).toMatchObject({ leadId: lead.leadId, composedBy: 'openai@test' });
  const [draft] = await draftsOf(lead.leadId);
  expect(draft?.composedBy).toMatch(/^rules/);
});

test('while a person owns the conversation the reply is a suggestion, and replaces the one before', async () => {
  const lead: LeadSnapshot = { ...(await newLead()), owner: { kind: 'agent' } };
  for (const text of ['Hola, quiero internet', 'En Los Olivos']) {
    const request = turn(lead, await says(lead.leadId, text));
    expect(await take({ ...request, mode: 'listen' })).toMatchObject({ draftId: null });
  }
  const statuses = (await draftsOf(lead.leadId)).map(({ status }) => status);
  expect(statuses).toEqual(['discarded', 'suggested']);
});

test('what the person in charge listed last is what "el segundo" means, and is remembered as the choice', async () => {
  const lead = await newLead();
  const { leadId } = lead;
  await take(turn(lead, await says(leadId, 'quiero internet en comas')));
  // What was composed has been sent meanwhile.
  await database.db
    .updateTable('message')
    .set({ status: 'sent' })
    .where('leadId', '=', leadId)
    .where('author', '=', 'bot')
    .execute();
  const { products } = await loadCatalogue(database.db);
  const wanted = products.find(({ planName }) => planName === 'Fibra 400');
  await database.db
    .insertInto('message')
    .values({
      id: newId('message'),
      leadId,
      conversationId: `conv_${leadId}`,
      direction: 'outbound',
      author: 'agent',
      channel: 'whatsapp',
      kind: 'text',
      text: 'Te dejo estas:\n• 300 Mbps · US$ 69 al mes · Entel Fibra Hogar 300\n• 400 Mbps · US$ 75 al mes · Claro Fibra 400',
      status: 'sent',
      at: new Date(),
    })
    .execute();
  const owned: LeadSnapshot = { ...lead, owner: { kind: 'agent', agentId: 'user_senior' } };
  const messageId = await says(leadId, 'el segundo');
  await take({ ...turn(owned, messageId), mode: 'listen' });
  const { memory } = await database.db
    .selectFrom('lead')
    .select('memory')
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow();
  expect(memory).toMatchObject({ chosenProductId: wanted?.id });
});
