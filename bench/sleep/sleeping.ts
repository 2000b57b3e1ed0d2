import { setTimeout as pause } from 'node:timers/promises';
import { leadWorkflowId } from '../../workflows/lead/messages.ts';
import type { Bench } from '../bench.ts';
import { percentile, rounded } from '../figures.ts';
import { type Stand, startStand } from '../stand/index.ts';
import { residentMb } from '../stand/resident.ts';
import { historyOf } from '../turns/history.ts';
import { type Sleeper, startSleepers } from './sleepers.ts';

/** Reminders that fall due a second while the rest sleeps on; each sends a template. */
const duePerSecond = 10;
const monthMs = 30 * 24 * 3_600_000;

/**
 * 10,000 leads asleep: what they cost the worker in memory, and how late the timers of those that
 * fall due (a tenth, 10 a second) fire.
 */
export const sleeping: Bench = async ({ isQuick }) => {
  const stand = await startStand();
  try {
    const count = isQuick ? 100 : 10_000;
    const due = count / 10;
    await stand.vendor.aCustomer().turn('Hola, quiero internet');
    const before = residentMb(stand.workers);
    const startedAt = performance.now();
    const asleep = await startSleepers(stand, count - due, () => Date.now() + monthMs);
    const startSeconds = (performance.now() - startedAt) / 1_000;
    await untilAsleep(stand, asleep);
    const after = residentMb(stand.workers);
    // The last tenth is started asleep too, and all of it is asleep before the first falls due.
    const firstDueMs = Date.now() + 30_000 + due * 30;
    const waking = await startSleepers(
      stand,
      due,
      (index) => firstDueMs + (1_000 * index) / duePerSecond,
    );
    await untilAsleep(stand, waking);
    if (Date.now() > firstDueMs) throw new Error('the first timer was due before all were asleep');
    await pause(firstDueMs + (1_000 * due) / duePerSecond - Date.now() + 5_000);
    const late = await latenessMs(stand, waking);
    return {
      'leads asleep': asleep.length + waking.length,
      'leads started a second': rounded(asleep.length / startSeconds),
      'worker memory before, MB': before,
      'worker memory with all asleep, MB': after,
      'timers looked at': late.length,
      'timer late by, ms: p50': rounded(percentile(late, 0.5)),
      'timer late by, ms: p99': rounded(percentile(late, 0.99)),
      'timer late by, ms: most': rounded(Math.max(...late)),
    };
  } finally {
    await stand.close();
  }
};

/** Each has been heard by the worker and has set its timer: what falls due later wakes a sleeper, not a start still under way. */
async function untilAsleep({ client }: Stand, sleepers: Sleeper[]): Promise<void> {
  const rest = [...sleepers];
  const watch = async () => {
    for (let next = rest.pop(); next; next = rest.pop()) {
      const handle = client.workflow.getHandle(leadWorkflowId(next.leadId));
      while (!historyOf(await handle.fetchHistory()).some(isTimerStart)) await pause(200);
    }
  };
  await Promise.all(Array.from({ length: 10 }, watch));
}

const isTimerStart = ({ eventType }: { eventType: string }) =>
  eventType === 'EVENT_TYPE_TIMER_STARTED';

/** From due to Temporal's own time of the event; @throws when a timer has not fired. */
async function latenessMs({ client }: Stand, sleepers: Sleeper[]): Promise<number[]> {
  const late: number[] = [];
  for (const { leadId, dueAtMs } of sleepers) {
    const handle = client.workflow.getHandle(leadWorkflowId(leadId));
    const events = historyOf(await handle.fetchHistory());
    const fired = events.find(({ eventType }) => eventType === 'EVENT_TYPE_TIMER_FIRED');
    if (!fired) throw new Error(`the timer of ${leadId} has not fired`);
    late.push(Date.parse(fired.eventTime) - dueAtMs);
  }
  return late;
}
