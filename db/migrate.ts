import { Migrator } from 'kysely/migration';
import { connectDb, type Db } from './connect.ts';
import * as core from './migrations/0001-core.ts';

/** Every migration, in order. Never edit one that has landed: add the next. */
const migrations = { '0001-core': { up: core.up } };

/** Brings the database up to date. Several processes may call it at once: Kysely takes a lock. @throws the first error of a migration. */
export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL;
  if (!url) {
    console.error('DATABASE_URL is missing');
    process.exit(1);
  }
  const db = connectDb({ url });
  try {
    await migrateToLatest(db);
  } finally {
    await db.destroy();
  }
}
