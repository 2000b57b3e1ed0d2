import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Insertable } from 'kysely';
import { createActivities } from '../../../../activities/index.ts';
import type { MediaDeps } from '../../../../activities/media/deps.ts';
import { describeLead } from '../../../../api/lead-workflow/describe.ts';
import { createLeadWorkflows } from '../../../../api/lead-workflow/index.ts';
import { newId } from '../../../../db/new-id.ts';
import { loadCatalogue } from '../../../../db/repositories/catalogue.ts';
import { seedDefaultCampaign } from '../../../../db/seed/campaign.ts';
import type { LeadTable } from '../../../../db/tables/lead.ts';
import type { Telephony } from '../../../../domain/call/telephony.ts';
import type { LeadId, MessageId, UserId } from '../../../../domain/ids.ts';
import type { Role } from '../../../../domain/lead.ts';
import { createRulesAssistant } from '../../../../integrations/rules/rules-assistant.ts';
import { createLeadWorkers } from '../../../../worker/workers.ts';
import { leadWorkflowId } from '../../../../workflows/lead/messages.ts';
import { createTestDatabase } from '../../../harness/database.ts';
import { connectTestTemporal } from '../../../harness/temporal.ts';
import { testWorkflowBundle } from '../../../harness/workflow-bundle.ts';
import { keepHistory } from '../../../replay/keep-history.ts';
import type { History } from './costs.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';
import { ScriptedSender } from './scripted-sender.ts';

// One runtime a process, and test files have a process each.
Runtime.install({ logger: new DefaultLogger('ERROR') });

const silentLog = { info() {}, warn() {}, error() {} };

export interface WorldOptions {
  /** How many times faster the business clock runs. */
  timeScale?: number;
  rules?: ScriptedAssistant;
  /** A slow assistant in front of the rules, as a language model is. */
  model?: ScriptedAssistant;
  /** The real rules with the seeded catalogue instead of a script. */
  realRules?: boolean;
  /** Where files come from and who hears them; left out: nobody. */
  media?: MediaDeps;
  /** Who makes calls; left out: people. */
  telephony?: Telephony;
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** Everything a lead lives in: a real database, the real workers on the real dev server, a scripted assistant and vendor. */
export async function createWorld({
  timeScale = 1,
  rules,
  model,
  realRules,
  media,
  telephony,
}: WorldOptions = {}) {
  const [database, temporal, workflowBundle] = await Promise.all([
    createTestDatabase(),
    connectTestTemporal(),
    testWorkflowBundle(),
  ]);
  const { db } = database;
  const { client, taskQueue } = temporal;
  const sender = new ScriptedSender();
  const assistant = rules ?? new ScriptedAssistant();
  const talker = realRules ? createRulesAssistant() : assistant;
  const activities = createActivities({
    db,
    loadCatalogue: () => loadCatalogue(db),
    assistant: model ?? talker,
    rules: talker,
    composeFollowUp: ({ wait, script }) => ({
      content: { kind: 'text', text: `Contacto: ${script ?? wait.reason}` },
      composedBy: 'rules@test',
    }),
    sender,
    ...(media && { media }),
    ...(telephony && { telephony, callingHours: 'always' }),
    log: silentLog,
    metrics: { turnTaken() {}, replyRefused() {}, sent() {} },
    companyName: 'Timbre',
  });
  const workers = await createLeadWorkers({
    connection: temporal.nativeConnection,
    namespace: temporal.namespace,
    taskQueue,
    activities,
    workflowBundle,
    graceMs: 1_000,
  });
  const running = Promise.all(workers.map((worker) => worker.run()));
  const leadWorkflows = createLeadWorkflows({ client, db, taskQueue, timeScale });

  async function newLead(values: Partial<LeadRow> = {}): Promise<LeadId> {
    const id = newId('lead');
    await db
      .insertInto('lead')
      .values({
        id,
        phone: `+519${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
        source: 'whatsapp',
        ...values,
      })
      .execute();
    await db
      .insertInto('conversation')
      .values({ id: newId('conversation'), leadId: id, channel: 'whatsapp', direction: 'inbound' })
      .execute();
    return id;
  }

  /** Stores a message as the webhook does. */
  async function store(leadId: LeadId, text: string, atMs = Date.now()): Promise<MessageId> {
    const id = newId('message');
    const { id: conversationId } = await conversationOf(leadId);
    await db
      .insertInto('message')
      .values({
        id,
        leadId,
        conversationId,
        direction: 'inbound',
        author: 'customer',
        channel: 'whatsapp',
        kind: 'text',
        text,
        status: 'received',
        at: new Date(atMs),
      })
      .execute();
    await db
      .updateTable('lead')
      .set({ lastCustomerMessageAt: new Date(atMs) })
      .where('id', '=', leadId)
      .execute();
    return id;
  }

  const conversationOf = (leadId: LeadId) =>
    db
      .selectFrom('conversation')
      .select('id')
      .where('leadId', '=', leadId)
      .executeTakeFirstOrThrow();

  return {
    db,
    databaseUrl: database.url,
    client,
    taskQueue,
    sender,
    assistant,
    activities,
    leadWorkflows,
    newLead,
    store,
    conversationOf,
    /** The customer writes: stored, then signalled. */
    say: async (leadId: LeadId, text: string, atMs = Date.now()): Promise<MessageId> => {
      const messageId = await store(leadId, text, atMs);
      await leadWorkflows.customerMessaged(leadId, { messageId, atMs });
      return messageId;
    },
    /** A person writes in the composer: stored as queued, then signalled. */
    agentSays: async (leadId: LeadId, text: string): Promise<MessageId> => {
      const id = newId('message');
      const { id: conversationId } = await conversationOf(leadId);
      await db
        .insertInto('message')
        .values({
          id,
          leadId,
          conversationId,
          direction: 'outbound',
          author: 'agent',
          channel: 'whatsapp',
          kind: 'text',
          text,
          content: JSON.stringify({ kind: 'text', text }),
          status: 'queued',
          at: new Date(),
        })
        .execute();
      await leadWorkflows.agentMessaged(leadId, id);
      return id;
    },
    newUser: async (role: Role, values: { presence?: 'available' | 'away' } = {}) => {
      const id: UserId = newId('user');
      await db
        .insertInto('user')
        .values({
          id,
          email: `${id}@timbre.local`,
          name: id,
          role,
          passwordHash: '',
          presence: 'available',
          ...values,
        })
        .execute();
      return id;
    },
    /** Sales ops has the default campaign running. */
    runDefaultCampaign: async (): Promise<void> => {
      await seedDefaultCampaign(db);
      await db.updateTable('campaign').set({ status: 'active' }).execute();
    },
    lead: (leadId: LeadId) =>
      db.selectFrom('lead').selectAll().where('id', '=', leadId).executeTakeFirstOrThrow(),
    notices: (userId: UserId) =>
      db.selectFrom('notification').selectAll().where('userId', '=', userId).execute(),
    describe: (leadId: LeadId) => describeLead({ client, db }, leadId),
    handle: (leadId: LeadId) => client.workflow.getHandle(leadWorkflowId(leadId)),
    history: (leadId: LeadId): Promise<History> =>
      client.workflow.getHandle(leadWorkflowId(leadId)).fetchHistory(),
    /** For the replay test; only under `npm run histories:save`. */
    keep: (leadId: LeadId, name: string, runId?: string) =>
      keepHistory(client.workflow.getHandle(leadWorkflowId(leadId), runId), name),
    close: async (): Promise<void> => {
      for (const worker of workers) worker.shutdown();
      await running;
      await temporal.close();
      await database.drop();
    },
  };
}

type LeadRow = Insertable<LeadTable>;
