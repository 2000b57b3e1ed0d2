import { sql } from 'kysely';
import { type LiveEvent, liveChannel } from '../domain/live-event.ts';
import type { Db } from './connect.ts';

/** Tells every API process that something changed. Inside a transaction it is heard after the commit, and never after a rollback. */
export async function announce(trx: Db, ...events: LiveEvent[]): Promise<void> {
  const texts = events.map((event) => JSON.stringify(event));
  if (texts.length > 0)
    await sql`select pg_notify(${liveChannel}, event) from unnest(${texts}::text[]) event`.execute(
      trx,
    );
}
