import type { Bench } from '../bench.ts';
import { percentile, rounded } from '../figures.ts';
import { type Stand, startStand } from '../stand/index.ts';
import type { BenchCustomer } from '../stand/vendor.ts';
import { debounceMs, lines, turnsOf } from './conversation.ts';

/**
 * Message → reply handed to the provider, without the debounce, beside the bare workflow on the same
 * server in the same run, turn about: one customer at a time, and 50 at once.
 */
export const reply: Bench = async ({ isQuick }) => {
  const stand = await startStand();
  try {
    const alone = await oneByOne(stand, isQuick ? 10 : 60);
    const together = await atOnce(stand, isQuick ? 10 : 50, isQuick ? 1 : 4);
    return { ...rowsOf('one customer', alone), ...rowsOf('50 at once', together) };
  } finally {
    await stand.close();
  }
};

interface Compared {
  timbre: number[];
  bare: number[];
}

async function oneByOne(stand: Stand, turns: number): Promise<Compared> {
  const compared: Compared = { timbre: [], bare: [] };
  const workflow = await stand.bare.start(turns);
  for await (const { repliedMs } of turnsOf(stand.vendor, turns)) {
    compared.timbre.push(repliedMs - debounceMs);
    compared.bare.push(await workflow.turn());
  }
  return warm(compared);
}

async function atOnce(stand: Stand, size: number, rounds: number): Promise<Compared> {
  const compared: Compared = { timbre: [], bare: [] };
  const workflows = await Promise.all(
    Array.from({ length: size }, () => stand.bare.start(rounds + 1)),
  );
  const customers = Array.from({ length: size }, () => stand.vendor.aCustomer());
  const speak = (line: string) => (customer: BenchCustomer) => customer.turn(line);
  for (let round = 0; round <= rounds; round++) {
    const turns = await Promise.all(customers.map(speak(lines[round % lines.length] ?? lines[0])));
    const bare = await Promise.all(workflows.map((workflow) => workflow.turn()));
    // The first round starts the workflows, which the bare ones had done before.
    if (round === 0) continue;
    compared.timbre.push(...turns.map(({ repliedMs }) => repliedMs - debounceMs));
    compared.bare.push(...bare);
  }
  return compared;
}

/** Without the first turns, in which caches and connections are made. */
const warm = ({ timbre, bare }: Compared): Compared => ({
  timbre: timbre.slice(5),
  bare: bare.slice(5),
});

function rowsOf(name: string, { timbre, bare }: Compared) {
  const of = (share: number) => percentile(timbre, share);
  return {
    [`${name}: Timbre p50, ms`]: rounded(of(0.5)),
    [`${name}: Timbre p95, ms`]: rounded(of(0.95)),
    [`${name}: bare p50, ms`]: rounded(percentile(bare, 0.5)),
    [`${name}: bare p95, ms`]: rounded(percentile(bare, 0.95)),
    [`${name}: p50 ratio`]: Math.round((100 * of(0.5)) / percentile(bare, 0.5)) / 100,
  };
}
