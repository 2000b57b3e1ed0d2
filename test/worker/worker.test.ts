import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createLeadWorkflows } from '../../api/lead-workflow/index.ts';
import { newId } from '../../db/new-id.ts';
import { createTestDatabase } from '../harness/database.ts';
import { eventually } from '../harness/eventually.ts';
import { connectTestTemporal } from '../harness/temporal.ts';
import { startGraphServer } from '../vendors/whatsapp-server.ts';

const mainFile = fileURLToPath(new URL('../../worker/main.ts', import.meta.url));

test('the worker process answers a customer through the Cloud API, and stops cleanly when told to', async () => {
  const [database, temporal, graph] = await Promise.all([
    createTestDatabase(),
    connectTestTemporal(),
    startGraphServer(),
  ]);
  const worker = spawn(process.execPath, [mainFile], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_TASK_QUEUE: temporal.taskQueue,
      LOG_LEVEL: 'info',
      WHATSAPP_PHONE_NUMBER_ID: '1000',
      WHATSAPP_ACCESS_TOKEN: 'token',
      WHATSAPP_APP_SECRET: 'secret',
      WHATSAPP_VERIFY_TOKEN: 'verify',
      WHATSAPP_BASE_URL: graph.baseUrl,
    },
  });
  const ended = once(worker, 'exit');
  try {
    const { db } = database;
    const [leadId, conversationId, messageId] = [
      newId('lead'),
      newId('conversation'),
      newId('message'),
    ];
    const at = new Date();
    await db
      .insertInto('lead')
      .values({ id: leadId, phone: '+51911222333', source: 'whatsapp', lastCustomerMessageAt: at })
      .execute();
    await db
      .insertInto('conversation')
      .values({ id: conversationId, leadId, channel: 'whatsapp', direction: 'inbound' })
      .execute();
    await db
      .insertInto('message')
      .values({
        id: messageId,
        leadId,
        conversationId,
        direction: 'inbound',
        author: 'customer',
        channel: 'whatsapp',
        kind: 'text',
        text: 'Hola, quiero internet',
        status: 'received',
        at,
      })
      .execute();
    const { client, taskQueue } = temporal;
    const leadWorkflows = createLeadWorkflows({ client, db, taskQueue, timeScale: 1 });
    await leadWorkflows.customerMessaged(leadId, { messageId, atMs: at.getTime() });

    const [sent] = await eventually(() => graph.sends().length > 0 && graph.sends());
    expect(sent).toMatchObject({ messaging_product: 'whatsapp', to: '51911222333', type: 'text' });
    const reply = await eventually(() =>
      db
        .selectFrom('message')
        .select(['id', 'providerId', 'status'])
        .where('leadId', '=', leadId)
        .where('direction', '=', 'outbound')
        .where('status', '=', 'accepted')
        .executeTakeFirst(),
    );
    expect(reply).toMatchObject({ providerId: 'wamid.1' });
    // Our own id settles sends of unknown outcome.
    expect(sent?.biz_opaque_callback_data).toBe(reply.id);
    await client.workflow.getHandle(`lead/${leadId}`).terminate();
  } finally {
    worker.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await Promise.all([temporal.close(), graph.close()]);
    await database.drop();
  }
});

test('a worker that is configured wrong says why in a line and ends', async () => {
  const worker = spawn(process.execPath, [mainFile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, TEMPORAL_ADDRESS: 'nowhere' },
  });
  let said = '';
  worker.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const [code] = await once(worker, 'exit');
  expect(code).toBe(1);
  expect(said).toContain('DATABASE_URL is missing');
});
