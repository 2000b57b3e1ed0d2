const productTypes = `('internet_fibre', 'internet_adsl', 'mobile_prepaid', 'mobile_postpaid',
  'tv_cable', 'tv_streaming', 'landline', 'combo')`;

/** What is sold, and where. */
export const catalogue = `
create table operator (
  code text primary key check (code ~ '^[a-z0-9_]{1,40}$'),
  name text not null,
  active boolean not null default true
);

create table product (
  id text primary key check (id ~ '^prod_[a-z0-9]{1,64}$'),
  operator text not null references operator,
  type text not null check (type in ${productTypes}),
  plan_name text not null,
  speed_mbps integer check (speed_mbps > 0),
  data_gb integer check (data_gb > 0),
  data_unlimited boolean not null default false,
  channels integer check (channels > 0),
  monthly_price_minor integer not null check (monthly_price_minor >= 0),
  installation_price_minor integer not null check (installation_price_minor >= 0),
  currency text not null check (currency in ('USD', 'PEN', 'CLP', 'COP')),
  contract_months integer not null check (contract_months >= 0),
  installation_days integer check (installation_days >= 0),
  benefits jsonb not null default '[]',
  restrictions jsonb not null default '[]',
  promotion jsonb,
  nationwide boolean not null default false,
  commission_bp integer not null default 1000 check (commission_bp >= 0),
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create index product_operator on product (operator, type);

create table coverage_area (
  id text primary key check (id ~ '^area_[a-z0-9]{1,64}$'),
  name text not null,
  city text not null,
  aliases jsonb not null default '[]',
  unique (city, name)
);

create table coverage (
  area_id text not null references coverage_area on delete cascade,
  operator text not null references operator,
  type text not null check (type in ${productTypes}),
  primary key (area_id, operator, type)
);
`;
