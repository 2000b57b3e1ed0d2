import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { day, soak } from './day/bench.ts';
import { sleeping } from './sleep/sleeping.ts';
import { wake } from './sleep/wake.ts';
import { start } from './start.ts';
import { table } from './table.ts';
import { cost } from './turns/cost.ts';
import { rate } from './turns/rate.ts';
import { reply } from './turns/reply.ts';
import { scale } from './turns/scale.ts';
import { trace } from './turns/trace.ts';
import { dialing } from './voice/dialing.ts';
import { relay } from './voice/relay.ts';
import { web } from './web.ts';
import { webhook } from './webhook.ts';

/** In the order in which `npm run bench` runs them all; `day` and `soak` are asked for by name. */
const measurements: Record<string, Bench> = {
  webhook,
  reply,
  rate,
  cost,
  trace,
  wake,
  sleeping,
  start,
  scale,
  web,
  relay,
  dialing,
};
const benches: Record<string, Bench> = { ...measurements, day, soak };
const usage = `npm run bench [-- ${Object.keys(benches).join('|')}…] [--quick] [--customers 200] [--seed 20261123]`;

/** Each prints a table and writes bench/results/<name>.json; the exit code says whether all was well. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      customers: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(measurements);
  if (names.some((name) => !Object.hasOwn(benches, name))) throw new Error(usage);
  const options = {
    isQuick: values.quick,
    ...(values.customers ? { customers: Number(values.customers) } : {}),
    ...(values.seed ? { seed: Number(values.seed) } : {}),
  };
  for (const name of names) {
    process.stdout.write(`${name}\n`);
    const rows = await benches[name]?.(options);
    if (rows) await report(name, rows, options.isQuick);
  }
}

async function report(
  name: string,
  rows: Record<string, string | number>,
  isQuick: boolean,
): Promise<void> {
  process.stdout.write(`${table(rows)}\n\n`);
  // A smoke run measures nothing worth keeping.
  if (isQuick) return;
  const measured = { at: new Date().toISOString(), cores: cpus().length, rows };
  await mkdir('bench/results', { recursive: true });
  await writeFile(`bench/results/${name}.json`, `${JSON.stringify(measured, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
