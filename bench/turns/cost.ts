import { sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import { leadWorkflowId } from '../../workflows/lead/messages.ts';
import type { Bench } from '../bench.ts';
import { percentile } from '../figures.ts';
import { type Stand, startStand } from '../stand/index.ts';
import { lines } from './conversation.ts';
import { eventTypes, historyOf, readHistory } from './history.ts';

/** What Temporal bills as an action, by the event that stands for it. Local activities of one task count once. */
const billed = [
  'WorkflowExecutionStarted',
  'WorkflowExecutionSignaled',
  'TimerStarted',
  'ActivityTaskScheduled',
  'MarkerRecorded',
  'UpsertWorkflowSearchAttributes',
  'WorkflowExecutionUpdateAccepted',
];

/** Temporal actions, events and bytes of a turn and of a lead, counted from histories; and its rows' bytes. */
export const cost: Bench = async () => {
  const stand = await startStand();
  try {
    const customer = stand.vendor.aCustomer();
    const counts: { events: number; actions: number; bytes: number }[] = [];
    for (const line of lines) {
      await customer.turn(line);
      counts.push(await countsOf(stand, await leadOf(stand, customer.phone)));
    }
    const [first] = counts;
    const each = (of: 'events' | 'actions' | 'bytes') =>
      counts.slice(1).map((count, index) => count[of] - (counts[index]?.[of] ?? 0));
    const perTurn = (of: 'events' | 'actions' | 'bytes') => percentile(each(of), 0.5);
    return {
      'first turn: events': first?.events ?? 0,
      'first turn: Temporal actions': first?.actions ?? 0,
      'later turn: events': perTurn('events'),
      'later turn: Temporal actions': perTurn('actions'),
      'turn that changes a search attribute: Temporal actions': Math.max(...each('actions')),
      'later turn: bytes of history': perTurn('bytes'),
      'database, bytes a lead of five turns': await databaseBytes(stand),
    };
  } finally {
    await stand.close();
  }
};

async function leadOf({ db }: Stand, phone: string): Promise<LeadId> {
  const { id } = await db
    .selectFrom('lead')
    .select('id')
    .where('phone', '=', `+${phone}`)
    .executeTakeFirstOrThrow();
  return id;
}

async function countsOf(stand: Stand, leadId: LeadId) {
  // The reply was handed over before its activity was recorded: the history is whole when it rests.
  const history = await readHistory(stand.client, leadWorkflowId(leadId));
  const types = eventTypes(history);
  return {
    events: types.length,
    actions: types.filter((type) => billed.includes(type)).length,
    bytes: JSON.stringify(historyOf(history)).length,
  };
}

/** Every row that the one lead of this database has left behind, as JSON text; indexes come to about as much again. */
async function databaseBytes({ db }: Stand): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select coalesce(sum(pg_column_size(t.*)), 0)::text as bytes from (
      select to_jsonb(l)::text from lead l union all select to_jsonb(m)::text from message m
      union all select to_jsonb(w)::text from webhook_event w
      union all select to_jsonb(o)::text from outbound_message o
      union all select to_jsonb(s)::text from score_event s
    ) t`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}
