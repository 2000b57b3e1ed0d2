import { type Kysely, sql } from 'kysely';
import { type LiveEvent, liveChannel } from '../domain/live-event.ts';
import type { Database } from './database.ts';

/** Announces a change to every API process; inside a transaction it goes out with the commit, or never. */
export async function announce(db: Kysely<Database>, ...events: LiveEvent[]): Promise<void> {
  for (const event of events) {
    await sql`select pg_notify(${liveChannel}, ${JSON.stringify(event)})`.execute(db);
  }
}
