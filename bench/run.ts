import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type DayOptions, runDay } from './day/main.ts';
import { type DayReport, isClean } from './day/report.ts';
import { table } from './table.ts';

const usage = 'npm run bench -- day|soak [--customers 200] [--seed 20261123]';

/** Each prints a table and writes bench/results/<name>.json; the exit code says whether all was well. */
const benchmarks: Record<string, (plan: DayOptions) => Promise<boolean>> = {
  /** A seeded day of customers through the signed webhook of a Timbre of its own. */
  day: (plan) => day('day', { customers: 200, ...plan }),
  /** The same under seeded faults, about 1,000 customer messages. */
  soak: (plan) => day('soak', { customers: 400, withFaults: true, ...plan }),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { customers: { type: 'string' }, seed: { type: 'string' } },
});
const run = benchmarks[positionals[0] ?? 'day'];
if (!run) {
  console.error(usage);
  process.exit(2);
}
const isWell = await run({
  ...(values.customers ? { customers: Number(values.customers) } : {}),
  ...(values.seed ? { seed: Number(values.seed) } : {}),
});
process.exit(isWell ? 0 : 1);

async function day(name: string, plan: DayOptions): Promise<boolean> {
  const report = await runDay(plan);
  await mkdir('bench/results', { recursive: true });
  await writeFile(
    `bench/results/${name}.json`,
    `${JSON.stringify({ ...plan, ...report }, null, 2)}\n`,
  );
  process.stdout.write(`${table(rowsOf(report))}\n`);
  for (const { customer, persona } of report.unanswered)
    process.stdout.write(`  unanswered: customer ${customer} (${persona})\n`);
  return isClean(report);
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
  };
}

function prefixed(name: string, figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [`${name}: ${key}`, value]),
  );
}
