import { startDemoWorkflows } from '../../api/lead-workflow/demo.ts';
import { createLeadWorkflows } from '../../api/lead-workflow/index.ts';
import { connectDb } from '../../db/connect.ts';
import { seedDemo } from '../../db/seed/demo/index.ts';
import type { TemporalSettings } from '../../runtime/environment.ts';
import { connectTemporalClient } from '../../runtime/temporal-connection.ts';

export interface DemoOptions {
  databaseUrl: string;
  temporal: TemporalSettings;
  timeScale: number;
}

/** Fills an empty company with invented leads and gives each open one its workflow. @returns how many workflows; 0 when the company has leads already */
export async function fillWithDemo({
  databaseUrl,
  temporal,
  timeScale,
}: DemoOptions): Promise<number> {
  const db = connectDb({ url: databaseUrl, maxConnections: 4 });
  const { client, close } = await connectTemporalClient(temporal);
  try {
    const first = await db.selectFrom('lead').select('id').limit(1).executeTakeFirst();
    if (first !== undefined) return 0;
    await seedDemo(db, { nowMs: Date.now() });
    const { taskQueue } = temporal;
    return await startDemoWorkflows(db, createLeadWorkflows({ client, db, taskQueue, timeScale }));
  } finally {
    await close();
    await db.destroy();
  }
}
