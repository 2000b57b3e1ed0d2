import { connectDb } from '../db/connect.ts';
import { readWorkerEnvironment } from '../runtime/environment.ts';
import { connectTemporalClient } from '../runtime/temporal-connection.ts';
import { createLeadWorkflows } from './lead-workflow/index.ts';
import { reviveLeads } from './lead-workflow/revive.ts';

/** `npm run leads:revive`, after a restore (docs/operations.md). Needs DATABASE_URL and TEMPORAL_ADDRESS. */
async function main(): Promise<void> {
  const { databaseUrl, temporal, timeScale } = readWorkerEnvironment();
  const db = connectDb({ url: databaseUrl, maxConnections: 10 });
  const { client, close } = await connectTemporalClient(temporal);
  try {
    const leadWorkflows = createLeadWorkflows({
      client,
      db,
      taskQueue: temporal.taskQueue,
      timeScale,
    });
    const revived = await reviveLeads({ client, db, leadWorkflows });
    process.stdout.write(`${revived} leads go on\n`);
  } finally {
    await close();
    await db.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
