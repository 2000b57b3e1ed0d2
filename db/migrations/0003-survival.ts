import { type Kysely, sql } from 'kysely';

/** What a workflow has yet to hear besides messages, and one open sale of a plan to a lead. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(leadSignal).execute(db);
  await sql.raw(oneOpenSale).execute(db);
  await sql.raw(untaken).execute(db);
}

const leadSignal = `
create table lead_signal (
  id text primary key,
  lead_id text not null references lead on delete cascade,
  kind text not null check (kind in ('message_failed', 'opted_out')),
  data jsonb not null default '{}',
  created_at timestamptz not null default now()
);
create index lead_signal_oldest on lead_signal (created_at);
create index lead_signal_lead on lead_signal (lead_id);
`;

/** Of sales that two agents had closed at once, the first stands. */
const oneOpenSale = `
update sale set status = 'cancelled', notes = concat_ws(E'\\n', notes, 'Duplicada: otra venta del mismo plan estaba pendiente')
where status = 'pending' and exists (
  select from sale first
  where first.lead_id = sale.lead_id and first.product_id = sale.product_id and first.status = 'pending'
    and (first.created_at, first.id) < (sale.created_at, sale.id)
);
create unique index sale_pending on sale (lead_id, product_id) where status = 'pending';
`;

/** Messages that no turn has taken care of: a handful, unless something is stuck. */
const untaken = `
create index message_untaken on message (received_at) where direction = 'inbound' and turn_id is null;
`;
