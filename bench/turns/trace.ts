import { leadWorkflowId } from '../../workflows/lead/messages.ts';
import type { Bench } from '../bench.ts';
import { percentile, rounded } from '../figures.ts';
import { type Stand, startStand } from '../stand/index.ts';
import type { BenchCustomer, TimedTurn } from '../stand/vendor.ts';
import { debounceMs, lines } from './conversation.ts';
import { historyOf, type ReadableEvent, readHistory } from './history.ts';

/** Where the time of one turn goes: every hop in ms, medians over turns, from the webhook and Temporal's own event times. */
export const trace: Bench = async ({ isQuick }) => {
  const stand = await startStand();
  try {
    const hops: Record<string, number>[] = [];
    for (let customers = 0; customers < (isQuick ? 2 : 8); customers++)
      hops.push(...(await tracedTurns(stand, stand.vendor.aCustomer())));
    const warm = hops.slice(isQuick ? 0 : lines.length);
    const names = Object.keys(warm[0] ?? {});
    return Object.fromEntries(
      names.map((name) => [
        `${name}, ms`,
        rounded(
          percentile(
            warm.map((one) => one[name] ?? 0),
            0.5,
          ),
        ),
      ]),
    );
  } finally {
    await stand.close();
  }
};

async function tracedTurns(stand: Stand, customer: BenchCustomer) {
  const hops: Record<string, number>[] = [];
  let seen = 0;
  for (const line of lines) {
    const turn = await customer.turn(line);
    const { id } = await stand.db
      .selectFrom('lead')
      .select('id')
      .where('phone', '=', `+${customer.phone}`)
      .executeTakeFirstOrThrow();
    const events = historyOf(await readHistory(stand.client, leadWorkflowId(id)));
    hops.push(hopsOf(turn, events.slice(seen)));
    seen = events.length;
  }
  return hops;
}

function hopsOf(turn: TimedTurn, events: ReadableEvent[]): Record<string, number> {
  const at = (type: string, which = 0) =>
    Date.parse(
      events.filter(({ eventType }) => eventType === `EVENT_TYPE_${type}`)[which]?.eventTime ?? '',
    );
  const written = turn.startedAtMs;
  const replied = written + turn.repliedMs;
  return {
    'webhook acknowledged (stored)': turn.acknowledgedMs,
    'written → signal in the history': at('WORKFLOW_EXECUTION_SIGNALED') - written,
    'signal → debounce timer set': at('TIMER_STARTED') - at('WORKFLOW_EXECUTION_SIGNALED'),
    'timer late by': at('TIMER_FIRED') - at('TIMER_STARTED') - debounceMs,
    'timer → workflow task starts': at('WORKFLOW_TASK_STARTED', 1) - at('TIMER_FIRED'),
    'turn taken (local activity)':
      at('WORKFLOW_TASK_COMPLETED', 1) - at('WORKFLOW_TASK_STARTED', 1),
    'send scheduled → started': at('ACTIVITY_TASK_STARTED') - at('ACTIVITY_TASK_SCHEDULED'),
    'send started → at the provider': replied - at('ACTIVITY_TASK_STARTED'),
    'at the provider → recorded': at('ACTIVITY_TASK_COMPLETED') - replied,
    'whole, debounce excluded': turn.repliedMs - debounceMs,
  };
}
