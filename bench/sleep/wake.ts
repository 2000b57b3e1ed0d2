import type { Bench } from '../bench.ts';
import { percentile, rounded } from '../figures.ts';
import { startStand } from '../stand/index.ts';
import type { BenchCustomer } from '../stand/vendor.ts';
import { debounceMs, lines } from '../turns/conversation.ts';

/** More than a worker keeps in its cache (`cachedWorkflowsMax`): the first ones are evicted. */
const evicting = 520;

/**
 * A lead with a history of five turns is evicted from the worker's cache by others and hears from its
 * customer again: message → reply handed to the provider, debounce excluded, beside a cached one.
 */
export const wake: Bench = async ({ isQuick }) => {
  const stand = await startStand();
  try {
    const customers = Array.from({ length: isQuick ? 3 : 20 }, () => stand.vendor.aCustomer());
    for (const line of lines) await Promise.all(customers.map((customer) => customer.turn(line)));
    const cached = await oneByOne(customers);
    const others = Array.from({ length: isQuick ? 10 : evicting }, () => stand.vendor.aCustomer());
    for (let from = 0; from < others.length; from += 20)
      await Promise.all(others.slice(from, from + 20).map((other) => other.turn(lines[0])));
    const woken = await oneByOne(customers);
    return {
      'cached, p50, ms': rounded(percentile(cached, 0.5)),
      'cached, p95, ms': rounded(percentile(cached, 0.95)),
      'after eviction, p50, ms': rounded(percentile(woken, 0.5)),
      'after eviction, p95, ms': rounded(percentile(woken, 0.95)),
    };
  } finally {
    await stand.close();
  }
};

async function oneByOne(customers: BenchCustomer[]): Promise<number[]> {
  const tookMs: number[] = [];
  for (const customer of customers)
    tookMs.push((await customer.turn('y cuanto demora?')).repliedMs - debounceMs);
  return tookMs;
}
