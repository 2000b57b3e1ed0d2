import { type Kysely, sql } from 'kysely';

/** Calls that the assistant makes and takes: their legs, what happened to them, and what came of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(call).execute(db);
  await sql.raw(callLeg).execute(db);
  await sql.raw(callEvent).execute(db);
  await sql.raw(people).execute(db);
}

const call = `
update call set status = 'ended', ended_at = coalesce(ended_at, created_at) where status not in ('requested', 'ended');
alter table call
  add constraint call_status check (status in ('requested', 'queued', 'dialing', 'talking', 'handing_over', 'with_agent', 'ended')),
  add column purpose text not null default 'requested'
    check (purpose in ('inbound', 'requested', 'proposed', 'warm_lead', 'promised', 'campaign')),
  add column conversation_id text references conversation on delete set null,
  add column attempts integer not null default 0 check (attempts >= 0),
  add column dialed_at timestamptz,
  add column answered_at timestamptz,
  add column answered_by text check (answered_by in ('human', 'machine', 'fax', 'unknown')),
  add column error_code integer,
  add column agent_id text references "user" on delete set null,
  add column actions jsonb not null default '[]',
  add column emotion text check (emotion in ('calm', 'happy', 'doubtful', 'annoyed', 'angry')),
  add column summary text,
  add column facts jsonb not null default '{}',
  add column recording_id text,
  add column recording_state text not null default 'none' check (recording_state in ('none', 'pending', 'stored', 'failed')),
  add column recording_key text,
  add column recording_mime_type text,
  add column recording_duration_s integer,
  add column recording_size_bytes integer,
  add column transcribed_by text;
create unique index call_live on call (lead_id) where status in ('dialing', 'talking', 'handing_over', 'with_agent');
create index call_newest on call (created_at desc, id desc);
create index call_running on call (status) where status <> 'ended';
create index call_agent on call (agent_id) where agent_id is not null;
create index call_conversation on call (conversation_id) where conversation_id is not null;
create index message_call_conversation on message (conversation_id, at) where channel = 'call';
`;

const callLeg = `
create table call_leg (
  id text primary key,
  call_id text not null references call on delete cascade,
  who text not null check (who in ('customer', 'agent')),
  agent_id text references "user" on delete set null,
  attempt integer not null check (attempt >= 0),
  status text not null,
  sequence integer not null default -1,
  error_code integer,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index call_leg_call on call_leg (call_id);
create index call_leg_agent on call_leg (agent_id) where agent_id is not null;
`;

/** The vendor's callbacks, once each; what its workflow has yet to hear has no signalled_at. */
const callEvent = `
create table call_event (
  id text primary key,
  call_id text not null references call on delete cascade,
  event jsonb not null,
  at timestamptz not null default now(),
  signalled_at timestamptz
);
create index call_event_call on call_event (call_id, at);
create index call_event_unsignalled on call_event (at) where signalled_at is null;
`;

/** Numbers that cannot be called, whatever the person wishes; and how an agent takes calls. */
const people = `
alter table lead add column uncallable_reason text;
alter table "user" add column answers_on text not null default 'browser' check (answers_on in ('phone', 'browser'));
`;
