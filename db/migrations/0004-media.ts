import { type Kysely, sql } from 'kysely';

/** Files that customers sent: where each is on its way from the vendor to our storage, and what a voice note says. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(messageMedia).execute(db);
}

const messageMedia = `
create table message_media (
  message_id text primary key references message on delete cascade,
  lead_id text not null references lead on delete cascade,
  vendor_media_id text not null,
  state text not null default 'pending' check (state in ('pending', 'stored', 'failed')),
  mime_type text,
  size_bytes integer check (size_bytes >= 0),
  sha256 text,
  storage_key text,
  filename text,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  error text,
  transcript text,
  transcribed_by text,
  created_at timestamptz not null default now(),
  check (state <> 'stored' or (mime_type is not null and size_bytes is not null and storage_key is not null))
);
create index message_media_pending on message_media (next_attempt_at) where state = 'pending';
create index message_media_lead on message_media (lead_id);
`;
