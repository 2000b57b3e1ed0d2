/** A person we talk to and what is known of them. Deleting a lead deletes everything about the person. */
export const lead = `
create table lead (
  id text primary key check (id ~ '^lead_[a-z0-9]{1,64}$'),
  phone text check (phone ~ '^\\+[1-9][0-9]{5,17}$'),
  wa_user_id text,
  first_name text,
  last_name text,
  profile_name text,
  email text,
  operator_interest text,
  service_interest text check (service_interest in ('internet', 'mobile', 'tv', 'landline', 'combo')),
  budget_minor integer check (budget_minor >= 0),
  budget_currency text check (budget_currency in ('USD', 'PEN', 'CLP', 'COP')),
  area_id text references coverage_area on delete set null,
  zone_text text,
  address text,
  time_zone text not null default 'America/Lima',
  source text not null check (source in ('whatsapp', 'call', 'web', 'referral', 'import')),
  ad_referral jsonb,
  stage text not null default 'new' check (stage in ('new', 'contacted', 'negotiating', 'won', 'lost')),
  score integer not null default 0 check (score between 0 and 100),
  classification text not null default 'COLD' check (classification in ('HOT', 'WARM', 'COLD')),
  score_breakdown jsonb not null default
    '{"interaction":0,"pricing":0,"specificInfo":0,"conversationTime":0,"positiveResponses":0}',
  score_state jsonb not null default '{}',
  memory jsonb not null default '{}',
  ai_notes text,
  owner_kind text not null default 'bot' check (owner_kind in ('bot', 'agent')),
  owner_agent_id text references "user" on delete set null,
  assigned_agent_id text references "user" on delete set null,
  opted_out_at timestamptz,
  marketing_opted_out_at timestamptz,
  last_customer_message_at timestamptz,
  last_message_at timestamptz,
  last_message_preview text,
  last_message_author text check (last_message_author in ('customer', 'bot', 'agent')),
  unread_count integer not null default 0 check (unread_count >= 0),
  waiting_for jsonb not null default '[]',
  next_action_at timestamptz,
  attention text,
  search_text text not null generated always as (
    translate(
      lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(profile_name, '')
        || ' ' || coalesce(phone, '') || ' ' || coalesce(email, '') || ' ' || coalesce(zone_text, '')),
      'áàäâéèëêíìïîóòöôúùüûñ', 'aaaaeeeeiiiioooouuuun')
  ) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (phone is not null or wa_user_id is not null),
  check (owner_kind = 'agent' or owner_agent_id is null)
);
create unique index lead_phone on lead (phone);
create unique index lead_wa_user_id on lead (wa_user_id);
create index lead_inbox on lead (last_message_at desc nulls last, id desc);
create index lead_owner on lead (owner_agent_id, last_message_at desc nulls last, id desc)
  where owner_agent_id is not null;
create index lead_assigned on lead (assigned_agent_id) where assigned_agent_id is not null;
create index lead_next_action on lead (next_action_at) where next_action_at is not null;

-- A server that does not offer trigrams searches by scanning, which 10,000 leads bear.
do $$ begin
  create extension if not exists pg_trgm;
  create index lead_search on lead using gin (search_text gin_trgm_ops);
exception when insufficient_privilege or feature_not_supported or undefined_file
  or undefined_object then null;
end $$;

create table conversation (
  id text primary key,
  lead_id text not null references lead on delete cascade,
  channel text not null check (channel in ('whatsapp', 'call', 'email')),
  direction text not null check (direction in ('inbound', 'outbound')),
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  duration_s integer check (duration_s >= 0),
  transcript text,
  sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
  intents jsonb not null default '[]',
  objections jsonb not null default '[]',
  next_action text
);
create index conversation_lead on conversation (lead_id, channel, started_at desc);

create sequence lead_event_number;
create table lead_event (
  id text primary key default 'lev_' || lpad(nextval('lead_event_number')::text, 13, '0'),
  lead_id text not null references lead on delete cascade,
  kind text not null,
  data jsonb not null default '{}',
  actor_user_id text references "user" on delete set null,
  dedupe_key text,
  at timestamptz not null default now(),
  unique (dedupe_key, lead_id)
);
alter sequence lead_event_number owned by lead_event.id;
create index lead_event_lead on lead_event (lead_id, at desc, id desc);

create table consent (
  id text primary key,
  lead_id text not null references lead on delete cascade,
  kind text not null check (kind in ('contact', 'marketing', 'recording')),
  granted boolean not null,
  source text not null,
  at timestamptz not null default now()
);
create index consent_lead on consent (lead_id, kind, at desc);

create table notification (
  id text primary key,
  user_id text not null references "user" on delete cascade,
  kind text not null,
  lead_id text references lead on delete cascade,
  data jsonb not null default '{}',
  dedupe_key text not null unique,
  read_at timestamptz,
  created_at timestamptz not null default now()
);
create index notification_user on notification (user_id, created_at desc, id desc);
create index notification_unread on notification (user_id) where read_at is null;
create index notification_lead on notification (lead_id);
`;
