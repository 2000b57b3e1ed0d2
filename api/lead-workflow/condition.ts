import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { LeadId } from '../../domain/ids.ts';
import { leadWorkflowId } from '../../workflows/lead/messages.ts';

/** How a lead's workflow is, as far as Temporal tells without asking the workflow itself. */
export interface WorkflowCondition {
  status: string;
  /** Of a workflow task or an activity that failed before; null: nothing is attempted again. */
  attempt: number | null;
  lastError: string | null;
}

const patienceMs = 2_000;

export async function conditionOf(client: Client, leadId: LeadId): Promise<WorkflowCondition> {
  try {
    const { status, raw } = await client.withDeadline(Date.now() + patienceMs, () =>
      client.workflow.getHandle(leadWorkflowId(leadId)).describe(),
    );
    const activities = (raw.pendingActivities ?? []).filter(({ attempt }) => (attempt ?? 1) > 1);
    const worst = activities.toSorted((a, b) => (b.attempt ?? 1) - (a.attempt ?? 1))[0];
    const taskAttempt = raw.pendingWorkflowTask?.attempt ?? 1;
    return {
      status: status.name.toLowerCase(),
      attempt: taskAttempt > 1 ? taskAttempt : (worst?.attempt ?? null),
      lastError: taskAttempt > 1 ? 'workflow task' : (worst?.lastFailure?.message ?? null),
    };
  } catch (error) {
    const isGone = error instanceof WorkflowNotFoundError;
    return { status: isGone ? 'not_started' : 'unreachable', attempt: null, lastError: null };
  }
}
