import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { percentile, rounded } from './figures.ts';
import { startStand } from './stand/index.ts';
import type { StandVendor } from './stand/vendor.ts';

/**
 * How long the webhook takes to acknowledge 100 requests a second, sent when they are due and not when
 * the last was answered, while the leads are served: as a busy number has them (25 messages, each
 * answered, and three statuses for every answer), and all messages of people never seen before, which
 * is several times what this machine can answer meanwhile.
 */
export const webhook: Bench = async ({ isQuick }) => {
  const seconds = isQuick ? 3 : 30;
  return {
    ...(await measured('25 messages and their statuses', 25, seconds)),
    ...(await measured('100 messages', 100, isQuick ? 2 : 10)),
  };
};

async function measured(
  name: string,
  messagesPerSecond: number,
  seconds: number,
): Promise<Record<string, number>> {
  const { vendor, close } = await startStand();
  try {
    // Connections, statements and workflow code are made once.
    await Promise.all(Array.from({ length: 20 }, () => vendor.aCustomer().turn('Hola')));
    const warm = vendor.acknowledgedMs.length;
    await write(vendor, messagesPerSecond, seconds);
    const acknowledged = vendor.acknowledgedMs.slice(warm);
    return {
      [`${name}: requests a second`]: rounded(acknowledged.length / seconds),
      [`${name}: p50, ms`]: rounded(percentile(acknowledged, 0.5)),
      [`${name}: p95, ms`]: rounded(percentile(acknowledged, 0.95)),
      [`${name}: p99, ms`]: rounded(percentile(acknowledged, 0.99)),
    };
  } finally {
    await close();
  }
}

async function write(vendor: StandVendor, perSecond: number, seconds: number): Promise<void> {
  const under: Promise<number>[] = [];
  const startedAt = performance.now();
  for (let sent = 0; sent < seconds * perSecond; sent++) {
    const dueAt = startedAt + (1_000 * sent) / perSecond;
    await pause(Math.max(0, dueAt - performance.now()));
    under.push(vendor.aCustomer().say('Hola, quiero internet'));
  }
  await Promise.all(under);
}
