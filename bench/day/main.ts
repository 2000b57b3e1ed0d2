import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveCustomer } from './customers.ts';
import { injectFaults } from './faults.ts';
import { Ledger } from './ledger.ts';
import { planDay } from './plan.ts';
import { seededRandom } from './random.ts';
import { type DayReport, reportDay, signIn } from './report.ts';
import { startTimbre } from './timbre.ts';
import { startVendor } from './vendor.ts';
import { nextFault } from './vendor-faults.ts';

/** A working day of 24 h passes in five minutes. */
const timeScale = 288;
/** Customers arrive over this time, or sooner when there are few. */
const arrivalsSpreadMs = 240_000;
const arrivalEveryMs = 1_200;
/** After the last step: replies under way, statuses. */
const settleMs = 15_000;

/** How long a customer waits for an answer before writing on; nobody gives up while things are being broken. */
const patienceMs = { calm: 12_000, faulty: 90_000 };

export interface DayOptions {
  seed?: number;
  customers?: number;
  /** Kill and freeze processes all day long, in real time, so that every reply answers a message. */
  withFaults?: boolean;
}

/** Runs the seeded day against a Timbre of its own and gives the account of it. */
export async function runDay(options: DayOptions = {}): Promise<DayReport> {
  const { seed = 20261123, customers = 200, withFaults = false } = options;
  const random = seededRandom(seed);
  const spreadMs = Math.min(arrivalsSpreadMs, customers * arrivalEveryMs);
  const ledger = new Ledger(planDay(random, customers, spreadMs));
  const vendorRandom = seededRandom(seed + 2);
  const vendor = await startVendor(ledger, () => (withFaults ? nextFault(vendorRandom) : null));
  const dataDir = await mkdtemp(join(tmpdir(), 'timbre-day-'));
  const timbre = await startTimbre({
    ...vendor.credentials,
    DATA_DIR: dataDir,
    TIME_SCALE: String(withFaults ? 1 : timeScale),
  });
  try {
    vendor.webhookUrl = `${timbre.url}/webhooks/whatsapp`;
    const dayIsOver = new AbortController();
    const faults = withFaults
      ? injectFaults(dataDir, seededRandom(seed + 1), dayIsOver.signal)
      : Promise.resolve({});
    let bursts = 0;
    const day = {
      ledger,
      vendor,
      random,
      startedAtMs: Date.now(),
      patienceMs: withFaults ? patienceMs.faulty : patienceMs.calm,
      nextBurst: () => bursts++,
    };
    await Promise.all(ledger.customers.map((customer) => liveCustomer(day, customer)));
    dayIsOver.abort();
    const happened = await faults;
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const report = await reportDay(ledger, vendor.acknowledgedMs, await signIn(timbre.url));
    return { ...report, faults: { ...happened, ...vendor.faults } };
  } finally {
    await timbre.stop();
    await vendor.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
