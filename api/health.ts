import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';

const patienceMs = 2_000;

/** A worker that has not asked for work for this long is gone. */
const pollerAgeMaxMs = 90_000;

/** Whether this process can do its work: database, Temporal, and a worker that polls. Each null or what is wrong. */
export async function readiness(
  db: Db,
  client: Client,
  taskQueue: string,
): Promise<Record<'database' | 'temporal' | 'worker', string | null>> {
  const [database, pollers] = await Promise.allSettled([
    withinPatience(sql`select 1`.execute(db)),
    countPollers(client, taskQueue),
  ]);
  return {
    database: database.status === 'fulfilled' ? null : 'does not answer',
    temporal: pollers.status === 'fulfilled' ? null : 'does not answer',
    worker: pollers.status === 'fulfilled' && pollers.value === 0 ? 'none is polling' : null,
  };
}

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  const late = pause(patienceMs, undefined, { ref: false }).then(() => {
    throw new Error(`no answer within ${patienceMs} ms`);
  });
  return Promise.race([answer, late]);
}

async function countPollers(client: Client, taskQueue: string): Promise<number> {
  const { pollers } = await client.withDeadline(Date.now() + patienceMs, () =>
    client.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: 1,
    }),
  );
  const oldestMs = Date.now() - pollerAgeMaxMs;
  return (pollers ?? []).filter(
    ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > oldestMs,
  ).length;
}
