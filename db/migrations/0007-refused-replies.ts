import { type Kysely, sql } from 'kysely';

/** Replies of a model that the guard did not let pass, for the people who look after the assistant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(refusedReply).execute(db);
}

const refusedReply = `
create table refused_reply (
  id bigint generated always as identity primary key,
  lead_id text not null references lead on delete cascade,
  composed_by text not null,
  reasons text[] not null,
  text text not null,
  at timestamptz not null default now()
);
create index refused_reply_latest on refused_reply (at desc);
create index refused_reply_lead on refused_reply (lead_id);
`;
