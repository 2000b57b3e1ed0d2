import { fileURLToPath } from 'node:url';
import { type KeptProcess, keep } from '../processes/kept-process.ts';

export interface ProgramOptions {
  name: string;
  /** From the project's root, such as `worker/main.ts`. */
  file: string;
  env: Record<string, string | undefined>;
  onLine: (line: string) => void;
}

/** The web's build and its own folders are found from here, wherever the command was typed. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** One of our own programs as a process of its own. */
export function startProgram({ name, file, env, onLine }: ProgramOptions): KeptProcess {
  return keep({
    name,
    program: process.execPath,
    args: [fileURLToPath(new URL(`../../${file}`, import.meta.url))],
    env,
    // A worker lets activities under way finish.
    stopGraceMs: 20_000,
    onLine,
  });
}
