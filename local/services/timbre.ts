import type { Supervised } from '../processes/supervise.ts';
import type { Stack } from '../stack.ts';
import { startProgram } from './programs.ts';
import { untilReady } from './readiness.ts';

export interface TimbrePrograms {
  /** Where the API will listen. */
  address: string;
  env: Record<string, string | undefined>;
  /** The vendors' twins: a start whose twin keeps ending has failed too. */
  twins: Record<string, Supervised>;
  onLine: (source: string, line: string) => void;
}

/** Starts the worker and the API and waits until both do their work. */
export async function startTimbre(
  stack: Stack,
  { address, env, twins, onLine }: TimbrePrograms,
): Promise<void> {
  const run = (name: string, file: string) =>
    stack.run(async () => startProgram({ name, file, env, onLine: (line) => onLine(name, line) }));
  const worker = await run('worker', 'worker/main.ts');
  const api = await run('api', 'api/main.ts');
  await untilReady(address, { ...twins, worker, api });
}
