import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';

/** What waits: customer messages to be signalled (inbox), messages of ours to be sent (outbox). */
export async function countQueues(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ inbox: number; outbox: number }>`
    select
      (select count(*) from message where signalled_at is null and direction = 'inbound') as inbox,
      (select count(*) from message where direction = 'outbound' and status in ('queued', 'sending', 'unknown')) as outbox
  `.execute(db);
  return { inbox: Number(rows[0]?.inbox ?? 0), outbox: Number(rows[0]?.outbox ?? 0) };
}
