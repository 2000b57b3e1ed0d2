import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveCustomer } from './customers.ts';
import { Ledger } from './ledger.ts';
import { planDay } from './plan.ts';
import { seededRandom } from './random.ts';
import { type DayReport, reportDay, signIn } from './report.ts';
import { startTimbre } from './timbre.ts';
import { startVendor } from './vendor.ts';

/** A working day of 24 h passes in five minutes. */
const timeScale = 288;
/** Customers arrive over this time, or sooner when there are few. */
const arrivalsSpreadMs = 240_000;
const arrivalEveryMs = 1_200;
/** After the last step: replies under way, statuses. */
const settleMs = 15_000;

/** Runs the seeded day against a Timbre of its own and prints the account of it. Exit code 1 when anything was lost or doubled. */
export async function runDay({ seed = 20261123, customers = 200 } = {}): Promise<DayReport> {
  const random = seededRandom(seed);
  const ledger = new Ledger(
    planDay(random, customers, Math.min(arrivalsSpreadMs, customers * arrivalEveryMs)),
  );
  const vendor = await startVendor(ledger);
  const dataDir = await mkdtemp(join(tmpdir(), 'timbre-day-'));
  const timbre = await startTimbre({
    ...vendor.credentials,
    DATA_DIR: dataDir,
    TIME_SCALE: String(timeScale),
  });
  try {
    vendor.webhookUrl = `${timbre.url}/webhooks/whatsapp`;
    let bursts = 0;
    const day = { ledger, vendor, random, startedAtMs: Date.now(), nextBurst: () => bursts++ };
    await Promise.all(ledger.customers.map((customer) => liveCustomer(day, customer)));
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const report = await reportDay(ledger, vendor.acknowledgedMs, await signIn(timbre.url));
    await keep(report, { seed, customers });
    return report;
  } finally {
    await timbre.stop();
    await vendor.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function keep(report: DayReport, plan: { seed: number; customers: number }): Promise<void> {
  await mkdir('bench/results', { recursive: true });
  await writeFile(
    'bench/results/day.json',
    `${JSON.stringify({ ...plan, timeScale, ...report }, null, 2)}\n`,
  );
}
