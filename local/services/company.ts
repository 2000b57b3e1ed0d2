import { connectDb } from '../../db/connect.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { seedEssentials, seedLocalUsers } from '../../db/seed/index.ts';

/** Brings the schema up to date and gives a new company its catalogue, campaign and five people. */
export async function prepareCompany(databaseUrl: string): Promise<void> {
  const db = connectDb({ url: databaseUrl, maxConnections: 2 });
  try {
    await migrateToLatest(db);
    await seedEssentials(db);
    await seedLocalUsers(db);
  } finally {
    await db.destroy();
  }
}
