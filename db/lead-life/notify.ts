import { sql } from 'kysely';
import type { LeadId, UserId } from '../../domain/ids.ts';
import { type LiveEvent, liveChannel } from '../../domain/live-event.ts';
import type { Db } from '../connect.ts';
import { newId } from '../new-id.ts';

interface Notice {
  userIds: UserId[];
  kind: string;
  /** null: it is about no lead in particular. */
  leadId: LeadId | null;
  data?: Record<string, unknown>;
  /** The same key tells the same person once, however often an activity is attempted. */
  dedupeKey: string;
}

/** Tells people something, most often of a lead; their browsers hear of it at once. */
export async function notify(db: Db, notice: Notice): Promise<void> {
  for (const userId of notice.userIds)
    await sql`
      with told as (
        insert into notification (id, user_id, kind, lead_id, data, dedupe_key)
        values (${newId('notification')}, ${userId}, ${notice.kind}, ${notice.leadId},
          ${JSON.stringify(notice.data ?? {})}::jsonb, ${`${notice.dedupeKey}:${userId}`})
        on conflict do nothing returning user_id
      )
      select pg_notify(${liveChannel}, ${JSON.stringify({ kind: 'notification', userId } satisfies LiveEvent)}) from told
    `.execute(db);
}
