/** What comes of talking: sales, calls, referrals, bills, campaigns and experiments. */
export const business = `
create table sale (
  id text primary key check (id ~ '^sale_[a-z0-9]{1,64}$'),
  lead_id text not null references lead on delete cascade,
  product_id text not null references product,
  seller_kind text not null check (seller_kind in ('bot', 'agent')),
  agent_id text references "user" on delete set null,
  final_price_minor integer not null check (final_price_minor >= 0),
  discount_minor integer not null default 0 check (discount_minor >= 0),
  currency text not null check (currency in ('USD', 'PEN', 'CLP', 'COP')),
  installation_date date,
  status text not null default 'pending' check (status in ('pending', 'installed', 'active', 'cancelled')),
  commission_minor integer not null default 0 check (commission_minor >= 0),
  notes text,
  request_id text unique,
  created_at timestamptz not null default now()
);
create index sale_newest on sale (created_at desc, id desc);
create index sale_lead on sale (lead_id);
create index sale_agent on sale (agent_id, created_at desc);
create index sale_product on sale (product_id);

create table call (
  id text primary key check (id ~ '^call_[a-z0-9]{1,64}$'),
  lead_id text not null references lead on delete cascade,
  direction text not null check (direction in ('inbound', 'outbound')),
  status text not null,
  provider_sid text unique,
  duration_s integer check (duration_s >= 0),
  recording_url text,
  transcript text,
  sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
  key_words jsonb not null default '[]',
  outcome text check (outcome in ('successful', 'voicemail', 'no_answer', 'rejected', 'busy', 'failed')),
  next_action text,
  requested_by text references "user" on delete set null,
  scheduled_for timestamptz,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index call_lead on call (lead_id, created_at desc);
create index call_scheduled on call (scheduled_for) where ended_at is null;

create table referral (
  id text primary key,
  referrer_lead_id text not null references lead on delete cascade,
  referred_lead_id text references lead on delete set null,
  code text not null unique,
  created_at timestamptz not null default now(),
  converted_at timestamptz
);
create index referral_referrer on referral (referrer_lead_id);
create index referral_referred on referral (referred_lead_id);

create table bill (
  id text primary key,
  lead_id text not null references lead on delete cascade,
  message_id text references message on delete set null,
  extracted jsonb not null default '{}',
  created_at timestamptz not null default now()
);
create index bill_lead on bill (lead_id);
create index bill_message on bill (message_id) where message_id is not null;

create table campaign (
  id text primary key,
  name text not null,
  kind text not null check (kind in ('nurturing', 'outbound', 'retention')),
  status text not null check (status in ('draft', 'active', 'paused', 'stopped')),
  created_at timestamptz not null default now()
);

create table campaign_version (
  id text primary key,
  campaign_id text not null references campaign on delete cascade,
  version integer not null check (version > 0),
  definition jsonb not null,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  unique (campaign_id, version)
);

create table enrolment (
  id text primary key,
  lead_id text not null references lead on delete cascade,
  campaign_version_id text not null references campaign_version,
  status text not null check (status in ('active', 'completed', 'left')),
  step_index integer not null default 0 check (step_index >= 0),
  enrolled_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create unique index enrolment_active on enrolment (lead_id) where status = 'active';
create index enrolment_lead on enrolment (lead_id);
create index enrolment_version on enrolment (campaign_version_id, status);

create table experiment (
  id text primary key,
  name text not null,
  status text not null,
  created_at timestamptz not null default now()
);

create table variant (
  id text primary key,
  experiment_id text not null references experiment on delete cascade,
  name text not null,
  weight integer not null check (weight >= 0),
  definition jsonb not null default '{}',
  unique (experiment_id, name)
);
`;
