import { sql } from 'kysely';
import { type LiveEvent, liveChannel } from '../domain/live-event.ts';
import type { Db } from './connect.ts';

/** Tells every API process that something changed. Inside a transaction it is heard after the commit, and never after a rollback. */
export async function announce(trx: Db, ...events: LiveEvent[]): Promise<void> {
  for (const event of events)
    await sql`select pg_notify(${liveChannel}, ${JSON.stringify(event)})`.execute(trx);
}
