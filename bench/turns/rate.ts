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
    const bare = (before + after) / 2;
    return {
      'Timbre, turns a second': rounded(timbre),
      'bare, turns a second': rounded(bare),
      ratio: Math.round((100 * timbre) / bare) / 100,
    };
  } finally {
    await stand.close();
  }
};

/** Turns a second with `customers` talking at once, each writing again as soon as it was answered. */
export async function timbreRate(
  { vendor }: Stand,
  customers: number,
  seconds: number,
): Promise<number> {
  let isOver = false;
  let turns = 0;
  const talking = Array.from({ length: customers }, () =>
    converseUntil(
      vendor,
      () => isOver,
      () => turns++,
    ),
  );
  // The debounce makes the first answers come together: counted from when they are spread.
  await pause(5_000);
  const rate = await counted(() => turns, seconds);
  isOver = true;
  await Promise.all(talking);
  return rate;
}

export async function bareRate({ bare }: Stand, seconds: number): Promise<number> {
  let isOver = false;
  let turns = 0;
  const most = 100_000;
  const talking = Array.from({ length: bareAtOnce }, async () => {
    const workflow = await bare.start(most);
    while (!isOver) {
      await workflow.turn();
      turns++;
    }
  });
  await pause(2_000);
  const rate = await counted(() => turns, seconds);
  isOver = true;
  await Promise.all(talking);
  return rate;
}

async function counted(count: () => number, seconds: number): Promise<number> {
  const [from, startedAt] = [count(), performance.now()];
  await pause(seconds * 1_000);
  return (1_000 * (count() - from)) / (performance.now() - startedAt);
}
