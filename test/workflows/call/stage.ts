import { createTellCall } from '../../../api/call-workflow/tell.ts';
import { openInboundCall } from '../../../db/call-events/open-inbound-call.ts';
import { storeCallEvent } from '../../../db/call-events/store-call-event.ts';
import { callEventsTold } from '../../../db/call-events/untold.ts';
import { newId } from '../../../db/new-id.ts';
import type { LegStatus } from '../../../domain/call/call.ts';
import type { CallEvent } from '../../../domain/call/call-event.ts';
import type { CallId, LeadId, UserId } from '../../../domain/ids.ts';
import { createTwilioTelephony } from '../../../integrations/twilio/telephony.ts';
import { ensureCallJobs } from '../../../worker/telephone.ts';
import {
  callState,
  callWorkflowId,
  endCall,
  takeOverCall,
} from '../../../workflows/call/messages.ts';
import { eventually } from '../../harness/eventually.ts';
import { startTwilioServer } from '../../vendors/twilio-server.ts';
import { createWorld } from '../lead/world/index.ts';

/** A lead's world with a telephone company; what the company tells of its legs, the test says. */
export async function createCallWorld({ timeScale = 36_000 }: { timeScale?: number } = {}) {
  const twilio = await startTwilioServer();
  const telephony = createTwilioTelephony(twilio.account, 'https://timbre.example');
  const world = await createWorld({ timeScale, telephony });
  const { db, client, taskQueue, leadWorkflows } = world;
  await ensureCallJobs(client, { taskQueue, timeScale });
  const tell = createTellCall({
    client,
    taskQueue,
    timeScale,
    ensureLeadStarted: leadWorkflows.ensureStarted,
  });

  /** As the webhook does: stored, then told. */
  async function hear(
    callId: CallId,
    id: string,
    event: CallEvent,
    leg: { who: 'customer' | 'agent'; agentId?: UserId } = { who: 'customer' },
  ): Promise<void> {
    const stored = await storeCallEvent(db, { id, callId, event, leg });
    if (stored.outcome !== 'stored') return;
    await tell(stored.call, id, event);
    await callEventsTold(db, id);
  }

  const row = (callId: CallId) =>
    db.selectFrom('call').selectAll().where('id', '=', callId).executeTakeFirstOrThrow();
  const handle = (callId: CallId) => client.workflow.getHandle(callWorkflowId(callId));

  return {
    ...world,
    twilio,
    hear,
    row,
    state: (callId: CallId) => handle(callId).query(callState),
    handle,
    takeOver: (callId: CallId, agentId: UserId) =>
      handle(callId).executeUpdate(takeOverCall, { args: [{ agentId, answersOn: 'browser' }] }),
    end: async (callId: CallId) =>
      handle(callId).executeUpdate(endCall, {
        args: [{ byUserId: await world.newUser('supervisor') }],
      }),
    /** An agent asks that the lead be called at once. */
    request: async (leadId: LeadId): Promise<CallId> => {
      const callId = newId('call');
      const byUserId = await world.newUser('junior', { presence: 'away' });
      await leadWorkflows.requestCall(leadId, { callId, byUserId });
      return callId;
    },
    /** The leg of the call's `attempt`-th dial, once the company was asked for it. */
    legOf: (callId: CallId, attempt: number): Promise<string> =>
      eventually(async () => {
        const leg = await db
          .selectFrom('callLeg')
          .select('id')
          .where('callId', '=', callId)
          .where('who', '=', 'customer')
          .where('attempt', '=', attempt)
          .executeTakeFirst();
        return leg?.id;
      }),
    status: (callId: CallId, legId: string, status: LegStatus, sequence: number) =>
      hear(callId, `${legId}:status:${sequence}:${status}`, {
        kind: 'leg_status',
        legId,
        status,
        sequence,
      }),
    callIn: async (): Promise<{ callId: CallId; legId: string; leadId: LeadId }> => {
      const legId = `CA${newId('call').slice(5).padStart(32, '0')}`;
      const callId: CallId = `call_${legId.toLowerCase()}`;
      const phone = `+5198${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
      const opened = await openInboundCall(db, { callId, legId, phone });
      if (opened.kind === 'busy') throw new Error('a new number cannot be busy');
      await hear(callId, `${legId}:opened`, {
        kind: 'leg_status',
        legId,
        status: 'in-progress',
        sequence: 0,
      });
      return { callId, legId, leadId: opened.leadId };
    },
    /** The customer says something in the call, as the relay writes it. */
    saysInCall: async (callId: CallId, text: string): Promise<void> => {
      const call = await row(callId);
      const conversationId = call.conversationId ?? newId('conversation');
      if (call.conversationId === null) {
        await db
          .insertInto('conversation')
          .values({
            id: conversationId,
            leadId: call.leadId,
            channel: 'call',
            direction: 'outbound',
          })
          .execute();
        await db.updateTable('call').set({ conversationId }).where('id', '=', callId).execute();
      }
      await db
        .insertInto('message')
        .values({
          id: newId('message'),
          leadId: call.leadId,
          conversationId,
          direction: 'inbound',
          author: 'customer',
          channel: 'call',
          kind: 'text',
          text,
          status: 'received',
          at: new Date(),
          signalledAt: new Date(),
        })
        .execute();
    },
    close: async () => {
      await client.workflow.getHandle(`dialer/${taskQueue}`).terminate();
      await client.schedule.getHandle(`warm-leads/${taskQueue}`).delete();
      await world.close();
      await twilio.close();
    },
  };
}

export type CallWorld = Awaited<ReturnType<typeof createCallWorld>>;
