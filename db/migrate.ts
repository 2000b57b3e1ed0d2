import { Migrator } from 'kysely/migration';
import { connectDb, type Db } from './connect.ts';
import { migrations } from './migrations/index.ts';
import { seedEssentials } from './seed/index.ts';

/**
 * Brings the schema up to date. Several processes may start at once: an advisory lock lets one
 * migrate while the others wait, then find nothing left to do. All or nothing, in one transaction.
 * @throws the database's error when a migration fails
 */
export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    provider: { getMigrations: async () => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** `npm run migrate`: the schema, and on an empty database what every installation starts with. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === '') throw new Error('DATABASE_URL is missing');
  const db = connectDb({ url, maxConnections: 1 });
  try {
    await migrateToLatest(db);
    await seedEssentials(db);
    process.stdout.write('The database schema is up to date.\n');
  } finally {
    await db.destroy();
  }
}

if (import.meta.main)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
