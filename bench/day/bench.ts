import type { Bench, BenchOptions } from '../bench.ts';
import { type DayOptions, runDay } from './main.ts';
import { type DayReport, isClean } from './report.ts';

/** A seeded day of customers through the signed webhook of a Timbre of its own. */
export const day: Bench = (options) => run({ customers: 200, ...plan(options) });

/** The same under seeded faults, about 1,000 customer messages. */
export const soak: Bench = (options) => run({ customers: 400, withFaults: true, ...plan(options) });

const plan = ({ isQuick, customers, seed }: BenchOptions): DayOptions => ({
  ...(isQuick ? { customers: 5 } : {}),
  ...(customers === undefined ? {} : { customers }),
  ...(seed === undefined ? {} : { seed }),
});

/** @throws after the account when a message was lost, doubled or not answered */
async function run(options: DayOptions): Promise<Record<string, string | number>> {
  const report = await runDay(options);
  const rows = rowsOf(report);
  if (!isClean(report)) throw new Error(`not clean: ${JSON.stringify(rows, null, 2)}`);
  return rows;
}

function rowsOf(report: DayReport): Record<string, string | number> {
  const { timeToReplyMs, acknowledgementMs, byClassAndStage, unanswered, faults, ...counts } =
    report;
  return {
    ...counts,
    unanswered: unanswered.length,
    ...prefixed('leads', byClassAndStage),
    ...prefixed('reply, ms', timeToReplyMs),
    ...prefixed('webhook acknowledged, ms', acknowledgementMs),
    ...prefixed('fault', faults),
    ...prefixed(
      'unanswered',
      Object.fromEntries(unanswered.map(({ customer, persona }) => [persona, customer])),
    ),
  };
}

function prefixed(name: string, figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [`${name}: ${key}`, value]),
  );
}
