import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { percentile, rounded } from './figures.ts';
import { startStand } from './stand/index.ts';

const perSecond = 100;

/**
 * How long the webhook takes to acknowledge at 100 messages a second from 100 different people a
 * second, sent when they are due and not when the last was answered; the leads are served meanwhile.
 */
export const webhook: Bench = async ({ isQuick }) => {
  const stand = await startStand();
  try {
    const seconds = isQuick ? 3 : 30;
    await Promise.all(Array.from({ length: 20 }, () => stand.vendor.aCustomer().say('Hola')));
    const under: Promise<number>[] = [];
    const startedAt = performance.now();
    for (let sent = 0; sent < seconds * perSecond; sent++) {
      const dueAt = startedAt + (1_000 * sent) / perSecond;
      await pause(Math.max(0, dueAt - performance.now()));
      under.push(stand.vendor.aCustomer().say('Hola, quiero internet'));
    }
    const acknowledged = await Promise.all(under);
    return {
      requests: acknowledged.length,
      'p50, ms': rounded(percentile(acknowledged, 0.5)),
      'p95, ms': rounded(percentile(acknowledged, 0.95)),
      'p99, ms': rounded(percentile(acknowledged, 0.99)),
      'longest, ms': rounded(Math.max(...acknowledged)),
    };
  } finally {
    await stand.close();
  }
};
