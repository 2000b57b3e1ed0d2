import type { ActivityMetrics } from '../activities/deps.ts';
import type { WorkerMetrics } from '../runtime/metrics.ts';

/** What activities count, as Prometheus metrics. */
export const activityMetrics = (metrics: WorkerMetrics): ActivityMetrics => ({
  turnTaken: ({ composedBy, ms }) =>
    // The assistant's name without its version: a label per prompt would never stop growing.
    metrics.replySeconds.observe({ composed_by: composedBy.split('@')[0] ?? '' }, ms / 1_000),
  replyRefused: (reason) => metrics.repliesRefused.inc({ reason }),
  sent: (status) => metrics.sends.inc({ status }),
});
