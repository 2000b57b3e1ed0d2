import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import type { ToldCall } from '../../db/call-events/told-call.ts';
import type { CallEvent } from '../../domain/call/call-event.ts';
import type { LeadId } from '../../domain/ids.ts';
import * as messages from '../../workflows/call/messages.ts';
import { reaching } from '../lead-workflow/errors.ts';

export interface CallWorkflowSettings {
  client: Client;
  taskQueue: string;
  timeScale: number;
  /** A stranger who rings has no workflow yet; the call's tells it when it has ended. */
  ensureLeadStarted: (leadId: LeadId) => Promise<void>;
}

const deadlineMs = 3_000;

/**
 * Tells a call's workflow what happened, and starts it when a customer rang and nobody has yet.
 * @returns false when the call is over: nobody is left to be told
 * @throws LeadWorkflowError `unavailable` when Temporal does not answer
 */
export type TellCall = (call: ToldCall, eventId: string, event: CallEvent) => Promise<boolean>;

export function createTellCall(settings: CallWorkflowSettings): TellCall {
  const { client } = settings;
  return async (call, eventId, event) => {
    if (call.direction === 'inbound' && isFirst(event))
      await settings.ensureLeadStarted(call.leadId);
    return reaching(() =>
      client.withDeadline(Date.now() + deadlineMs, async () => {
        try {
          if (call.direction === 'inbound') await startTelling(settings, call, eventId, event);
          else
            await client.workflow
              .getHandle(messages.callWorkflowId(call.callId))
              .signal(messages.callProgressed, { eventId, event });
          return true;
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return false;
          if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
          throw error;
        }
      }),
    );
  };
}

const isFirst = (event: CallEvent) => event.kind === 'leg_status' && event.sequence === 0;

async function startTelling(
  { client, taskQueue, timeScale }: CallWorkflowSettings,
  { callId, leadId, legId }: ToldCall,
  eventId: string,
  event: CallEvent,
): Promise<void> {
  const input: messages.CallInput = {
    callId,
    leadId,
    purpose: 'inbound',
    timeScale,
    ...(legId !== null && { inboundLegId: legId }),
  };
  await client.workflow.signalWithStart<Workflow, [object]>(messages.callWorkflowType, {
    workflowId: messages.callWorkflowId(callId),
    // Over is over: a late callback starts no second life.
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    taskQueue,
    args: [input],
    signal: messages.callProgressed.name,
    signalArgs: [{ eventId, event }],
    staticSummary: 'Una llamada, de la marcación al resumen',
    priority: { priorityKey: 1 },
  });
}
