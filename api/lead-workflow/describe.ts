import {
  type Client,
  type WorkflowExecutionDescription,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Db } from '../../db/connect.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { Wait } from '../../domain/waits.ts';
import { type LeadState, leadState, leadWorkflowId } from '../../workflows/lead/messages.ts';
import type { WaitView } from '../contract/leads.ts';
import type { LeadWorkflow } from '../contract/process.ts';
import { timelineOf } from './timeline.ts';

/** A page is waiting: what cannot be had in this time is shown as unknown. */
const patienceMs = 3_000;
const queryPatienceMs = 1_500;

type PendingActivity = NonNullable<
  WorkflowExecutionDescription['raw']['pendingActivities']
>[number];

/** What a lead's workflow is doing and waiting for. Answers also when Temporal does not: from the lead's row, with status `unreachable`. */
export async function describeLead(
  { client, db }: { client: Client; db: Db },
  leadId: LeadId,
): Promise<LeadWorkflow> {
  const handle = client.workflow.getHandle(leadWorkflowId(leadId));
  try {
    return await client.withDeadline(Date.now() + patienceMs, async () => {
      const [description, state, history, projected] = await Promise.all([
        handle.describe(),
        client
          .withDeadline(Date.now() + queryPatienceMs, () => handle.query(leadState))
          .catch(() => null),
        handle.fetchHistory(),
        projectedWaits(db, leadId),
      ]);
      return shown(description, {
        state,
        waits: state?.waits ?? projected,
        timeline: timelineOf(history.events ?? []),
      });
    });
  } catch (error) {
    const status = error instanceof WorkflowNotFoundError ? 'not_started' : 'unreachable';
    return withoutWorkflow(leadId, status, await projectedWaits(db, leadId));
  }
}

function shown(
  description: WorkflowExecutionDescription,
  known: { state: LeadState | null; waits: Wait[]; timeline: LeadWorkflow['timeline'] },
): LeadWorkflow {
  const { state } = known;
  return {
    workflowId: description.workflowId,
    runId: description.runId,
    status: description.status.name.toLowerCase(),
    startedAt: description.startTime.toISOString(),
    historyLength: description.historyLength,
    state: state && {
      owner: state.owner,
      stage: state.stage,
      classification: state.classification,
      optedOut: state.optedOut,
      pendingMessages: state.pendingMessages,
      turnCount: state.turnCount,
    },
    timers: known.waits.map(waitView),
    pendingActivities: (description.raw.pendingActivities ?? []).map(pendingActivity),
    timeline: known.timeline,
  };
}

function withoutWorkflow(leadId: LeadId, status: string, waits: Wait[]): LeadWorkflow {
  return {
    workflowId: leadWorkflowId(leadId),
    runId: null,
    status,
    startedAt: null,
    historyLength: null,
    state: null,
    timers: waits.map(waitView),
    pendingActivities: [],
    timeline: [],
  };
}

const waitView = ({ id, kind, dueAtMs, reason }: Wait): WaitView => ({
  id,
  kind,
  dueAt: new Date(dueAtMs).toISOString(),
  reason,
});

const activityStates: Record<number, string> = {
  1: 'scheduled',
  2: 'started',
  3: 'cancel_requested',
  4: 'paused',
  5: 'pause_requested',
};

function pendingActivity(activity: PendingActivity): LeadWorkflow['pendingActivities'][number] {
  const maximum = activity.maximumAttempts ?? 0;
  const nextSeconds = activity.scheduledTime?.seconds;
  return {
    type: activity.activityType?.name ?? '',
    state: activityStates[activity.state ?? 0] ?? 'unknown',
    attempt: activity.attempt ?? 1,
    maximumAttempts: maximum === 0 ? null : maximum,
    lastError: activity.lastFailure?.message ?? null,
    nextAttemptAt: nextSeconds == null ? null : new Date(Number(nextSeconds) * 1_000).toISOString(),
  };
}

async function projectedWaits(db: Db, leadId: LeadId): Promise<Wait[]> {
  const row = await db
    .selectFrom('lead')
    .select('waitingFor')
    .where('id', '=', leadId)
    .executeTakeFirst();
  return row?.waitingFor ?? [];
}
