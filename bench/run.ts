import { parseArgs } from 'node:util';
import { runDay } from './day/main.ts';

/** `npm run bench -- day [--customers 200] [--seed 20261123]`: prints a table, writes bench/results/<name>.json. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { customers: { type: 'string' }, seed: { type: 'string' } },
});

const benchmarks = { day } as const;
const name = positionals[0] ?? 'day';
if (!(name in benchmarks)) {
  console.error(`unknown benchmark "${name}"; there are: ${Object.keys(benchmarks).join(', ')}`);
  process.exit(2);
}
process.exit((await benchmarks[name as keyof typeof benchmarks]()) ? 0 : 1);

async function day(): Promise<boolean> {
  const report = await runDay({
    ...(values.customers ? { customers: Number(values.customers) } : {}),
    ...(values.seed ? { seed: Number(values.seed) } : {}),
  });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  const faults =
    report.lost + report.storedTwice + report.repliesSentTwice + report.repliesAfterOptOut;
  return faults === 0 && report.unanswered.length === 0;
}
