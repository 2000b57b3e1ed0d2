import { fileURLToPath } from 'node:url';
import { type KeptProcess, keep, killGroup } from '../../../local/processes/kept-process.ts';
import { eventually } from '../../harness/eventually.ts';

/** A worker or an API as an operating-system process of its own. */
export interface Program {
  /** kill -9: it never hears of it. */
  kill(): Promise<void>;
  /** SIGSTOP: it stands still where it is, connections open. */
  freeze(): void;
  thaw(): void;
  /** Told to stop, as a deployment does. */
  stop(): Promise<void>;
  lines: string[];
  process: KeptProcess;
}

const startTimeoutMs = 60_000;

export async function startProgram(
  kind: 'worker' | 'api',
  env: Record<string, string>,
): Promise<Program> {
  const lines: string[] = [];
  const process = keep({
    name: kind,
    program: globalThis.process.execPath,
    args: [fileURLToPath(new URL(`../../../${kind}/main.ts`, import.meta.url))],
    env,
    stopGraceMs: 20_000,
    onLine: (line) => lines.push(line),
  });
  await eventually(
    () => {
      if (process.hasExited()) throw new Error(`${kind} ended: ${process.lastOutput()}`);
      return lines.some((line) => line.includes(`${kind} ready`));
    },
    { timeoutMs: startTimeoutMs },
  );
  return {
    process,
    lines,
    kill: async () => {
      killGroup(process.pid, 'SIGKILL');
      await process.exited;
    },
    freeze: () => void killGroup(process.pid, 'SIGSTOP'),
    thaw: () => void killGroup(process.pid, 'SIGCONT'),
    stop: () => process.stop(),
  };
}
