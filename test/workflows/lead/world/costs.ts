import type { WorkflowHandle } from '@temporalio/client';

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** Temporal actions a history was billed for: start, signals, updates, timers, activities, upserts; the local activities of one workflow task once. */
export function actionsIn({ events }: History): number {
  let actions = 0;
  let lastMarkerTask: string | null = null;
  for (const event of events ?? []) {
    if (event.markerRecordedEventAttributes) {
      const task = String(event.markerRecordedEventAttributes.workflowTaskCompletedEventId);
      if (task !== lastMarkerTask) actions += 1;
      lastMarkerTask = task;
    } else if (
      event.workflowExecutionStartedEventAttributes ||
      event.workflowExecutionSignaledEventAttributes ||
      event.workflowExecutionUpdateAcceptedEventAttributes ||
      event.timerStartedEventAttributes ||
      event.activityTaskScheduledEventAttributes ||
      event.upsertWorkflowSearchAttributesEventAttributes
    )
      actions += 1;
  }
  return actions;
}

/** Every payload of a history as text, for a search. */
export function payloadsIn(history: History): string {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (value instanceof Uint8Array) texts.push(Buffer.from(value).toString('utf8'));
    else if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
  };
  visit(history.events);
  return texts.join('\n');
}
