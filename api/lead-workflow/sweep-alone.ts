import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';

/** Keys of PostgreSQL's advisory locks: one process sweeps at a time, for the whole installation. */
const locks = { inbox: 7_401, signals: 7_402, calls: 7_403 };

/** A process that froze while it swept gives the sweep up to another one after this. */
const frozenAfterMs = 60_000;

/**
 * Runs `sweep` unless another process does (then `otherwise`). No rows are locked meanwhile: whoever
 * holds rows while it waits for Temporal, and for a connection to ask it with, stands still for ever
 * once every other connection waits for those rows (seen at 100 messages a second).
 */
export function sweepAlone<T>(
  db: Db,
  name: keyof typeof locks,
  otherwise: T,
  sweep: () => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`set local idle_in_transaction_session_timeout = ${sql.lit(frozenAfterMs)}`.execute(
      trx,
    );
    const { rows } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_xact_lock(${locks[name]}::int) as "isMine"
    `.execute(trx);
    return rows[0]?.isMine ? sweep() : otherwise;
  });
}
