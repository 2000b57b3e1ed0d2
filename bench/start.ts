import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { startTimbre } from './day/timbre.ts';
import { percentile, rounded } from './figures.ts';
import { startStand } from './stand/index.ts';

/** A worker from nothing to polling, and the whole of `npm start` to ready, first and second time. */
export const start: Bench = async ({ isQuick }) => {
  const stand = await startStand();
  const workers: number[] = [];
  for (let count = 0; count < (isQuick ? 1 : 5); count++) workers.push(await stand.addWorker());
  await stand.close();
  const dataDir = await mkdtemp(join(tmpdir(), 'timbre-start-'));
  const [first, second] = [await wholeStart(dataDir), await wholeStart(dataDir)];
  await rm(dataDir, { recursive: true, force: true });
  return {
    'worker starts, ms': rounded(percentile(workers, 0.5)),
    'npm start on an empty data folder, ms': rounded(first),
    'npm start again, ms': rounded(second),
  };
};

async function wholeStart(dataDir: string): Promise<number> {
  const startedAt = performance.now();
  const timbre = await startTimbre({ DATA_DIR: dataDir });
  const took = performance.now() - startedAt;
  await timbre.stop();
  return took;
}
