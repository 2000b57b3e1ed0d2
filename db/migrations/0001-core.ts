import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create extension if not exists pg_trgm`,

  sql`create table "user" (
    id text primary key,
    email text not null,
    name text not null,
    role text not null check (role in ('supervisor', 'ops', 'senior', 'junior', 'analyst')),
    phone text,
    password_hash text not null,
    presence text not null default 'available' check (presence in ('available', 'busy', 'away')),
    active boolean not null default true,
    last_seen_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  sql`create unique index user_email on "user" (lower(email))`,

  sql`create table session (
    token_hash text primary key,
    user_id text not null references "user" on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    user_agent text
  )`,
  sql`create index session_of_user on session (user_id)`,
  sql`create index session_expiry on session (expires_at)`,

  sql`create table api_key (
    id text primary key,
    name text not null,
    key_hash text not null unique,
    role text not null check (role in ('supervisor', 'ops', 'senior', 'junior', 'analyst')),
    created_by text not null references "user" on delete cascade,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
  )`,

  sql`create table operator (
    code text primary key,
    name text not null,
    active boolean not null default true
  )`,
  sql`create table product (
    id text primary key,
    operator text not null references operator,
    type text not null check (type in ('internet_fibre', 'internet_adsl', 'mobile_prepaid',
      'mobile_postpaid', 'tv_cable', 'tv_streaming', 'landline', 'combo')),
    plan_name text not null,
    speed_mbps int check (speed_mbps > 0),
    data_gb int check (data_gb > 0),
    data_unlimited boolean not null default false,
    channels int check (channels > 0),
    monthly_price_minor int not null check (monthly_price_minor >= 0),
    installation_price_minor int not null check (installation_price_minor >= 0),
    currency text not null check (currency in ('USD', 'PEN', 'CLP', 'COP')),
    contract_months int not null check (contract_months >= 0),
    installation_days int check (installation_days >= 0),
    benefits jsonb not null default '[]',
    restrictions jsonb not null default '[]',
    promotion jsonb,
    nationwide boolean not null default false,
    commission_bp int not null default 3000 check (commission_bp >= 0),
    active boolean not null default true,
    created_at timestamptz not null default now()
  )`,
  sql`create table coverage_area (
    id text primary key,
    name text not null,
    city text not null,
    aliases jsonb not null default '[]',
    unique (city, name)
  )`,
  sql`create table coverage (
    area_id text not null references coverage_area on delete cascade,
    operator text not null references operator,
    type text not null,
    primary key (area_id, operator, type)
  )`,

  sql`create table lead (
    id text primary key,
    phone text unique,
    wa_user_id text unique,
    first_name text,
    last_name text,
    profile_name text,
    email text,
    operator_interest text,
    service_interest text,
    budget_minor int,
    budget_currency text,
    area_id text references coverage_area,
    zone_text text,
    address text,
    time_zone text not null default 'America/Lima',
    source text not null check (source in ('whatsapp', 'call', 'web', 'referral', 'import')),
    ad_referral jsonb,
    stage text not null default 'new'
      check (stage in ('new', 'contacted', 'negotiating', 'won', 'lost')),
    score int not null default 0 check (score between 0 and 100),
    classification text not null default 'COLD' check (classification in ('HOT', 'WARM', 'COLD')),
    score_breakdown jsonb not null default
      '{"interaction":0,"pricing":0,"specificInfo":0,"conversationTime":0,"positiveResponses":0}',
    score_state jsonb not null default '{}',
    memory jsonb not null default '{}',
    ai_notes text,
    owner_kind text not null default 'bot' check (owner_kind in ('bot', 'agent')),
    owner_agent_id text references "user",
    assigned_agent_id text references "user",
    opted_out_at timestamptz,
    marketing_opted_out_at timestamptz,
    last_customer_message_at timestamptz,
    last_message_at timestamptz,
    last_message_preview text,
    last_message_author text check (last_message_author in ('customer', 'bot', 'agent')),
    unread_count int not null default 0,
    waiting_for jsonb not null default '[]',
    next_action_at timestamptz,
    attention text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check ((owner_kind = 'agent') = (owner_agent_id is not null))
  )`,
  // The inbox's order: latest message first, leads without one by their creation.
  sql`create index lead_inbox on lead ((coalesce(last_message_at, created_at)) desc, id desc)`,
  sql`create index lead_class_inbox on lead
    (classification, (coalesce(last_message_at, created_at)) desc, id desc)`,
  sql`create index lead_stage_inbox on lead
    (stage, (coalesce(last_message_at, created_at)) desc, id desc)`,
  sql`create index lead_owner_agent on lead (owner_agent_id) where owner_agent_id is not null`,
  sql`create index lead_assigned on lead (assigned_agent_id) where assigned_agent_id is not null`,
  sql`create index lead_search on lead using gin
    ((coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' ||
      coalesce(profile_name, '') || ' ' || coalesce(phone, '')) gin_trgm_ops)`,

  sql`create table conversation (
    id text primary key,
    lead_id text not null references lead on delete cascade,
    channel text not null check (channel in ('whatsapp', 'call', 'email')),
    direction text not null check (direction in ('inbound', 'outbound')),
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    duration_s int,
    transcript text,
    sentiment text,
    intents jsonb not null default '[]',
    objections jsonb not null default '[]',
    next_action text
  )`,
  sql`create index conversation_lead on conversation (lead_id, channel)`,

  sql`create table message (
    id text primary key,
    lead_id text not null references lead on delete cascade,
    conversation_id text not null references conversation on delete cascade,
    provider_id text unique,
    direction text not null check (direction in ('inbound', 'outbound')),
    author text not null check (author in ('customer', 'bot', 'agent')),
    agent_id text references "user",
    channel text not null check (channel in ('whatsapp', 'call', 'email')),
    kind text not null,
    text text not null,
    payload jsonb,
    content jsonb,
    status text not null check (status in ('received', 'draft', 'suggested', 'queued', 'sending',
      'unknown', 'accepted', 'sent', 'delivered', 'read', 'played', 'failed', 'discarded')),
    status_at timestamptz,
    error_code int,
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
    signalled_at timestamptz
  )`,
  sql`create index message_lead on message (lead_id, at desc, id desc)`,
  sql`create index message_unsignalled on message (received_at)
    where signalled_at is null and direction = 'inbound'`,
  sql`create index message_queued on message (received_at)
    where signalled_at is null and direction = 'outbound' and status = 'queued'`,
  sql`create index message_turn on message (turn_id) where turn_id is not null`,

  sql`create table outbound_message (
    message_id text primary key references message on delete cascade,
    lead_id text not null references lead on delete cascade,
    attempts int not null default 0,
    attempt_started_at timestamptz,
    unknown_since timestamptz,
    settled_at timestamptz,
    last_error text
  )`,
  sql`create index outbound_unsettled on outbound_message (lead_id) where settled_at is null`,

  sql`create table webhook_event (
    id text primary key,
    vendor text not null check (vendor in ('whatsapp', 'twilio')),
    event_key text not null,
    kind text not null,
    payload jsonb not null,
    outcome text not null check (outcome in ('stored', 'applied', 'ignored', 'unknown', 'failed')),
    error text,
    received_at timestamptz not null default now(),
    unique (vendor, event_key)
  )`,
  sql`create index webhook_event_received on webhook_event (received_at)`,

  sql`create table lead_event (
    id bigint generated always as identity primary key,
    lead_id text not null references lead on delete cascade,
    kind text not null,
    data jsonb not null default '{}',
    actor_user_id text references "user",
    dedupe_key text,
    at timestamptz not null default now(),
    unique (lead_id, dedupe_key)
  )`,
  sql`create index lead_event_lead on lead_event (lead_id, at desc, id desc)`,

  sql`create table score_event (
    id text primary key,
    lead_id text not null references lead on delete cascade,
    message_id text references message on delete set null,
    score_before int not null,
    score_after int not null,
    breakdown jsonb not null,
    reasons jsonb not null,
    at timestamptz not null default now()
  )`,
  sql`create index score_event_lead on score_event (lead_id, at desc, id desc)`,

  sql`create table consent (
    id text primary key,
    lead_id text not null references lead on delete cascade,
    kind text not null check (kind in ('contact', 'marketing', 'recording')),
    granted boolean not null,
    source text not null,
    at timestamptz not null default now()
  )`,
  sql`create index consent_lead on consent (lead_id, at desc)`,

  sql`create table sale (
    id text primary key,
    lead_id text not null references lead on delete cascade,
    product_id text not null references product,
    seller_kind text not null check (seller_kind in ('bot', 'agent')),
    agent_id text references "user",
    final_price_minor int not null check (final_price_minor >= 0),
    discount_minor int not null default 0 check (discount_minor >= 0),
    currency text not null,
    installation_date date,
    status text not null default 'pending'
      check (status in ('pending', 'installed', 'active', 'cancelled')),
    commission_minor int not null default 0,
    notes text,
    request_id text unique,
    created_at timestamptz not null default now()
  )`,
  sql`create index sale_newest on sale (created_at desc, id desc)`,
  sql`create index sale_lead on sale (lead_id)`,

  sql`create table call (
    id text primary key,
    lead_id text not null references lead on delete cascade,
    direction text not null check (direction in ('inbound', 'outbound')),
    status text not null,
    provider_sid text unique,
    duration_s int,
    recording_url text,
    transcript text,
    sentiment text,
    key_words jsonb not null default '[]',
    outcome text check (outcome in
      ('successful', 'voicemail', 'no_answer', 'rejected', 'busy', 'failed')),
    next_action text,
    requested_by text references "user",
    scheduled_for timestamptz,
    created_at timestamptz not null default now(),
    ended_at timestamptz
  )`,
  sql`create index call_lead on call (lead_id, created_at desc)`,

  sql`create table notification (
    id text primary key,
    user_id text not null references "user" on delete cascade,
    kind text not null,
    lead_id text references lead on delete cascade,
    data jsonb not null default '{}',
    dedupe_key text not null,
    read_at timestamptz,
    created_at timestamptz not null default now(),
    unique (user_id, dedupe_key)
  )`,
  sql`create index notification_newest on notification (user_id, created_at desc, id desc)`,

  sql`create table referral (
    id text primary key,
    referrer_lead_id text not null references lead on delete cascade,
    referred_lead_id text references lead on delete set null,
    code text not null unique,
    created_at timestamptz not null default now(),
    converted_at timestamptz
  )`,
  sql`create table bill (
    id text primary key,
    lead_id text not null references lead on delete cascade,
    message_id text references message on delete cascade,
    extracted jsonb not null default '{}',
    created_at timestamptz not null default now()
  )`,

  sql`create table campaign (
    id text primary key,
    name text not null,
    kind text not null check (kind in ('nurturing', 'outbound', 'retention')),
    status text not null check (status in ('draft', 'active', 'paused', 'stopped')),
    created_at timestamptz not null default now()
  )`,
  sql`create table campaign_version (
    id text primary key,
    campaign_id text not null references campaign on delete cascade,
    version int not null,
    definition jsonb not null,
    published_at timestamptz,
    created_at timestamptz not null default now(),
    unique (campaign_id, version)
  )`,
  sql`create table enrolment (
    id text primary key,
    lead_id text not null references lead on delete cascade,
    campaign_version_id text not null references campaign_version,
    status text not null check (status in ('active', 'completed', 'left')),
    step_index int not null default 0,
    enrolled_at timestamptz not null,
    ended_at timestamptz,
    end_reason text
  )`,
  sql`create index enrolment_lead on enrolment (lead_id)`,

  sql`create table experiment (
    id text primary key,
    name text not null,
    status text not null,
    created_at timestamptz not null default now()
  )`,
  sql`create table variant (
    id text primary key,
    experiment_id text not null references experiment on delete cascade,
    name text not null,
    weight int not null check (weight >= 0),
    definition jsonb not null default '{}'
  )`,

  sql`create table goal (
    id text primary key,
    user_id text references "user" on delete cascade,
    metric text not null,
    period text not null,
    target int not null,
    starts_on timestamptz not null,
    created_at timestamptz not null default now()
  )`,
  sql`create table badge (
    id text primary key,
    user_id text not null references "user" on delete cascade,
    kind text not null,
    awarded_at timestamptz not null default now()
  )`,

  sql`create table audit_log (
    id text primary key,
    actor_kind text not null check (actor_kind in ('user', 'api_key', 'system')),
    actor_id text,
    action text not null,
    entity text not null,
    entity_id text,
    details jsonb not null default '{}',
    ip text,
    at timestamptz not null default now()
  )`,
  sql`create index audit_log_entity on audit_log (entity, entity_id, at desc)`,
];

/** All core models of the design. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
