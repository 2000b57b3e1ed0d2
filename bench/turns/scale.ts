import type { Bench } from '../bench.ts';
import { rounded } from '../figures.ts';
import { startStand } from '../stand/index.ts';
import { bareRate, timbreRate } from './rate.ts';

/** Turns a second with one, two and four workers and as many APIs on this machine, each on stores of its own. */
export const scale: Bench = async ({ isQuick }) => {
  const rows: Record<string, number> = {};
  for (const processes of isQuick ? [2] : [1, 2, 4]) {
    const stand = await startStand({ workers: processes, apis: processes });
    try {
      const bare = await bareRate(stand, isQuick ? 3 : 10);
      const timbre = await timbreRate(stand, isQuick ? 40 : 160, isQuick ? 5 : 30);
      rows[`${processes} workers and APIs, turns a second`] = rounded(timbre.perSecond);
      rows[`${processes} workers and APIs, beside bare`] =
        Math.round((100 * timbre.perSecond) / bare.perSecond) / 100;
    } finally {
      await stand.close();
    }
  }
  return rows;
};
