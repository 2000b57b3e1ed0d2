import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { SignalDefinition, UpdateDefinition, Workflow } from '@temporalio/common';
import type { Db } from '../../db/connect.ts';
import type {
  CallId,
  CampaignVersionId,
  LeadId,
  MessageId,
  SaleId,
  UserId,
} from '../../domain/ids.ts';
import * as messages from '../../workflows/lead/messages.ts';
import { carriedState } from './carried-state.ts';
import { reaching } from './errors.ts';
import { type LeadWorkflowSettings, startOptions } from './start-options.ts';

export { LeadWorkflowError } from './errors.ts';

/** Long enough for a worker that is busy, short enough for a person who waits. */
const updateTimeoutMs = 5_000;
const signalTimeoutMs = 3_000;

export interface LeadWorkflowDeps extends LeadWorkflowSettings {
  client: Client;
  db: Db;
}

export type LeadWorkflows = ReturnType<typeof createLeadWorkflows>;

/**
 * What the API and the webhooks may tell or ask a lead's workflow. Whatever they say starts the
 * workflow when it is not running (a seeded lead, a customer who comes back after the sale).
 * @throws LeadWorkflowError with one of the API's codes, `unavailable` when Temporal does not answer
 */
export function createLeadWorkflows(deps: LeadWorkflowDeps) {
  const { client, db } = deps;

  async function signal<T extends object>(
    leadId: LeadId,
    definition: SignalDefinition<[T]>,
    message: T,
  ): Promise<void> {
    const options = startOptions(leadId, await carriedState(db, leadId), deps);
    await reaching(() =>
      client.withDeadline(Date.now() + signalTimeoutMs, () =>
        client.workflow.signalWithStart<Workflow, [object]>(messages.leadWorkflowType, {
          ...options,
          signal: definition.name,
          signalArgs: [message],
        }),
      ),
    );
  }

  async function update<Ret, Args extends [unknown]>(
    leadId: LeadId,
    definition: UpdateDefinition<Ret, Args>,
    args: Args,
  ): Promise<Ret> {
    const options = startOptions(leadId, await carriedState(db, leadId), deps);
    return reaching(() =>
      client.withDeadline(Date.now() + updateTimeoutMs, () =>
        client.workflow.executeUpdateWithStart(definition, {
          args,
          startWorkflowOperation: new WithStartWorkflowOperation(messages.leadWorkflowType, {
            ...options,
            workflowIdConflictPolicy: 'USE_EXISTING',
          }),
        }),
      ),
    );
  }

  type By = { byUserId: UserId };
  return {
    customerMessaged: (leadId: LeadId, message: messages.CustomerMessaged) =>
      signal(leadId, messages.customerMessaged, { receivedAtMs: Date.now(), ...message }),
    agentMessaged: (leadId: LeadId, messageId: MessageId) =>
      signal(leadId, messages.agentMessaged, { messageId }),
    repliedFromPhone: (leadId: LeadId, messageId: MessageId) =>
      signal(leadId, messages.repliedFromPhone, { messageId }),
    messageFailed: (leadId: LeadId, failure: { messageId: MessageId; errorCode: number }) =>
      signal(leadId, messages.messageFailed, failure),
    optedOut: (leadId: LeadId, source: 'whatsapp' | 'call' | 'agent' | 'provider') =>
      signal(leadId, messages.optedOut, { source }),
    callEnded: (leadId: LeadId, callId: CallId) => signal(leadId, messages.callEnded, { callId }),
    scoreInputsChanged: (leadId: LeadId, reason: string) =>
      signal(leadId, messages.scoreInputsChanged, { reason }),

    takeOver: (leadId: LeadId, request: { agentId: UserId; force?: boolean }) =>
      update(leadId, messages.takeOver, [request]),
    handBack: (leadId: LeadId, request: By) => update(leadId, messages.handBack, [request]),
    assign: (leadId: LeadId, request: By & { agentId: UserId }) =>
      update(leadId, messages.assign, [request]),
    recordSale: (leadId: LeadId, request: By & { saleId: SaleId }) =>
      update(leadId, messages.recordSale, [request]),
    markLost: (leadId: LeadId, request: By & { reason: string }) =>
      update(leadId, messages.markLost, [request]),
    enrol: (leadId: LeadId, request: By & { campaignVersionId: CampaignVersionId }) =>
      update(leadId, messages.enrol, [request]),
    leaveCampaign: (leadId: LeadId, request: By) =>
      update(leadId, messages.leaveCampaign, [request]),
    requestCall: (leadId: LeadId, request: By & { callId: CallId; atMs?: number }) =>
      update(leadId, messages.requestCall, [request]),
    skipWait: (leadId: LeadId, request: By & { waitId: string }) =>
      update(leadId, messages.skipWait, [request]),
    moveWait: (leadId: LeadId, request: By & { waitId: string; dueAtMs: number }) =>
      update(leadId, messages.moveWait, [request]),
    runWaitNow: (leadId: LeadId, request: By & { waitId: string }) =>
      update(leadId, messages.runWaitNow, [request]),
    /** Starts the workflow of a lead that has none, from its row; does nothing when it runs. */
    ensureStarted: async (leadId: LeadId): Promise<void> => {
      const options = startOptions(leadId, await carriedState(db, leadId), deps);
      await reaching(() =>
        client.workflow.start(messages.leadWorkflowType, {
          ...options,
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      );
    },
  };
}
