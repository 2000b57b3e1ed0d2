import type { ActivityMetrics } from '../activities/deps.ts';
import type { ModelUsage } from '../domain/model-usage.ts';
import type { WorkerMetrics } from '../runtime/metrics.ts';

/** What activities count, as Prometheus metrics. */
export const activityMetrics = (metrics: WorkerMetrics): ActivityMetrics => ({
  turnTaken: ({ composedBy, ms }) =>
    // The assistant's name without its version: a label per prompt would never stop growing.
    metrics.replySeconds.observe({ composed_by: composedBy.split('@')[0] ?? '' }, ms / 1_000),
  replyRefused: (reason) => metrics.repliesRefused.inc({ reason }),
  sent: (status) => metrics.sends.inc({ status }),
});

/** Tokens and cost of the language model, as Prometheus metrics. */
export const countModelUsage =
  ({ modelTokens, modelCost }: WorkerMetrics) =>
  ({ model, inputTokens, cachedTokens, outputTokens }: ModelUsage, costUsd: number): void => {
    modelTokens.inc({ model, direction: 'input' }, inputTokens);
    modelTokens.inc({ model, direction: 'cached_input' }, cachedTokens);
    modelTokens.inc({ model, direction: 'output' }, outputTokens);
    modelCost.inc({ model }, costUsd);
  };
