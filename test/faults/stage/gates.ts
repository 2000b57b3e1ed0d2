import pg from 'pg';
import { eventually } from '../../harness/eventually.ts';

/** Exact steps of a message's life at which a process can be made to stand: right before the database does this. */
export type Step =
  /** A customer's message is being stored. */
  | 'storing'
  /** The workflow was signalled; the message is being marked so. */
  | 'marking_signalled'
  /** The reply is composed; the turn is being written. */
  | 'writing_turn'
  /** The turn is written; the send is being claimed. */
  | 'claiming'
  /** The vendor has accepted; that is being recorded. */
  | 'recording';

const conditions: Record<Step, { table: string; when: string; before: 'insert' | 'update' }> = {
  storing: { table: 'message', before: 'insert', when: `new.direction = 'inbound'` },
  marking_signalled: {
    table: 'message',
    before: 'update',
    when: 'old.signalled_at is null and new.signalled_at is not null',
  },
  writing_turn: { table: 'lead_event', before: 'insert', when: `new.kind = 'turn_taken'` },
  claiming: {
    table: 'message',
    before: 'update',
    when: `old.status = 'draft' and new.status = 'sending'`,
  },
  recording: {
    table: 'message',
    before: 'update',
    when: `old.status = 'sending' and new.status = 'accepted'`,
  },
};

export interface Gates {
  /** From now on whoever takes this step for this customer's lead waits. */
  close(step: Step, phone: string): Promise<void>;
  /** Resolves when somebody stands there. */
  someoneStands(step: Step, phone: string): Promise<void>;
  /** Nobody may read or write this table until `unlock`. */
  lockTable(table: string): Promise<void>;
  someoneWaitsForTable(table: string): Promise<void>;
  /** What stands at a gate never happens: its connection is cut by the server. Else a statement that was sent is carried out although its sender is dead. */
  cutWhoStands(): Promise<void>;
  cutWhoStandsAt(step: Step, phone: string): Promise<void>;
  /** Opens every gate and unlocks every table. */
  open(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Gates of PostgreSQL's own making, in the test's database: triggers that wait for an advisory
 * lock which the test holds. Nothing of it is in the product.
 */
export async function buildGates(databaseUrl: string): Promise<Gates> {
  const keeper = new pg.Client({ connectionString: databaseUrl });
  const watcher = new pg.Client({ connectionString: databaseUrl });
  await Promise.all([keeper.connect(), watcher.connect()]);
  await watcher.query(schema);
  await keeper.query('begin');
  let keys = 0;
  const keyOf = new Map<string, number>();
  const standing = `select pid from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`;

  return {
    close: async (step, phone) => {
      keys += 1;
      keyOf.set(`${step} ${phone}`, keys);
      await keeper.query('select pg_advisory_xact_lock($1)', [keys]);
      await watcher.query('insert into fault_gate (step, phone, key) values ($1, $2, $3)', [
        step,
        `+${phone}`,
        keys,
      ]);
    },
    someoneStands: async (step, phone) => {
      await eventually(async () => {
        const { rowCount } = await watcher.query(
          `${standing} and locktype = 'advisory' and objid = $1`,
          [keyOf.get(`${step} ${phone}`)],
        );
        return rowCount;
      });
    },
    lockTable: async (table) => {
      await keeper.query(`lock table ${pg.escapeIdentifier(table)} in access exclusive mode`);
    },
    someoneWaitsForTable: async (table) => {
      await eventually(async () => {
        const { rowCount } = await watcher.query(
          `${standing} and locktype = 'relation' and relation = $1::regclass`,
          [table],
        );
        return rowCount;
      });
    },
    cutWhoStands: async () => {
      await watcher.query(`select pg_terminate_backend(pid) from (${standing}) waiting`);
    },
    cutWhoStandsAt: async (step, phone) => {
      await watcher.query(
        `select pg_terminate_backend(pid) from (${standing} and locktype = 'advisory' and objid = $1) waiting`,
        [keyOf.get(`${step} ${phone}`)],
      );
    },
    open: async () => {
      await watcher.query('delete from fault_gate');
      await keeper.query('commit');
      await keeper.query('begin');
    },
    end: async () => {
      await Promise.all([keeper.end(), watcher.end()]);
    },
  };
}

const schema = `
create unlogged table fault_gate (step text, phone text, key bigint);
create function fault_gate() returns trigger language plpgsql as $$
declare gate bigint;
begin
  select key into gate from fault_gate join lead using (phone)
    where step = tg_argv[0] and lead.id = new.lead_id;
  if gate is not null then perform pg_advisory_xact_lock_shared(gate); end if;
  return new;
end $$;
${Object.entries(conditions)
  .map(
    ([step, { table, before, when }]) => `
create trigger fault_${step} before ${before} on ${table} for each row
  when (${when}) execute function fault_gate('${step}');`,
  )
  .join('')}
`;
