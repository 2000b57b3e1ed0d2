import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Client, WorkflowHandle } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type InjectedSinks,
  NativeConnection,
  Runtime,
  Worker,
} from '@temporalio/worker';
import type { BareSinks } from './contract.ts';

/** The yardstick on the stand's own Temporal server, with a worker in this process. */
export interface BareRig {
  /** A workflow that takes `turns` turns; resolves when it is there. */
  start(turns: number): Promise<BareWorkflow>;
  close(): Promise<void>;
}

export interface BareWorkflow {
  /** Signal → two empty activities → done. @returns how long it took, ms. */
  turn(): Promise<number>;
}

let nextTurn = 0;

export async function startBareRig(client: Client, address: string): Promise<BareRig> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const taskQueue = `bare-${randomUUID()}`;
  const waiting = new Map<number, () => void>();
  const sinks: InjectedSinks<BareSinks> = {
    turns: {
      done: {
        fn: (_info, turn) => {
          waiting.get(turn)?.();
          waiting.delete(turn);
        },
        callDuringReplay: false,
      },
    },
  };
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('workflow.ts', import.meta.url)),
      logger: new DefaultLogger('ERROR'),
    }),
    activities: { first: async () => undefined, second: async () => undefined },
    sinks,
    maxCachedWorkflows: 500,
    workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 2, initial: 5, maximum: 40 },
    activityTaskPollerBehavior: { type: 'autoscaling', minimum: 2, initial: 5, maximum: 40 },
  });
  const running = worker.run();
  return {
    start: async (turns) => {
      const handle = await client.workflow.start('bare', {
        taskQueue,
        workflowId: `bare-${randomUUID()}`,
        args: [turns],
      });
      return { turn: () => turn(handle, waiting) };
    },
    close: async () => {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

async function turn(handle: WorkflowHandle, waiting: Map<number, () => void>): Promise<number> {
  const id = nextTurn++;
  const startedAt = performance.now();
  const done = new Promise<void>((resolve) => waiting.set(id, resolve));
  await handle.signal('bare', id);
  await done;
  return performance.now() - startedAt;
}
