import { proxyActivities, proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.ts';
import { sendTaskQueue } from './messages.ts';

/** Lower runs first when a queue is backed up (servers before 1.31 ignore it). */
export const priorities = { liveChat: { priorityKey: 1 }, nurturing: { priorityKey: 5 } } as const;

/**
 * A turn by the rules takes milliseconds, so it runs inside the workflow task: no round trip to
 * the server. Three quick attempts ride out a cut connection; after them the patient one takes
 * over, whose attempts and last error people can see in the web and in Temporal UI.
 */
export const quickly = proxyLocalActivities<Pick<Activities, 'takeTurn'>>({
  startToCloseTimeout: '5 s',
  retry: { initialInterval: '100 ms', backoffCoefficient: 3, maximumAttempts: 3 },
});

/**
 * A turn by a language model: 8 s of model, then the rules answer. Never gives up, because a
 * customer waits; a bug is fixed and deployed while the attempts go on. Cancelled when the
 * customer writes more, and waited for, since it may finish all the same.
 */
export const patiently = proxyActivities<Pick<Activities, 'takeTurn'>>({
  startToCloseTimeout: '30 s',
  heartbeatTimeout: '5 s',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '30 s' },
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
  priority: priorities.liveChat,
});

/**
 * Writes to our own database: idempotent, milliseconds, retried until it is back. Beyond 5 s of
 * back-off the wait becomes a timer, so that an outage does not fill the history with heartbeats.
 */
export const ours = proxyLocalActivities<Omit<Activities, 'takeTurn' | 'deliver'>>({
  startToCloseTimeout: '5 s',
  localRetryThreshold: '5 s',
  retry: { initialInterval: '100 ms', backoffCoefficient: 2, maximumInterval: '30 s' },
});

/**
 * Hands a message to the vendor. Longer than the client's own time-out of 10 s, so that the
 * activity, not the server, decides that an outcome is unknown. Retried for a day: the vendor
 * says when (nextRetryDelay), and a message of yesterday is no answer any more.
 */
export const toVendor = () =>
  proxyActivities<Pick<Activities, 'deliver'>>({
    taskQueue: sendTaskQueue(workflowInfo().taskQueue),
    startToCloseTimeout: '20 s',
    // A worker that died is noticed after this, not after the vendor's longest silence.
    heartbeatTimeout: '6 s',
    scheduleToCloseTimeout: '24 h',
    retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '1 m' },
    priority: priorities.liveChat,
  });
