import { type Kysely, sql } from 'kysely';

/** What the language model was asked, what it used and what that cost, a row a turn. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(modelUsage).execute(db);
}

const modelUsage = `
create table model_usage (
  id bigint generated always as identity primary key,
  lead_id text references lead on delete set null,
  -- By the calendar of Lima: the daily limit and the page go by it.
  day date not null default (now() at time zone 'America/Lima')::date,
  model text not null,
  prompt_version text not null,
  input_tokens integer not null check (input_tokens >= 0),
  cached_tokens integer not null check (cached_tokens >= 0),
  output_tokens integer not null check (output_tokens >= 0),
  cost_micro_usd bigint not null check (cost_micro_usd >= 0),
  outcome text not null,
  at timestamptz not null default now()
);
create index model_usage_day on model_usage (day) include (cost_micro_usd);
create index model_usage_lead on model_usage (lead_id);
`;
