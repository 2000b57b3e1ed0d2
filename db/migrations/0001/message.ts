/** Messages both ways, the outbox, and the vendors' raw events. */
export const message = `
create table message (
  id text primary key check (id ~ '^msg_[a-z0-9]{1,64}$'),
  lead_id text not null references lead on delete cascade,
  conversation_id text not null references conversation on delete cascade,
  provider_id text,
  direction text not null check (direction in ('inbound', 'outbound')),
  author text not null check (author in ('customer', 'bot', 'agent')),
  agent_id text references "user" on delete set null,
  channel text not null check (channel in ('whatsapp', 'call', 'email')),
  kind text not null check (kind in ('text', 'image', 'audio', 'video', 'document', 'sticker',
    'location', 'contacts', 'interactive_reply', 'reaction', 'order', 'system', 'unsupported',
    'buttons', 'list', 'template')),
  text text not null,
  payload jsonb,
  content jsonb,
  status text not null check (status in ('received', 'draft', 'suggested', 'queued', 'sending',
    'unknown', 'accepted', 'sent', 'delivered', 'read', 'played', 'failed', 'discarded')),
  status_at timestamptz,
  error_code integer,
  error_text text,
  quoted_provider_id text,
  reactions jsonb,
  edited_at timestamptz,
  deleted_at timestamptz,
  understanding jsonb,
  composed_by text,
  turn_id text,
  at timestamptz not null,
  received_at timestamptz not null default now(),
  signalled_at timestamptz,
  check ((direction = 'inbound') = (author = 'customer')),
  check ((direction = 'inbound') = (status = 'received'))
) with (fillfactor = 85);
create unique index message_provider_id on message (provider_id);
create index message_lead on message (lead_id, at desc, id desc);
create index message_conversation on message (conversation_id);
create index message_turn on message (turn_id) where turn_id is not null;
-- The workflow's inbox: stored and not yet signalled. No status in the predicates, so that a
-- status callback updates a message in place (HOT).
create index message_unsignalled_inbound on message (at, id)
  where signalled_at is null and direction = 'inbound';
create index message_unsignalled_agent on message (at, id)
  where signalled_at is null and author = 'agent';

create table outbound_message (
  message_id text primary key references message on delete cascade,
  lead_id text not null references lead on delete cascade,
  attempts integer not null default 0 check (attempts >= 0),
  attempt_started_at timestamptz,
  unknown_since timestamptz,
  settled_at timestamptz,
  last_error text
);
create index outbound_message_lead on outbound_message (lead_id, settled_at desc);
create index outbound_message_unsettled on outbound_message (attempt_started_at)
  where settled_at is null;

create table webhook_event (
  id text primary key,
  vendor text not null check (vendor in ('whatsapp', 'twilio')),
  event_key text not null,
  kind text not null,
  payload jsonb not null,
  outcome text not null check (outcome in ('stored', 'applied', 'ignored', 'unknown', 'failed')),
  error text,
  received_at timestamptz not null default now(),
  unique (vendor, event_key)
);
create index webhook_event_received on webhook_event (received_at desc);

create table score_event (
  id text primary key,
  lead_id text not null references lead on delete cascade,
  message_id text references message on delete set null,
  score_before integer not null check (score_before between 0 and 100),
  score_after integer not null check (score_after between 0 and 100),
  breakdown jsonb not null,
  reasons jsonb not null default '[]',
  at timestamptz not null default now()
);
create index score_event_lead on score_event (lead_id, at desc, id desc);
create index score_event_message on score_event (message_id) where message_id is not null;
`;
