import { sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import type { ModelUsage } from '../../domain/model-usage.ts';
import type { Db } from '../connect.ts';

export async function recordModelUsage(
  db: Db,
  usage: ModelUsage & { costMicroUsd: number },
): Promise<void> {
  await db.insertInto('modelUsage').values(usage).execute();
}

const today = sql<string>`(now() at time zone 'America/Lima')::date`;

/** What all processes together spent on the model today, in millionths of a US dollar. */
export async function spentTodayMicroUsd(db: Db): Promise<number> {
  const { spent } = await db
    .selectFrom('modelUsage')
    .where('day', '=', today)
    .select(sql<number>`coalesce(sum(cost_micro_usd), 0)::float8`.as('spent'))
    .executeTakeFirstOrThrow();
  return spent;
}

/** What one lead's conversation has cost so far, and its tokens. */
export const usageOfLead = (db: Db, leadId: LeadId) =>
  db
    .selectFrom('modelUsage')
    .where('leadId', '=', leadId)
    .select([
      sql<number>`coalesce(sum(input_tokens), 0)::int`.as('inputTokens'),
      sql<number>`coalesce(sum(cached_tokens), 0)::int`.as('cachedTokens'),
      sql<number>`coalesce(sum(output_tokens), 0)::int`.as('outputTokens'),
      sql<number>`coalesce(sum(cost_micro_usd), 0)::float8`.as('costMicroUsd'),
    ])
    .executeTakeFirstOrThrow();
