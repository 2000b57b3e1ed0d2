import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface KeepOptions {
  /** As it appears in messages. */
  name: string;
  program: string;
  args: string[];
  env?: Record<string, string | undefined>;
  /** Ours by default. */
  cwd?: string;
  /** What asks it to end: PostgreSQL wants INT (fast shutdown), everyone else TERM. */
  stopSignal?: 'TERM' | 'INT';
  /** How long it may take to end before it is killed, ms. */
  stopGraceMs?: number;
  /** The account to run as, when we are root and it must not be. */
  account?: { uid: number; gid: number };
  onLine?: (line: string) => void;
}

/** A child that ends with us, whatever ends us, and can be stopped for certain. */
export interface KeptProcess {
  name: string;
  /** The leader of its process group. */
  pid: number;
  hasExited(): boolean;
  /** The last lines it wrote, for an error message. */
  lastOutput(): string;
  /** Resolves with its exit code when it has ended, for whatever reason. */
  exited: Promise<number>;
  stop(): Promise<void>;
}

/**
 * Waits beside the program and asks it to end when our end of the pipe closes: on purpose, or because
 * we were killed and could not say so. Exits with the program's code.
 */
const keeper = `
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
{ cat <&3 >/dev/null; kill -"$STOP_SIGNAL" "$child" 2>/dev/null; } >/dev/null 2>&1 &
watcher=$!
wait "$child" 2>/dev/null
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

const keptLinesMax = 20;

export function keep(options: KeepOptions): KeptProcess {
  const { name, program, args, env = process.env, stopSignal = 'TERM', account } = options;
  const child = spawn('/bin/sh', ['-c', keeper, 'keeper', program, ...args], {
    env: { ...env, STOP_SIGNAL: stopSignal },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C in the terminal reaches only us, and we stop the children in order.
    detached: true,
    // The account may not be allowed to enter the folder we were started in.
    cwd: options.cwd ?? (account === undefined ? process.cwd() : '/'),
    ...account,
  });
  const lines = keepLines(child, options.onLine);
  let isOver = false;
  const exited = new Promise<number>((resolve) => {
    const end = (code: number) => {
      isOver = true;
      resolve(code);
    };
    // What the program left running in its group would keep the output open and the ports taken.
    child.once('exit', () => killGroup(child.pid, 'SIGKILL'));
    child.once('close', (code) => end(code ?? 1));
    child.once('error', (error) => {
      lines.push(error.message);
      end(1);
    });
  });
  // The pipe breaks when the keeper ends first; that is told by `exited`.
  child.stdin.on('error', () => undefined);
  return {
    name,
    pid: child.pid ?? -1,
    hasExited: () => isOver,
    lastOutput: () => lines.join('\n'),
    exited,
    stop: async () => {
      if (isOver) return;
      child.stdin.end();
      const force = setTimeout(
        () => killGroup(child.pid, 'SIGKILL'),
        options.stopGraceMs ?? 10_000,
      );
      await exited;
      clearTimeout(force);
    },
  };
}

/** Ends a whole process group. False when there is none any more. */
export function killGroup(leader: number | undefined, signal: NodeJS.Signals | 0): boolean {
  if (leader === undefined || leader <= 1) return false;
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

function keepLines(child: ChildProcess, onLine?: (line: string) => void): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLinesMax) lines.shift();
      onLine?.(line);
    });
  }
  return lines;
}
