import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { rounded } from '../figures.ts';
import { type Stand, startStand } from '../stand/index.ts';
import { converseUntil } from './conversation.ts';

/** Bare workflows under way at once; the reference page's table was made with as many. */
const bareAtOnce = 40;

/**
 * Customer turns a second, everything included (webhooks, statuses, database), beside the bare
 * workflow's rate on the same server: bare, Timbre, bare again, and the mean of the two.
 */
export const rate: Bench = async ({ isQuick }) => {
  const stand = await startStand();
  const seconds = isQuick ? 5 : 30;
  try {
    const before = await bareRate(stand, seconds / 2);
    const timbre = await timbreRate(stand, isQuick ? 40 : 160, seconds);
    const after = await bareRate(stand, seconds / 2);
    const bare = (before.perSecond + after.perSecond) / 2;
    return {
      'Timbre, turns a second': rounded(timbre.perSecond),
      'bare, turns a second': rounded(bare),
      ratio: Math.round((100 * timbre.perSecond) / bare) / 100,
      ...cpuRows('Timbre', timbre),
      ...cpuRows('bare', after),
    };
  } finally {
    await stand.close();
  }
};

/** CPU time of a turn, which other programs on the machine disturb less than they disturb rates. */
const cpuRows = (name: string, { cpuMs }: Rate) =>
  Object.fromEntries(
    Object.entries(cpuMs).map(([part, ms]) => [`CPU ms a turn, ${name}: ${part}`, rounded(ms)]),
  );

export interface Rate {
  perSecond: number;
  /** CPU ms a turn by kind of process. */
  cpuMs: Record<string, number>;
}

/** Turns with `customers` talking at once, each writing again as soon as it was answered. */
export async function timbreRate(stand: Stand, customers: number, seconds: number): Promise<Rate> {
  let isOver = false;
  let turns = 0;
  const talking = Array.from({ length: customers }, () =>
    converseUntil(
      stand.vendor,
      () => isOver,
      () => turns++,
    ),
  );
  // The debounce makes the first answers come together: counted from when they are spread.
  await pause(5_000);
  const rate = await counted(stand, () => turns, seconds);
  isOver = true;
  await Promise.all(talking);
  return rate;
}

export async function bareRate(stand: Stand, seconds: number): Promise<Rate> {
  let isOver = false;
  let turns = 0;
  const most = 100_000;
  const talking = Array.from({ length: bareAtOnce }, async () => {
    const workflow = await stand.bare.start(most);
    while (!isOver) {
      await workflow.turn();
      turns++;
    }
  });
  await pause(2_000);
  const rate = await counted(stand, () => turns, seconds);
  isOver = true;
  await Promise.all(talking);
  return rate;
}

async function counted(stand: Stand, count: () => number, seconds: number): Promise<Rate> {
  const [from, cpu, startedAt] = [count(), stand.cpu(), performance.now()];
  await pause(seconds * 1_000);
  const turns = count() - from;
  const spent = Object.entries(stand.cpu()).map(([part, ms]) => [
    part,
    // A process that ended takes its time with it.
    Math.max(0, ms - (cpu[part as keyof typeof cpu] ?? 0)) / Math.max(turns, 1),
  ]);
  return {
    perSecond: (1_000 * turns) / (performance.now() - startedAt),
    cpuMs: Object.fromEntries(spent),
  };
}
