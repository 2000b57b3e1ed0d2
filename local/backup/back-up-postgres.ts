import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { copyTree } from './copy-tree.ts';

/** What a starting server makes anew, or must not find (PostgreSQL 18, 25.3.6.2). */
const hollow = [
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots'],
  ...['pg_stat_tmp', 'pg_subtrans'],
];
const without = ['postmaster.pid', 'postmaster.opts'];

/**
 * A copy of a running server's data folder that recovers, when it is started, to the moment this
 * ends. It needs no other program than the server: pg_dump does not come with npm.
 * @param url of the running server, as a superuser
 */
export async function backUpPostgres(url: string, dataDir: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Keeps the log that the copy will need; it ends with the connection.
    await client.query(`select pg_create_physical_replication_slot('timbre_backup', true, true)`);
    await client.query(`select pg_backup_start('timbre', true)`);
    await copyTree(dataDir, to, { hollow, without });
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(false)',
    );
    await writeFile(join(to, 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 });
    await copyTree(join(dataDir, 'pg_wal'), join(to, 'pg_wal'));
  } finally {
    await client.end();
  }
}
