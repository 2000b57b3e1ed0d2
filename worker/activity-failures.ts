import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor, WorkerInterceptors } from '@temporalio/worker';

/** Tells `count` of every activity attempt that threw, by activity and kind of error. */
export function countingFailures(
  count: (activity: string, error: string) => void,
): WorkerInterceptors {
  return {
    activity: [
      ({ info }) => {
        const inbound: ActivityInboundCallsInterceptor = {
          execute: async (input, next) => {
            try {
              return await next(input);
            } catch (error) {
              count(info.activityType, kindOf(error));
              throw error;
            }
          },
        };
        return { inbound };
      },
    ],
  };
}

function kindOf(error: unknown): string {
  if (error instanceof ApplicationFailure) return error.type ?? 'ApplicationFailure';
  return error instanceof Error ? error.name : typeof error;
}
