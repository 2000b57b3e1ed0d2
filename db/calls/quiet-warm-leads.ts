import { sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

/**
 * WARM leads that nobody has been in contact with for `silentMs`, by message or call, either way; the
 * best first. Not those who must not be called, whom a person looks after, or who have a call coming.
 */
export async function quietWarmLeads(
  db: Db,
  { silentMs, limit }: { silentMs: number; limit: number },
): Promise<LeadId[]> {
  const since = sql<Date>`now() - ${silentMs} * interval '1 ms'`;
  const rows = await db
    .selectFrom('lead')
    .select('lead.id')
    .where('classification', '=', 'WARM')
    .where('stage', 'in', ['new', 'contacted', 'negotiating'])
    .where('ownerKind', '=', 'bot')
    .where('phone', 'is not', null)
    .where('optedOutAt', 'is', null)
    .where('marketingOptedOutAt', 'is', null)
    .where('uncallableReason', 'is', null)
    .where(sql<boolean>`coalesce(lead.last_message_at, lead.created_at) < ${since}`)
    .where(sql<boolean>`not lead.waiting_for @> '[{"kind":"call_task"}]'`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('call')
            .select('call.id')
            .whereRef('call.leadId', '=', 'lead.id')
            .where((call) =>
              call.or([
                call('call.status', '<>', 'ended'),
                call(sql<Date>`coalesce(call.ended_at, call.created_at)`, '>=', since),
              ]),
            ),
        ),
      ),
    )
    .orderBy('score', 'desc')
    .orderBy('lead.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
