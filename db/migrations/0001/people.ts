/** Who works here: users, their sessions, keys, notices, goals, and the audit log. */
export const people = `
create table "user" (
  id text primary key check (id ~ '^user_[a-z0-9]{1,64}$'),
  email text not null,
  name text not null,
  role text not null check (role in ('supervisor', 'ops', 'senior', 'junior', 'analyst')),
  phone text,
  password_hash text not null,
  presence text not null default 'available' check (presence in ('available', 'busy', 'away')),
  active boolean not null default true,
  last_seen_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index user_email on "user" (lower(email));

create table session (
  token_hash text primary key,
  user_id text not null references "user" on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text
);
create index session_by_user on session (user_id);
create index session_expires on session (expires_at);

create table api_key (
  id text primary key,
  name text not null,
  key_hash text not null unique,
  role text not null check (role in ('supervisor', 'ops', 'senior', 'junior', 'analyst')),
  created_by text not null references "user" on delete cascade,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table audit_log (
  id text primary key,
  actor_kind text not null check (actor_kind in ('user', 'api_key', 'system')),
  actor_id text,
  action text not null,
  entity text not null,
  entity_id text,
  details jsonb not null default '{}',
  ip text,
  at timestamptz not null default now()
);
create index audit_log_entity on audit_log (entity, entity_id, at desc);
create index audit_log_at on audit_log (at desc, id desc);

create table goal (
  id text primary key,
  user_id text references "user" on delete cascade,
  metric text not null,
  period text not null,
  target integer not null check (target > 0),
  starts_on timestamptz not null,
  created_at timestamptz not null default now()
);

create table badge (
  id text primary key,
  user_id text not null references "user" on delete cascade,
  kind text not null,
  awarded_at timestamptz not null default now(),
  unique (user_id, kind)
);
`;
