import { fileURLToPath } from 'node:url';
import {
  type NativeConnection,
  Worker,
  type WorkerDeploymentOptions,
  type WorkerInterceptors,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import type { Activities } from '../activities/index.ts';
import { sendTaskQueue } from '../workflows/lead/messages.ts';

/** The vendor's limit for one sending number (Cloud API, error 130429). */
const sendsPerSecondMax = 80;

/**
 * A cached lead costs about 1 MB and spares a replay of 5 ms a turn when it hears something. Set,
 * because the SDK's default (600 a GB of heap) can exhaust a small machine.
 */
const cachedWorkflowsMax = 500;

/**
 * A model's turn learns by its heartbeats that the customer wrote more; the SDK would hold these
 * back for 4 s, and the customer would wait them.
 */
const withdrawnWithinMs = 500;

export interface LeadWorkersOptions {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  activities: Activities;
  /** Built before; without it the worker bundles at start, about 1.4 s. */
  workflowBundle?: WorkflowBundleOption;
  /** Set: this worker is one version of a deployment, and leads move to the newest (docs/worker-versions.md). */
  buildId?: string;
  interceptors?: WorkerInterceptors;
  /** How long activities under way may finish on shutdown, ms. */
  graceMs?: number;
}

/** The two workers of one process: leads, and sends to WhatsApp at the vendor's pace. */
export async function createLeadWorkers(options: LeadWorkersOptions): Promise<Worker[]> {
  const { connection, namespace, taskQueue, activities, graceMs = 10_000 } = options;
  const common = {
    connection,
    namespace,
    shutdownGraceTime: graceMs,
    shutdownForceTime: graceMs + 5_000,
    ...(options.interceptors !== undefined && { interceptors: options.interceptors }),
    ...(options.buildId !== undefined && { workerDeploymentOptions: deployment(options.buildId) }),
  };
  const { deliver, ...ofLead } = activities;
  const leads = Worker.create({
    ...common,
    taskQueue,
    activities: ofLead,
    ...(options.workflowBundle === undefined
      ? { workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)) }
      : { workflowBundle: options.workflowBundle }),
    maxCachedWorkflows: cachedWorkflowsMax,
    maxHeartbeatThrottleInterval: withdrawnWithinMs,
    workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 2, initial: 5, maximum: 40 },
    activityTaskPollerBehavior: { type: 'autoscaling', minimum: 1, initial: 2, maximum: 20 },
  });
  const sends = Worker.create({
    ...common,
    taskQueue: sendTaskQueue(taskQueue),
    activities: { deliver },
    maxTaskQueueActivitiesPerSecond: sendsPerSecondMax,
    activityTaskPollerBehavior: { type: 'autoscaling', minimum: 2, initial: 5, maximum: 40 },
  });
  return Promise.all([leads, sends]);
}

const deployment = (buildId: string): WorkerDeploymentOptions => ({
  version: { deploymentName: 'timbre', buildId },
  useWorkerVersioning: true,
  defaultVersioningBehavior: 'AUTO_UPGRADE',
});
