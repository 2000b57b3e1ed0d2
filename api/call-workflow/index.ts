import { WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import type { UpdateDefinition, Workflow } from '@temporalio/common';
import { usualDialerLimits } from '../../domain/call/dialer-limits.ts';
import type { CallId, UserId } from '../../domain/ids.ts';
import * as calls from '../../workflows/call/messages.ts';
import * as dialer from '../../workflows/dialer/messages.ts';
import type { ErrorCode } from '../contract/route.ts';
import { LeadWorkflowError, reaching } from '../lead-workflow/errors.ts';
import type { CallWorkflowSettings } from './tell.ts';

/** Long enough for a worker that is busy, short enough for a person who waits. */
const updateTimeoutMs = 5_000;

/**
 * What people may ask of calls and of the dialer.
 * @throws LeadWorkflowError with one of the API's codes, `unavailable` when Temporal does not answer
 */
export function createCallWorkflows({
  client,
  taskQueue,
}: Pick<CallWorkflowSettings, 'client' | 'taskQueue'>) {
  const soon = <T>(ask: () => Promise<T>) =>
    reaching(() => client.withDeadline(Date.now() + updateTimeoutMs, ask));
  const call = (callId: CallId) => client.workflow.getHandle(calls.callWorkflowId(callId));
  /** Starts the dialer when nothing was ever queued: it can be paused before its first call. */
  const steer = <Args extends [unknown]>(
    definition: UpdateDefinition<dialer.DialerState, Args>,
    args: Args,
  ) =>
    soon(() =>
      client.workflow.executeUpdateWithStart(definition, {
        args,
        startWorkflowOperation: new WithStartWorkflowOperation<Workflow>(
          dialer.dialerWorkflowType,
          {
            workflowId: dialer.dialerWorkflowId(taskQueue),
            taskQueue,
            args: [{ limits: usualDialerLimits }],
            workflowIdConflictPolicy: 'USE_EXISTING',
          },
        ),
      }),
    );
  return {
    takeOver: (callId: CallId, request: { agentId: UserId; answersOn: 'phone' | 'browser' }) =>
      orOver('call_not_live', () =>
        soon(() => call(callId).executeUpdate(calls.takeOverCall, { args: [request] })),
      ),
    end: (callId: CallId, byUserId: UserId) =>
      orOver('call_over', () =>
        soon(() => call(callId).executeUpdate(calls.endCall, { args: [{ byUserId }] })),
      ),
    /** null: there is no dialer yet, nothing was ever queued. */
    dialerState: (): Promise<dialer.DialerState | null> =>
      soon(() =>
        client.workflow.getHandle(dialer.dialerWorkflowId(taskQueue)).query(dialer.dialerState),
      ).catch((error: unknown) => {
        if (isNowhere(error)) return null;
        throw error;
      }),
    pause: (byUserId: UserId) => steer(dialer.pauseDialer, [{ byUserId, reason: 'supervisor' }]),
    resume: (byUserId: UserId) => steer(dialer.resumeDialer, [{ byUserId }]),
    setLimits: (limits: dialer.DialerLimits, byUserId: UserId) =>
      steer(dialer.setDialerLimits, [{ ...limits, byUserId }]),
  };
}

export type CallWorkflows = ReturnType<typeof createCallWorkflows>;

/** A call whose workflow is over has ended; so has one that never had any. */
async function orOver<T>(code: ErrorCode, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isNowhere(error)) throw new LeadWorkflowError(code, code, error);
    throw error;
  }
}

const isNowhere = (error: unknown): boolean =>
  error instanceof LeadWorkflowError && error.cause instanceof WorkflowNotFoundError;
