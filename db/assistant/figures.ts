import { sql } from 'kysely';
import type { Db } from '../connect.ts';

/** One day of the assistants, by the calendar of Lima. */
export interface AssistantDayRow {
  day: string;
  rules: number;
  openai: number;
  refused: number;
  heard: number;
  unheard: number;
  costMicroUsd: number;
  tokens: number;
  cachedTokens: number;
  /** Of the playground: they belong to no lead. */
  tries: number;
  triesCostMicroUsd: number;
  /** Whose conversations the model read or answered. */
  modelLeads: number;
  fallbacks: Record<string, number>;
  refusals: Record<string, number>;
}

/** The last days, the latest first; a day without anything is there too. */
export async function assistantDays(db: Db, days: number): Promise<AssistantDayRow[]> {
  const { rows } = await sql<AssistantDayRow>`
    with calendar as (
      select to_char(day, 'YYYY-MM-DD') as day
      from generate_series(${today} - ${days - 1}::int, ${today}, interval '1 day') day
    ), replies as (
      select ${dayOf('at')} as day,
        count(*) filter (where composed_by like 'rules%') as rules,
        count(*) filter (where composed_by like 'openai%') as openai
      from message
      where author = 'bot' and turn_id is not null and ${isRecent('at', days)}
        and status not in ('draft', 'suggested', 'discarded')
      group by 1
    ), refusals as (
      select ${dayOf('at')} as day, count(*) as refused from refused_reply
      where ${isRecent('at', days)} group by 1
    ), reasons as (
      select day, json_object_agg(reason, times) as refusals from (
        select ${dayOf('at')} as day, reason, count(*) as times
        from refused_reply, unnest(reasons) reason where ${isRecent('at', days)} group by 1, 2
      ) counted group by 1
    ), asked as (
      select to_char(day, 'YYYY-MM-DD') as day,
        sum(cost_micro_usd) filter (where lead_id is not null) as cost,
        sum(input_tokens + output_tokens) filter (where lead_id is not null) as tokens,
        sum(cached_tokens) filter (where lead_id is not null) as cached,
        count(*) filter (where lead_id is null) as tries,
        sum(cost_micro_usd) filter (where lead_id is null) as tries_cost,
        count(distinct lead_id) as model_leads
      from model_usage where day > ${today} - ${days}::int group by 1
    ), failed as (
      select day, json_object_agg(outcome, times) as fallbacks from (
        select to_char(day, 'YYYY-MM-DD') as day, outcome, count(*) as times from model_usage
        where day > ${today} - ${days}::int and lead_id is not null and outcome not in ('answered', 'cancelled') group by 1, 2
      ) counted group by 1
    ), notes as (
      select ${dayOf('media.created_at')} as day,
        count(*) filter (where media.transcript is not null) as heard,
        count(*) filter (where media.transcript is null) as unheard
      from message_media media join message on message.id = media.message_id
      where message.kind = 'audio' and message.author = 'customer' and ${isRecent('media.created_at', days)}
      group by 1
    )
    select day, coalesce(rules, 0)::int as rules, coalesce(openai, 0)::int as openai,
      coalesce(refused, 0)::int as refused, coalesce(heard, 0)::int as heard, coalesce(unheard, 0)::int as unheard,
      coalesce(cost, 0)::float8 as cost_micro_usd, coalesce(tokens, 0)::float8 as tokens,
      coalesce(cached, 0)::float8 as cached_tokens, coalesce(model_leads, 0)::int as model_leads,
      coalesce(tries, 0)::int as tries, coalesce(tries_cost, 0)::float8 as tries_cost_micro_usd,
      coalesce(fallbacks, '{}') as fallbacks, coalesce(refusals, '{}') as refusals
    from calendar left join replies using (day) left join refusals using (day) left join notes using (day)
      left join reasons using (day) left join asked using (day) left join failed using (day)
    order by day desc
  `.execute(db);
  return rows;
}

const today = sql`(now() at time zone 'America/Lima')::date`;
const dayOf = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'America/Lima', 'YYYY-MM-DD')`;
const isRecent = (column: string, days: number) =>
  sql`${sql.ref(column)} >= now() - interval '1 day' * ${days}::int`;
