import type { ChildProcess } from 'node:child_process';

/** A child process that can be asked how it is and stopped for certain. */
export interface ManagedProcess {
  name: string;
  pid: number;
  hasExited(): boolean;
  /** The last lines it wrote, for an error message. */
  lastOutput(): string;
  /** Asks it to end, and ends it by force when it does not. */
  stop(): Promise<void>;
  /** Resolves when it has ended, for whatever reason. */
  exited: Promise<void>;
}

const stopGraceMs = 10_000;
const keptCharacters = 4_000;

export function manage(name: string, child: ChildProcess): ManagedProcess {
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-keptCharacters);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  let isOver = false;
  const exited = new Promise<void>((resolve) => {
    const end = () => {
      isOver = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', (error) => {
      output += error.message;
      end();
    });
  });
  return {
    name,
    pid: child.pid ?? -1,
    hasExited: () => isOver,
    lastOutput: () => output.trim(),
    exited,
    stop: async () => {
      if (isOver) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), stopGraceMs);
      await exited;
      clearTimeout(force);
    },
  };
}
