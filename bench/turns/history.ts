import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { eventually } from '../../test/harness/eventually.ts';

type History = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>;

/** A workflow's history as soon as no task and no activity of it is under way. */
export function readHistory(client: Client, workflowId: string): Promise<History> {
  const handle = client.workflow.getHandle(workflowId);
  return eventually(async () => {
    const { raw } = await handle.describe();
    const isAtRest = !raw.pendingWorkflowTask && (raw.pendingActivities ?? []).length === 0;
    return isAtRest && (await handle.fetchHistory());
  });
}

export interface ReadableEvent {
  eventType: string;
  eventTime: string;
  [attributes: string]: unknown;
}

/** Events as Temporal's JSON writes them, without the prefix of their type. */
export function historyOf(history: History): ReadableEvent[] {
  const { events } = JSON.parse(historyToJSON(history)) as { events: ReadableEvent[] };
  return events;
}

export function eventTypes(history: History): string[] {
  return historyOf(history).map(({ eventType }) => camelCase(eventType));
}

/** `EVENT_TYPE_TIMER_STARTED` → `TimerStarted`. */
const camelCase = (type: string) =>
  type
    .replace(/^EVENT_TYPE_/, '')
    .split('_')
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join('');
